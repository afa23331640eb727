import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { compareResults } from "@/lib/assessments/growth/commands";
import { getResults } from "@/lib/assessments/totals/queries";
import {
  createClosing,
  createOpen,
  createService,
  loadResults,
  wideFile,
  wideRow,
} from "../factories/assessments";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

const NETWORKS = 10;
const EACH = 10;

let admin: Actor;
let region: string;
let networks: string[];
let closing: string;

/** Rows of each network: of its 10 students, those who reach the highest level. */
const rows = (codes: string[], top: (network: number) => number, from: number) =>
  wideFile(
    codes.flatMap((code, i) =>
      Array.from({ length: EACH }, (_, n) => wideRow(code, from + i * EACH + n, n < top(i) ? 700 : 400, "")),
    ),
  );

beforeAll(async () => {
  region = await createRegion();
  const ugel = await createUgel(region);
  admin = await actAs("admin", region);
  networks = [];
  const codes: string[] = [];
  for (let i = 0; i < NETWORKS; i++) {
    const network = await createNetwork(ugel);
    networks.push(network);
    codes.push((await createService(network)).modularCode);
  }
  const baseline = await createOpen(admin);
  closing = await createClosing(admin);
  // Network i begins with i of 10 in the highest level, and ends with i too.
  await loadResults(...([admin, baseline, region, rows(codes, (i) => i, 0)] as const));
  await loadResults(...([admin, closing, region, rows(codes, (i) => i, 5)] as const));
  await compareResults({ assessmentId: closing }, async () => {});
});

const bandSeenBy = async (actor: Actor, place: string) =>
  (await getResults(actor, closing, { lugar: place }))?.bands.find(({ area }) => area === "reading");

test("a network is set among those that began like it, counted from the rows", async () => {
  // The other nine have 0, 0.1, …, 0.9 but for 0.4: their quartiles are the third, fifth and seventh.
  expect(await bandSeenBy(admin, networks[4] ?? "")).toMatchObject({
    ...{ basis: "start", networks: 9, low: 0.2, middle: 0.5, high: 0.7 },
  });
});

test("its coordinator sees its band, and neither the band nor the figures of another", async () => {
  const coordinator = await actAs("coordinator", networks[4] ?? "");
  expect(await bandSeenBy(coordinator, networks[4] ?? "")).toMatchObject({ networks: 9 });
  const beside = await getResults(coordinator, closing, { lugar: networks[5] ?? "" });
  expect(beside?.bands ?? []).toEqual([]);
  expect(beside?.totals ?? []).toEqual([]);
});

test("a place is set beside its own earlier round, of the same grade and modality", async () => {
  const seen = async (filters: object) =>
    (await getResults(admin, closing, { lugar: networks[4] ?? "", ...filters }))?.earlier?.totals.filter(
      ({ area, grade }) => area === "reading" && grade === null,
    );
  expect(await seen({})).toEqual([{ stage: "primary", area: "reading", grade: null, levels: [6, 0, 0, 4] }]);
  expect(await seen({ modalidad: "ebr" })).toHaveLength(1);
  expect(await seen({ modalidad: "eba" })).toEqual([]);
});
