import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enrolments } from "@/db/schema/assessments";
import { educationServices, institutions } from "@/db/schema/institutions";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import type { ImportReading, ImportToRead } from "@/lib/imports/importer";
import { restoreCode } from "@/lib/imports/read/codes";
import { matchColumns, columnName as plainName } from "@/lib/imports/read/columns";
import { openTable, type TableSource } from "@/lib/imports/read/open-table";
import { ImportProblems } from "@/lib/imports/read/problems";
import { readRows } from "@/lib/imports/read/read-rows";
import { countChanges } from "@/lib/imports/schema";
import type { Progress } from "@/lib/jobs/handler";
import { refuse } from "@/lib/refusal";
import { isNameColumn } from "../../loads/reading/rules";
import { stageOf } from "../../rules";
import { entryKey, planRoll, type RollEntry, type RollService, readRollRow } from "./rules";
import { columnName, ROLL_COLUMNS, type RollKey } from "./schema";

const PROGRESS_EVERY = 5000;
const STUDENT_COLUMNS = ["dni", "documento", "numerodedocumento", "nrodocumento", "codigoestudiante"];

const namesStudents = (columns: string[]) =>
  `La lista nombra a estudiantes (${columns.join(", ")}), y Ayni guarda los archivos que se importan. Suba solo cuántos hay por grado o por sección.`;
const NOTHING = "Ninguna fila del archivo se pudo leer. Revise que sea la lista de matriculados por grado.";

/** The school year that a list is of: the one of the day from which it holds. */
export const schoolYearOf = (day: string) => Number(day.slice(0, 4));

/** The primary and secondary services at or below a place, by código modular and anexo. */
async function selectServices(tx: Transaction, place: PlacePath): Promise<Map<string, RollService>> {
  const rows = await tx
    .select({
      id: educationServices.id,
      place: educationServices.place,
      code: sql<string>`${educationServices.modularCode} || '-' || ${educationServices.annex}`,
      levelCode: educationServices.levelCode,
      school: institutions.name,
    })
    .from(educationServices)
    .innerJoin(institutions, eq(institutions.id, educationServices.institutionId))
    .where(and(sql`${educationServices.place} <@ ${place}::ltree`, eq(educationServices.active, true)));
  return new Map(
    rows.flatMap(({ levelCode, ...row }) => {
      const stage = stageOf(levelCode);
      return stage ? [[row.code, { ...row, stage }] as const] : [];
    }),
  );
}

/** How many students of each service and grade are known in a school year. */
async function selectKnown(tx: Transaction, schoolYear: number, services: ReadonlyMap<string, RollService>) {
  const codeOf = new Map([...services.values()].map(({ id, code }) => [id, code]));
  const rows = await tx
    .select({ serviceId: enrolments.serviceId, grade: enrolments.grade, students: enrolments.students })
    .from(enrolments)
    .where(and(eq(enrolments.schoolYear, schoolYear), isNotNull(enrolments.grade)));
  const known = new Map<string, Map<number, number>>();
  for (const { serviceId, grade, students } of rows) {
    const code = codeOf.get(serviceId);
    if (!code || grade === null) continue;
    known.set(code, (known.get(code) ?? new Map()).set(grade, students));
  }
  return known;
}

class RollReading {
  readonly problems = new ImportProblems();
  readonly entries: RollEntry[] = [];
  /** Services of which some row could not be read: what they lack is not taken away. */
  readonly troubled = new Set<string>();
  rows = 0;
  private readonly lines = new Map<string, number>();

  add(line: number, entry: RollEntry) {
    const key = entryKey(entry);
    const before = this.lines.get(key);
    if (before === undefined) {
      this.lines.set(key, line);
      this.entries.push(entry);
      return;
    }
    const reason = `Ese grado${entry.section ? " y sección ya están" : " ya está"} en la línea ${before}. Deje una sola fila.`;
    this.problems.add({ line, column: columnName("grade"), value: String(entry.grade), reason });
    this.troubled.add(entry.service.code);
  }
}

async function readEntries(
  source: TableSource,
  services: ReadonlyMap<string, RollService>,
  progress: Progress,
): Promise<RollReading> {
  const reading = new RollReading();
  const table = await openTable(source);
  try {
    const ofStudents = table.header.filter((name) => {
      const plain = plainName(name);
      return isNameColumn(plain) || STUDENT_COLUMNS.includes(plain);
    });
    // «Estudiantes» and «alumnos» alone are a total.
    const total = matchColumns<RollKey>(table.header, ROLL_COLUMNS);
    const named = ofStudents.filter((name) => name !== table.header[total.at.students ?? -1]);
    if (named.length > 0) refuse("invalid", namesStudents(named.map((name) => name.slice(0, 40))));
    for await (const { line, values } of readRows(table, total, reading.problems)) {
      reading.rows++;
      const read = readRollRow(values, services, restoreCode);
      if ("ok" in read) reading.add(line, read.ok);
      else {
        const code = restoreCode(values.modularCode, 7);
        if (code) reading.troubled.add(`${code}-${restoreCode(values.annex || "0", 1) ?? "0"}`);
        reading.problems.add({ line, ...read.problem, column: columnName(read.problem.column) });
      }
      if (reading.rows % PROGRESS_EVERY === 0) await progress(reading.rows, null);
    }
  } finally {
    await table.close();
  }
  return reading;
}

/** Reads how many students each grade has and says what confirming it would do. Nothing is written. */
export async function readRoll(
  actor: Actor,
  { place, effectiveOn }: ImportToRead,
  source: TableSource,
  progress: Progress,
): Promise<ImportReading> {
  const { services, known } = await asActor(actor, async (tx) => {
    const found = await selectServices(tx, place);
    return { services: found, known: await selectKnown(tx, schoolYearOf(effectiveOn), found) };
  });
  const reading = await readEntries(source, services, progress);
  if (reading.entries.length === 0 && reading.problems.total === 0) refuse("invalid", NOTHING);
  const { rows, same } = planRoll(reading.entries, known, reading.troubled);
  const students = reading.entries.reduce((sum, entry) => sum + entry.students, 0);
  const counts = {
    rows: reading.rows,
    problems: reading.problems.total,
    ...countChanges(rows),
    same,
    students,
  };
  return { rows, problems: reading.problems.kept, counts };
}
