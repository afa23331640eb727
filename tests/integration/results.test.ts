import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { takeEnrolment } from "@/lib/assessments/enrolments/commands";
import { countResults } from "@/lib/assessments/loads/settling/commands";
import { getResults } from "@/lib/assessments/totals/queries";
import { totalOf } from "@/lib/assessments/totals/rules";
import {
  bringResults,
  createOpen,
  createService,
  loadResults,
  settle,
  upload,
  wideFile,
  wideRow,
} from "../factories/assessments";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

let admin: Actor;
let region: string;
let ugel: string;
let network: string;
let school: Awaited<ReturnType<typeof createService>>;
let assessment: string;

beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  network = await createNetwork(ugel);
  admin = await actAs("admin", region);
  school = await createService(network);
  assessment = await createOpen(admin);
});

const rowsOf = async () => {
  const [found] = await ownerDatabase().execute<{ total: number }>(
    sql`select count(*)::int as total from results r join assessments a on a.number = r.assessment where a.id = ${assessment}`,
  );
  return found?.total ?? 0;
};
const ofPlace = async (actor: Actor, place: string) => {
  const results = await getResults(actor, assessment, { lugar: place });
  return totalOf(results?.totals ?? [], place, { stage: "primary", area: "reading", grade: null });
};
const students = (n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => wideRow(school.modularCode, from + i));

describe("a file of results", () => {
  test("is read, shows what it would change, and is in no figure until it is confirmed", async () => {
    const read = await bringResults(admin, assessment, region, wideFile(students(12)));
    expect(read).toMatchObject({
      state: "ready",
      counts: { rows: 12, students: 12, results: 24, problems: 0, before: 0, services: 1 },
      brings: ["primary:mathematics", "primary:reading"],
    });
    expect(read.services).toMatchObject([{ before: 0, after: 24 }]);
    expect(await rowsOf()).toBe(0);
    expect(await settle(admin, read)).toMatchObject({ state: "loaded" });
    expect(await rowsOf()).toBe(24);
    expect(await ofPlace(admin, region)).toMatchObject({ assessed: 12, levels: [0, 12, 0, 0] });
    expect(await ofPlace(admin, school.node)).toMatchObject({ assessed: 12 });
  });

  test("the example files of the two layouts give the same figures as counting them by hand", async () => {
    await takeEnrolment(admin, { assessmentId: assessment });
    await countResults({ assessmentId: assessment }, async () => {});
    expect(await ofPlace(admin, network)).toMatchObject({ programmed: 30, assessed: 0, services: 1 });
  });
});
