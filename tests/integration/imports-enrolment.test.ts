import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { enrolments, resultTotals } from "@/db/schema/assessments";
import type { Actor } from "@/lib/access/actor";
import { takeEnrolment } from "@/lib/assessments/enrolments/commands";
import { getEnrolment } from "@/lib/assessments/enrolments/queries";
import { countResults } from "@/lib/assessments/loads/settling/commands";
import { applyImport, startImport } from "@/lib/imports/commands";
import { createOpen, createService } from "../factories/assessments";
import { bring as bringAny, receivedTable } from "../factories/imports";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

let region: string;
let ugel: string;
let network: string;
let admin: Actor;
let head: Actor;
beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region, "05");
  network = await createNetwork(ugel);
  admin = await actAs("admin", region);
  head = await actAs("area_head", ugel);
});

const HEADER = "CÓDIGO MODULAR;ANEXO;GRADO;SECCIÓN;MATRICULADOS";
const bring = (actor: Actor, place: string, rows: string[], header = HEADER) =>
  bringAny(actor, place, [header, ...rows, ""].join("\n"), {
    ...{ kind: "enrolment" as const, effectiveOn: "2026-03-16", name: "matricula.csv" },
  });

const confirm = (actor: Actor, { id, version }: { id: string; version: number }) =>
  applyImport(actor, { importId: id, version });

const kept = async (serviceId: string) => {
  const rows = await ownerDatabase()
    .select({ grade: enrolments.grade, students: enrolments.students })
    .from(enrolments)
    .where(eq(enrolments.serviceId, serviceId));
  return Object.fromEntries(rows.map(({ grade, students }) => [grade ?? "all", students]));
};

test("the sections of each grade are added up, the service is the sum of its grades, and twice changes nothing", async () => {
  const { modularCode: code, id } = await createService(network);
  const rows = [`${code};0;1;A;20`, `${code};0;1;B;22`, `${code};0;2;A;30`];
  const read = await bring(head, ugel, rows);
  expect(read.counts).toMatchObject({ rows: 3, added: 2, changed: 0, removed: 0, students: 72 });
  expect(await kept(id)).toEqual({});
  await confirm(head, read);
  expect(await kept(id)).toEqual({ 1: 42, 2: 30, all: 72 });
  const again = await bring(head, ugel, rows);
  expect(again.counts).toMatchObject({ added: 0, changed: 0, removed: 0, same: 2 });
});

test("the file of before takes back what came after it", async () => {
  const { modularCode: code, id } = await createService(network);
  const first = [`${code};0;1;;20`, `${code};0;2;;30`];
  await confirm(head, await bring(head, ugel, first));
  await confirm(head, await bring(head, ugel, [`${code};0;1;;25`]));
  expect(await kept(id)).toEqual({ 1: 25, 2: 0, all: 25 });
  await confirm(head, await bring(head, ugel, first));
  expect(await kept(id)).toEqual({ 1: 20, 2: 30, all: 50 });
});

test("the programmed of the year's assessments are those of the list, and the padrón leaves them alone", async () => {
  const { modularCode: code, id } = await createService(network, { students: 99 });
  const other = await createService(network, { students: 50 });
  const assessmentId = await createOpen(admin);
  await confirm(head, await bring(head, ugel, [`${code};0;4;;31`]));
  await takeEnrolment(admin, { assessmentId });
  expect(await kept(id)).toEqual({ 4: 31, all: 31 });
  expect(await kept(other.id)).toEqual({ all: 50 });
  expect(await getEnrolment(admin, 2026)).toMatchObject({ services: 2, primary: 81, secondary: 0 });
  await countResults({ assessmentId }, async () => {});
  const [total] = await ownerDatabase()
    .select({ programmed: resultTotals.programmed })
    .from(resultTotals)
    .where(
      and(
        eq(resultTotals.assessmentId, assessmentId),
        eq(resultTotals.place, region),
        isNull(resultTotals.area),
        isNull(resultTotals.grade),
      ),
    );
  expect(total?.programmed).toBe(81);
});

test("a service of another UGEL, a section twice and a grade that is none are told with their line", async () => {
  const { modularCode: code } = await createService(network);
  const other = await createService(await createNetwork(await createUgel(region, "06")));
  const { problems } = await bring(head, ugel, [
    `${other.modularCode};0;1;A;20`,
    `${code};0;1;A;20`,
    `${code};0;1;A;21`,
    `${code};0;9;A;21`,
  ]);
  expect(problems.map(({ line, column }) => [line, column])).toEqual([
    [2, "código modular"],
    [4, "grado"],
    [5, "grado"],
  ]);
});

test("a list that names students is refused, and nobody's name is kept", async () => {
  const { modularCode: code } = await createService(network);
  const header = "CÓDIGO MODULAR;GRADO;DNI;APELLIDOS Y NOMBRES;TOTAL";
  const read = await bring(head, ugel, [`${code};1;10000001;ALGUIEN;1`], header);
  expect(read.state).toBe("refused");
  expect(read.refusal).toContain("La lista nombra a estudiantes (DNI, APELLIDOS Y NOMBRES)");
});

test("whoever does not manage the place brings no list", async () => {
  const coordinator = await actAs("coordinator", network);
  const input = { kind: "enrolment" as const, place: network, effectiveOn: "2026-03-16" };
  await expect(startImport(coordinator, input, receivedTable(`${HEADER}\n`))).rejects.toMatchObject({
    code: "forbidden",
  });
});
