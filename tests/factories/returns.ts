import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { educationServices } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import { resultLoads } from "@/db/schema/result-loads";
import { resultReturns } from "@/db/schema/result-returns";
import { resultSections } from "@/db/schema/result-sections";
import type { ReturnState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { createReturn } from "@/lib/assessments/returns/commands";
import { getReturn } from "@/lib/assessments/returns/queries";
import type { CreateReturn } from "@/lib/assessments/returns/schema";
import { addDays, today } from "@/lib/dates/dates";
import { loadAt } from "../access/assessment-action-rows";
import { createService, dni, wideFile } from "./assessments";
import { createPerson } from "./people";
import { createNetwork, createUgel, fresh } from "./places";

/** Rows of a section of a school's primary: `n` students with a measure, from a document on. */
export const sectionRows = (
  modularCode: string,
  n: number,
  { from = 0, grade = 4, section = "A", reading = 500, math = 500 } = {},
) =>
  Array.from(
    { length: n },
    (_, i) => `${modularCode},0,${grade},${section},${dni(from + i)},${reading},${math}`,
  );

export const sheetOf = (...rows: string[][]) => wideFile(rows.flat());

type Part = Partial<CreateReturn["part"]> & { serviceId: string };
type More = Partial<Omit<CreateReturn, "part">>;

/** Returns a part of a school's results, due in a week unless said otherwise. */
export const giveBack = (actor: Actor, assessmentId: string, place: PlacePath, part: Part, more: More = {}) =>
  createReturn(actor, {
    ...{ assessmentId, place, area: null, reason: "Hay dos secciones juntas." },
    part: { grade: null, section: null, ...part },
    dueOn: addDays(today(), 7),
    ...more,
  });

export async function seeReturn(actor: Actor, id: string) {
  const found = await getReturn(actor, id);
  if (!found) throw new Error("no such return");
  return { ...found.found, messages: found.messages };
}

/** A school at or below a place, with a service. */
export async function serviceBelow(place: PlacePath) {
  const depth = place.split(".").length;
  if (/\.s\d+$/.test(place)) return serviceIn(place);
  if (depth === 1) return createService(await createNetwork(await createUgel(place, `V${fresh()}`)));
  return createService(depth === 2 ? await createNetwork(place) : place);
}

async function serviceIn(node: PlacePath) {
  const db = ownerDatabase();
  const [school] = await db
    .select({ institutionId: places.institutionId, siteCode: places.code })
    .from(places)
    .where(eq(places.path, node));
  const modularCode = String(1_000_000 + fresh());
  const [service] = await db
    .insert(educationServices)
    .values({
      ...{ modularCode, annex: "0", institutionId: school?.institutionId ?? "", levelCode: "B0" },
      ...{ levelName: "Primaria", modality: "ebr", students: 30, sourceDate: "2026-03-01" },
      place: node.split(".").slice(0, 2).join("."),
    })
    .returning();
  return { node, modularCode, id: service?.id ?? "", siteCode: school?.siteCode ?? "" };
}

/** A section of a school that is loaded, as the worker leaves it. */
export async function loadedSection(
  assessmentId: string,
  loadId: string,
  node: PlacePath,
  serviceId: string,
) {
  const row = { assessmentId, loadId, live: true, place: node, serviceId, stage: "primary" } as const;
  const of = { grade: 4, section: "A", assessed: 20 };
  await ownerDatabase()
    .insert(resultSections)
    .values([
      { ...row, ...of, area: null },
      { ...row, ...of, area: "reading", level1: 20 },
    ]);
}

/** A return of a school at or below a place, as the owner puts it there. */
export async function returnAt(place: PlacePath, state: ReturnState = "open") {
  const { node, id: serviceId } = await serviceBelow(place);
  const { personId } = await createPerson({ role: "observer", place });
  const loadId = await loadAt(place);
  const db = ownerDatabase();
  const assessmentId = await assessmentOf(loadId);
  const [row] = await db
    .insert(resultReturns)
    .values({
      ...{
        assessmentId,
        place: node,
        serviceId,
        reason: "Prueba",
        dueOn: today(),
        state,
        createdBy: personId,
      },
    })
    .returning();
  return row as typeof resultReturns.$inferSelect;
}

export async function assessmentOf(loadId: string) {
  const [row] = await ownerDatabase()
    .select({ id: resultLoads.assessmentId })
    .from(resultLoads)
    .where(eq(resultLoads.id, loadId));
  return row?.id ?? "";
}
