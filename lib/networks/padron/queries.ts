import { and, asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { educationServices, institutionCorrections, institutions } from "@/db/schema/institutions";
import { ugels } from "@/db/schema/networks";
import type { UgelCode } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import type { ImportReading, ImportToRead } from "@/lib/imports/importer";
import { restoreCode } from "@/lib/imports/read/codes";
import { matchColumns } from "@/lib/imports/read/columns";
import { openTable, type TableSource } from "@/lib/imports/read/open-table";
import { ImportProblems } from "@/lib/imports/read/problems";
import { readRows } from "@/lib/imports/read/read-rows";
import { countChanges } from "@/lib/imports/schema";
import type { Progress } from "@/lib/jobs/handler";
import { refuse } from "@/lib/refusal";
import type { Correction } from "./corrections/rules";
import { type Current, planPadron } from "./plan/rules";
import { type PadronService, readPadronRow, serviceKey } from "./rules";
import { columnName, optionalKeys, PADRON_COLUMNS, type PadronCells, type PadronKey } from "./schema";

/** The UGEL at or below a place, by their CODOOII. */
export async function selectUgelPlaces(tx: Transaction, place: PlacePath): Promise<Map<UgelCode, PlacePath>> {
  const rows = await tx
    .select({ ugelCode: ugels.ugelCode, place: ugels.place })
    .from(ugels)
    .where(sql`${ugels.place} <@ ${place}::ltree`);
  return new Map(rows.map((row) => [row.ugelCode, row.place]));
}

/** The schools and active services at or below a place, as a plan compares them. */
export async function selectCurrent(tx: Transaction, place: PlacePath): Promise<Current> {
  const schools = await tx
    .select({
      siteCode: institutions.siteCode,
      name: institutions.name,
      address: institutions.address,
      phone: institutions.phone,
      email: institutions.email,
      districtCode: institutions.districtCode,
      latitude: institutions.latitude,
      longitude: institutions.longitude,
      place: institutions.place,
    })
    .from(institutions)
    .where(sql`${institutions.place} <@ ${place}::ltree`);
  const services = await tx
    .select({
      modularCode: educationServices.modularCode,
      annex: educationServices.annex,
      siteCode: institutions.siteCode,
      levelCode: educationServices.levelCode,
      levelName: educationServices.levelName,
      modality: educationServices.modality,
      shiftName: educationServices.shiftName,
      managementName: educationServices.managementName,
      dependencyName: educationServices.dependencyName,
      students: educationServices.students,
      teachers: educationServices.teachers,
      sections: educationServices.sections,
      place: educationServices.place,
      name: sql<string>`${educationServices.levelName} || ', ' || ${institutions.name}`,
    })
    .from(educationServices)
    .innerJoin(institutions, eq(institutions.id, educationServices.institutionId))
    .where(and(sql`${educationServices.place} <@ ${place}::ltree`, eq(educationServices.active, true)));
  return {
    institutions: new Map(schools.map((school) => [school.siteCode, school])),
    services: new Map(services.map((service) => [serviceKey(service), service])),
  };
}

const PROGRESS_EVERY = 5000;
const NO_UGEL = "Este lugar todavía no tiene UGEL registradas. Regístrelas antes de importar el padrón.";
const NOTHING_OURS =
  "Ninguna fila del archivo es de un servicio público y activo de este lugar. Revise que sea el padrón correcto.";
const MOVED =
  "El colegio figura aquí en otra UGEL. El padrón no cambia de UGEL a un colegio: muévalo primero, y vuelva a leer.";

/** What was corrected of each school and confirmed, oldest first, by código de local. */
export async function selectCorrections(
  tx: Transaction,
  place: PlacePath,
): Promise<Map<string, Correction[]>> {
  const rows = await tx
    .select({
      siteCode: institutions.siteCode,
      before: institutionCorrections.before,
      after: institutionCorrections.after,
    })
    .from(institutionCorrections)
    .innerJoin(institutions, eq(institutions.id, institutionCorrections.institutionId))
    .where(and(eq(institutionCorrections.state, "confirmed"), sql`${institutions.place} <@ ${place}::ltree`))
    .orderBy(asc(institutionCorrections.decidedAt));
  return Map.groupBy(rows, ({ siteCode }) => siteCode);
}

/** What reading collects: services of ours, problems and why the rest stays out. */
class Reading {
  readonly services: PadronService[] = [];
  readonly problems = new ImportProblems();
  readonly counts: Record<string, number> = { rows: 0 };
  readonly troubled = new Set<string>();
  absent: readonly string[] = [];
  private refused = 0;
  private readonly lines = new Map<string, number>();
  private readonly ugelOf = new Map<string, UgelCode>();

  count(name: string) {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }

  add(line: number, service: PadronService) {
    const key = serviceKey(service);
    const value = service.modularCode;
    const before = this.lines.get(key);
    if (before) {
      this.refused++;
      const reason = `El servicio ${key} ya está en la línea ${before}. Deje una sola fila.`;
      return this.problems.add({ line, column: columnName("modularCode"), value, reason });
    }
    this.lines.set(key, line);
    const ugel = this.ugelOf.get(service.siteCode) ?? service.ugelCode;
    this.ugelOf.set(service.siteCode, ugel);
    if (ugel !== service.ugelCode) {
      this.troubled.add(key);
      this.refused++;
      const reason = `El local ${service.siteCode} está en otra fila con la UGEL ${ugel}. Corrija una de las dos.`;
      return this.problems.add({ line, column: columnName("ugelCode"), value: service.ugelCode, reason });
    }
    this.services.push(service);
  }

  /** Wrong as it is, the row shows that the service is still there: it is not taken away. */
  refuseRow(
    line: number,
    { column, value, reason }: { column: PadronKey; value: string; reason: string },
    values: PadronCells,
  ) {
    const modularCode = restoreCode(values.modularCode ?? "", 7);
    if (modularCode)
      this.troubled.add(serviceKey({ modularCode, annex: restoreCode(values.annex || "0", 1) ?? "0" }));
    this.refused++;
    this.problems.add({ line, column: columnName(column), value, reason });
  }

  /** Rows whose columns may have slipped: nobody knows which services they were. */
  get unreadable() {
    return this.problems.total - this.refused;
  }

  lineOf = (service: PadronService) => this.lines.get(serviceKey(service)) ?? 0;
}

/** Reads a padrón and says what confirming it would do. Nothing is written. */
export async function readPadron(
  actor: Actor,
  { place }: ImportToRead,
  source: TableSource,
  progress: Progress,
): Promise<ImportReading> {
  const { ugelPlaces, current, corrections } = await asActor(actor, async (tx) => ({
    ugelPlaces: await selectUgelPlaces(tx, place),
    current: await selectCurrent(tx, place),
    corrections: await selectCorrections(tx, place),
  }));
  if (ugelPlaces.size === 0) refuse("invalid", NO_UGEL);
  const reading = await readServices(source, new Set(ugelPlaces.keys()), progress);
  if (reading.services.length === 0 && reading.problems.total === 0) refuse("invalid", NOTHING_OURS);
  const placeOf = (ugelCode: UgelCode) => ugelPlaces.get(ugelCode) ?? place;
  const plan = planPadron(reading.services, current, placeOf, {
    troubled: reading.troubled,
    removes: reading.unreadable === 0,
    absent: reading.absent,
    corrections,
  });
  for (const service of reading.services) {
    if (!plan.moved.has(service.siteCode)) continue;
    const column = columnName("ugelCode");
    reading.problems.add({ line: reading.lineOf(service), column, value: service.ugelCode, reason: MOVED });
  }
  const counts = {
    ...reading.counts,
    problems: reading.problems.total,
    ...countChanges(plan.rows),
    same: plan.same,
  };
  return { rows: plan.rows, problems: reading.problems.kept, counts };
}

async function readServices(
  source: TableSource,
  ugelCodes: Set<UgelCode>,
  progress: Progress,
): Promise<Reading> {
  const reading = new Reading();
  const table = await openTable(source);
  try {
    const columns = matchColumns<PadronKey>(table.header, PADRON_COLUMNS);
    reading.absent = optionalKeys.filter((key) => columns.at[key] === undefined);
    for await (const { line, values } of readRows(table, columns, reading.problems)) {
      reading.count("rows");
      const read = readPadronRow(values, ugelCodes, restoreCode);
      if (read.kind === "service") reading.add(line, read.service);
      else if (read.kind === "left") reading.count(read.reason);
      else reading.refuseRow(line, read, values);
      if ((reading.counts.rows ?? 0) % PROGRESS_EVERY === 0) await progress(reading.counts.rows ?? 0, null);
    }
  } finally {
    await table.close();
  }
  return reading;
}
