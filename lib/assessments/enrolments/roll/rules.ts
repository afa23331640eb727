import type { Stage } from "@/db/values";
import type { PlannedRow } from "@/lib/imports/schema";
import { ordinal, STAGE_LABELS } from "../../labels";
import { readGrade } from "../../loads/reading/rules";
import { GRADES } from "../../rules";
import type { RollCells, RollKey } from "./schema";

/** An education service that the list may speak of. */
export type RollService = { id: string; place: string; code: string; school: string; stage: Stage };

/** How many students a section has, or a grade where sections are not told apart. */
export type RollEntry = { service: RollService; grade: number; section: string | null; students: number };

type Problem = { column: RollKey; value: string; reason: string };
type Read = { ok: RollEntry } | { problem: Problem };

const REASONS = {
  modularCode: "El código modular tiene 7 números.",
  annex: "El anexo es un número de una cifra.",
  unknown: "Ningún servicio de primaria o secundaria activo de este lugar tiene ese código modular y anexo.",
  grade: "Escriba el grado con un número, del 1 al 6.",
  noGrade: "Ese grado no existe en el nivel de este servicio.",
  students: "Debe ser un número entero, sin signo y menor de 10 000.",
};

/** Reads a row of the list: so many students enrolled in a grade, or in a section of it. */
export function readRollRow(
  cells: RollCells,
  services: ReadonlyMap<string, RollService>,
  restore: (text: string, length: number) => string | null,
): Read {
  const problem = (column: RollKey, reason: string): Read => ({
    problem: { column, value: cells[column] ?? "", reason },
  });
  const modularCode = restore(cells.modularCode ?? "", 7);
  if (!modularCode) return problem("modularCode", REASONS.modularCode);
  const annex = restore(cells.annex || "0", 1);
  if (!annex) return problem("annex", REASONS.annex);
  const service = services.get(`${modularCode}-${annex}`);
  if (!service) return problem("modularCode", REASONS.unknown);
  const grade = readGrade(cells.grade);
  if (!grade) return problem("grade", REASONS.grade);
  if (!GRADES[service.stage].includes(grade)) return problem("grade", REASONS.noGrade);
  const plain = (cells.students ?? "").replace(/[.,]0+$/, "");
  if (!/^\d{1,4}$/.test(plain)) return problem("students", REASONS.students);
  return {
    ok: { service, grade, section: cells.section?.toUpperCase() || null, students: Number(plain) },
  };
}

/** What tells a row of the list from the others: a section once, or a grade once. */
export const entryKey = ({ service, grade, section }: RollEntry) =>
  `${service.code} ${grade} ${section ?? ""}`;

/** What is known of a service in a school year: how many students by grade. */
export type Known = ReadonlyMap<string, ReadonlyMap<number, number>>;

type RollPlan = { rows: PlannedRow[]; same: number };

/**
 * What taking the list would add, change and take away, grade by grade. A service that the list does not name stays
 * as it is; of one that it names, the grades that it leaves out have nobody.
 */
export function planRoll(
  entries: readonly RollEntry[],
  known: Known,
  troubled: ReadonlySet<string> = new Set(),
): RollPlan {
  const plan: RollPlan = { rows: [], same: 0 };
  for (const [code, own] of Map.groupBy(entries, ({ service }) => service.code)) {
    const [first] = own;
    if (!first) continue;
    const { service } = first;
    const before = known.get(code) ?? new Map<number, number>();
    const after = new Map<number, number>();
    for (const { grade, students } of own) after.set(grade, (after.get(grade) ?? 0) + students);
    const grades = new Set([...after.keys(), ...(troubled.has(code) ? [] : before.keys())]);
    for (const grade of [...grades].sort((a, b) => a - b)) {
      const [was, is] = [before.get(grade), after.get(grade) ?? 0];
      if (was === is) plan.same++;
      else plan.rows.push(rowOf(service, grade, was, after.get(grade)));
    }
  }
  return plan;
}

function rowOf(
  { id, place, code, school, stage }: RollService,
  grade: number,
  was: number | undefined,
  is: number | undefined,
): PlannedRow {
  const values = (students: number) => ({ serviceId: id, place, grade, students });
  return {
    change: was === undefined ? "add" : is === undefined ? "remove" : "change",
    subject: "enrolment",
    code,
    name: `${ordinal(grade)} de ${STAGE_LABELS[stage].toLowerCase()}, ${school}`,
    before: was === undefined ? null : values(was),
    after: is === undefined ? null : values(is),
  };
}
