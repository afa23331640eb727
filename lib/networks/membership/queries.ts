import { and, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { networks, ugels } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow, type PlacePath, regionOf } from "@/lib/access/place";
import { readDay } from "@/lib/dates/dates";
import type { ImportReading, ImportToRead } from "@/lib/imports/importer";
import { restoreCode } from "@/lib/imports/read/codes";
import { headerOf, type MatchedColumns, matchColumns, requireOneOf } from "@/lib/imports/read/columns";
import { openTable, type TableSource } from "@/lib/imports/read/open-table";
import { ImportProblems } from "@/lib/imports/read/problems";
import { readRows } from "@/lib/imports/read/read-rows";
import type { Progress } from "@/lib/jobs/handler";
import { refuse } from "@/lib/refusal";
import { planMembership } from "./plan/rules";
import { type Entry, type KnownSchool, type Registered, readEntry } from "./rules";
import { MEMBERSHIP_COLUMNS, type MembershipKey } from "./schema";

const node = alias(places, "node");

/** The UGEL, networks, schools and services of a region, as a list of networks is read against them. */
export async function selectRegistered(tx: Transaction, place: PlacePath): Promise<Registered> {
  const region = sql`${regionOf(place)}::ltree`;
  const ugelRows = await tx
    .select({ path: places.path, code: places.code, ugelCode: ugels.ugelCode })
    .from(ugels)
    .innerJoin(places, eq(places.path, ugels.place))
    .where(and(sql`${places.path} <@ ${region}`, isNull(places.closedOn)));
  const networkRows = await tx
    .select({
      path: places.path,
      ugel: sql<PlacePath>`${places.parent}`,
      code: places.code,
      name: places.name,
      kind: networks.kind,
      modalityGroup: networks.modalityGroup,
      resolutionNumber: networks.resolutionNumber,
      resolutionDate: networks.resolutionDate,
      openedOn: places.openedOn,
    })
    .from(networks)
    .innerJoin(places, eq(places.path, networks.place))
    .where(and(sql`${places.path} <@ ${region}`, isNull(places.closedOn)));
  const schoolRows = await tx
    .select({
      siteCode: institutions.siteCode,
      name: institutions.name,
      ugel: institutions.place,
      path: node.path,
      parent: sql<PlacePath | null>`${node.parent}`,
      openedOn: node.openedOn,
    })
    .from(institutions)
    .leftJoin(node, and(eq(node.institutionId, institutions.id), isNull(node.closedOn)))
    .where(sql`${institutions.place} <@ ${region}`);
  const serviceRows = await tx
    .select({
      modularCode: educationServices.modularCode,
      siteCode: institutions.siteCode,
      modality: educationServices.modality,
      active: educationServices.active,
    })
    .from(educationServices)
    .innerJoin(institutions, eq(institutions.id, educationServices.institutionId))
    .where(sql`${educationServices.place} <@ ${region}`);
  const schools = new Map(
    schoolRows.map(({ path, parent, openedOn, ...school }): [string, KnownSchool] => [
      school.siteCode,
      { ...school, modalities: [], node: path && parent && openedOn ? { path, parent, openedOn } : null },
    ]),
  );
  const services: Registered["services"] = new Map();
  for (const { modularCode, siteCode, modality, active } of serviceRows) {
    if (active) schools.get(siteCode)?.modalities.push(modality);
    services.set(modularCode, { siteCode, active: active || (services.get(modularCode)?.active ?? false) });
  }
  return { place, ugels: ugelRows, networks: networkRows, schools, services };
}

const NO_UGEL = "Este lugar todavía no tiene UGEL registradas. Regístrelas antes de importar sus redes.";
const NO_SCHOOLS = "Todavía no hay colegios registrados. Importe primero el padrón de instituciones.";
const CODES: MembershipKey[] = ["siteCode", "modularCode", "code"];
const PROGRESS_EVERY = 500;

/** What reading collects: rows that can enter, problems, and the schools that stay where they are. */
class Reading {
  readonly entries: Entry[] = [];
  readonly problems = new ImportProblems();
  readonly troubled = new Set<string>();
  rows = 0;
  lost = false;
  private told = 0;

  /** Problems of rows that could not even be told apart. */
  get slipped() {
    return this.problems.total - this.told;
  }

  private readonly columns: MatchedColumns<MembershipKey>;

  constructor(columns: MatchedColumns<MembershipKey>) {
    this.columns = columns;
  }

  tell(line: number, { column, value, reason }: { column: MembershipKey; value: string; reason: string }) {
    const others = CODES.includes(column) ? CODES : [];
    this.told++;
    this.problems.add({ line, column: headerOf(this.columns, column, ...others), value, reason });
  }

  add(line: number, { entry, problems, about, lost }: ReturnType<typeof readEntry>) {
    for (const problem of problems) this.tell(line, problem);
    if (entry) this.entries.push(entry);
    else for (const siteCode of about) this.troubled.add(siteCode);
    this.lost ||= lost;
  }
}

async function readEntries(
  source: TableSource,
  registered: Registered,
  progress: Progress,
): Promise<Reading> {
  const table = await openTable(source);
  try {
    const columns = matchColumns<MembershipKey>(table.header, MEMBERSHIP_COLUMNS);
    requireOneOf(columns, ["network", "networkName"], "REI");
    requireOneOf(columns, CODES, "código de local (o código modular)");
    const reading = new Reading(columns);
    for await (const { line, values } of readRows(table, columns, reading.problems)) {
      reading.rows++;
      reading.add(line, readEntry(values, line, registered, { restore: restoreCode, readDay }));
      if (reading.rows % PROGRESS_EVERY === 0) await progress(reading.rows, null);
    }
    // Rows whose columns may have slipped could be of any school.
    reading.lost ||= reading.slipped > 0;
    return reading;
  } finally {
    await table.close();
  }
}

/** Reads a list of networks and their schools, and says what confirming it would do. Nothing is written. */
export async function readMembership(
  actor: Actor,
  { place, effectiveOn }: ImportToRead,
  source: TableSource,
  progress: Progress,
): Promise<ImportReading> {
  const registered = await asActor(actor, (tx) => selectRegistered(tx, place));
  if (!registered.ugels.some((ugel) => isAtOrBelow(ugel.path, place))) refuse("invalid", NO_UGEL);
  if (registered.schools.size === 0) refuse("invalid", NO_SCHOOLS);
  const reading = await readEntries(source, registered, progress);
  const { troubled, entries } = reading;
  const plan = planMembership(entries, registered, { troubled, removes: !reading.lost, effectiveOn });
  for (const { line, ...problem } of plan.problems) reading.tell(line, problem);
  const { problems } = reading;
  return {
    rows: plan.rows,
    problems: problems.kept.toSorted((a, b) => a.line - b.line),
    counts: { rows: reading.rows, problems: problems.total, ...plan.counts },
  };
}
