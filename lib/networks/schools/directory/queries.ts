import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { districts } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Modality, PlaceKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { NO_NETWORK, type SchoolFilters } from "./schema";

export const PAGE_SIZE = 50;
const MOST = 20_000;

const likeable = (word: string) => word.replace(/[\\%_]/g, (c) => `\\${c}`);

const hasService = (which: SQL) =>
  sql`exists (select 1 from education_services s where s.institution_id = ${institutions.id} and ${which})`;
const stands = (which: SQL) =>
  sql`exists (select 1 from places n where n.institution_id = ${institutions.id} and n.closed_on is null and ${which})`;
const placeOf = (kind: PlaceKind, code: string) =>
  sql`(select path from places where kind = ${kind} and code = ${code} and closed_on is null limit 1)`;

/** A word of the name, or the start of any of its codes: local, modular, modular with anexo. */
function says(word: string) {
  const code = /^\d{3,7}(-\d)?$/.test(word) ? word.split("-") : null;
  const inName = sql`plain(${institutions.name}) like '%' || plain(${likeable(word)}) || '%'`;
  if (!code) return inName;
  const [start = "", annex] = code;
  const modular = sql`s.modular_code like ${`${start}%`}`;
  return sql`(${inName} or ${institutions.siteCode} like ${`${start}%`}
    or ${hasService(annex ? sql`${modular} and s.annex = ${annex}` : modular)})`;
}

function matching(filters: SchoolFilters) {
  const { ugel, red, distrito, nivel, modalidad, estado } = filters;
  const active = [
    sql`s.active`,
    ...(nivel ? [sql`s.level_code = ${nivel}`] : []),
    ...(modalidad ? [sql`s.modality = ${modalidad}`] : []),
  ];
  return and(
    ugel ? sql`${institutions.place} = ${placeOf("ugel", ugel)}` : undefined,
    red === NO_NETWORK ? stands(sql`nlevel(n.path) = 3`) : undefined,
    red && red !== NO_NETWORK ? stands(sql`n.parent = ${placeOf("network", red)}`) : undefined,
    distrito ? sql`${institutions.districtCode} = ${distrito}` : undefined,
    estado === "inactivos" ? sql`not ${hasService(sql`s.active`)}` : hasService(sql.join(active, sql` and `)),
    ...(filters.q ?? "").split(/\s+/).filter(Boolean).map(says),
  );
}

const schoolRow = {
  id: institutions.id,
  siteCode: institutions.siteCode,
  name: institutions.name,
  ugel: institutions.place,
  districtCode: institutions.districtCode,
  address: institutions.address,
  phone: institutions.phone,
  email: institutions.email,
  total: sql<number>`(count(*) over ())::int`,
};

const selectPage = (tx: Transaction, filters: SchoolFilters) =>
  tx
    .select(schoolRow)
    .from(institutions)
    .where(matching(filters))
    .orderBy(asc(institutions.siteCode))
    .$dynamic();

export type Offer = {
  codes: string[];
  levels: string[];
  modalities: Modality[];
  students: number | null;
  teachers: number | null;
};

/** What each school offers today, by its id. */
async function offersOf(tx: Transaction, which: SQL | undefined): Promise<Map<string, Offer>> {
  const rows = await tx
    .select({
      id: educationServices.institutionId,
      codes: sql<string[]>`array_agg(${educationServices.modularCode} || '-' || ${educationServices.annex}
        order by ${educationServices.levelCode})`,
      levels: sql<string[]>`array_agg(distinct ${educationServices.levelCode})`,
      modalities: sql<Modality[]>`array_agg(distinct ${educationServices.modality}::text)`,
      students: sql<number | null>`sum(${educationServices.students})::int`,
      teachers: sql<number | null>`sum(${educationServices.teachers})::int`,
    })
    .from(educationServices)
    .where(and(eq(educationServices.active, true), which))
    .groupBy(educationServices.institutionId);
  return new Map(rows.map(({ id, ...offer }) => [id, offer]));
}

/** What each school stands in today, by its id. */
async function parentsOf(tx: Transaction, which: SQL | undefined): Promise<Map<string, PlacePath>> {
  const rows = await tx
    .select({ id: places.institutionId, parent: places.parent })
    .from(places)
    .where(and(eq(places.kind, "school"), isNull(places.closedOn), which));
  return new Map(rows.flatMap(({ id, parent }) => (id && parent ? [[id, parent] as const] : [])));
}

/** The UGEL and networks, for a choice and for calling by their names what schools stand in. */
const selectTerritory = (tx: Transaction) =>
  tx
    .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
    .from(places)
    .where(and(inArray(places.kind, ["ugel", "network"]), isNull(places.closedOn)))
    .orderBy(asc(places.code));

const selectDistrictNames = (tx: Transaction) =>
  tx
    .select({ code: districts.districtCode, name: districts.name, ugel: districts.place })
    .from(districts)
    .orderBy(sql`${districts.name} collate "es-x-icu"`);

type Page = Awaited<ReturnType<typeof selectPage>>;

// Asked apart and joined here: under row-level security a join by place reads every row for every row.
async function complete(tx: Transaction, page: Page, all: boolean) {
  const ids = page.map(({ id }) => id);
  const offers = await offersOf(tx, all ? undefined : inArray(educationServices.institutionId, ids));
  const parents = await parentsOf(tx, all ? undefined : inArray(places.institutionId, ids));
  const territory = await selectTerritory(tx);
  const districtNames = await selectDistrictNames(tx);
  const placeAt = new Map(territory.map((place) => [place.path, place]));
  const nameOf = new Map<string, string>(districtNames.map(({ code, name }) => [code, name]));
  const rows = page.map(({ ugel, districtCode, ...school }) => {
    const parent = placeAt.get(parents.get(school.id) ?? "");
    return {
      ...school,
      ugelCode: placeAt.get(ugel)?.code ?? "",
      district: nameOf.get(districtCode ?? "") ?? null,
      network: parent?.kind === "network" ? { code: parent.code, name: parent.name } : null,
      offer: offers.get(school.id) ?? null,
    };
  });
  return { rows, territory, districts: districtNames };
}

/** A page of schools, how many there are in all, and what to filter by. */
export function listSchools(actor: Actor, filters: SchoolFilters) {
  return asActor(actor, async (tx) => {
    const page = await selectPage(tx, filters)
      .limit(PAGE_SIZE)
      .offset((filters.pagina - 1) * PAGE_SIZE);
    const beyond = page.length === 0 && filters.pagina > 1;
    const total = beyond ? await tx.$count(institutions, matching(filters)) : (page[0]?.total ?? 0);
    return { ...(await complete(tx, page, false)), total };
  });
}

export type SchoolRow = Awaited<ReturnType<typeof listSchools>>["rows"][number];

/** Every school that the filters let through, for taking along. */
export const listSchoolsToExport = (actor: Actor, filters: SchoolFilters) =>
  asActor(actor, async (tx) => (await complete(tx, await selectPage(tx, filters).limit(MOST), true)).rows);
