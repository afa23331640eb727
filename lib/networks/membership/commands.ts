import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { importRows } from "@/db/schema/imports";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { type Happening, recordAll } from "@/lib/audit/record";
import type { ImportToApply } from "@/lib/imports/importer";
import { refuse } from "@/lib/refusal";
import { placeLabel } from "../labels";
import { carryOffices } from "../schools/commands";

const MEANWHILE =
  "Después de leer este archivo cambió alguna de sus redes o alguno de sus colegios. Vuelva a leerlo para ver qué cambiaría ahora, y confirme.";

const AT_ONCE = 500;

/**
 * Writes what an import's rows say of networks and their schools: networks that are new or change, then each
 * school's node, which closes where it stood and opens where it goes. Refused whole when anything of it is not
 * as it was when it was read.
 */
export async function applyMembership(tx: Transaction, actor: Actor, found: ImportToApply, _now: Date) {
  const reason = `Importación de redes: ${found.fileName}`.slice(0, 300);
  await checkNetworks(tx, found.id);
  const opened = await openNetworks(tx, found, reason);
  const corrected = await correctNetworks(tx, found);
  const moved = await moveSchools(tx, found, reason);
  await coverDistricts(tx, opened);
  await recordAll(tx, actor, [...opened.map(created), ...corrected, ...moved]);
}

type Opened = { path: PlacePath; code: string; name: string };

const created = ({ path, code, name }: Opened): Happening => ({
  event: "network.created",
  subject: { kind: "place", id: path, name: placeLabel({ kind: "network", code, name }), place: path },
});

const ofNetworks = (importId: string, change: string) =>
  sql`import_rows r where r.import_id = ${importId} and r.subject = 'network' and r.change = ${change}`;

/** The networks that would change are locked, and must be as they were read. */
async function checkNetworks(tx: Transaction, importId: string) {
  const changed = await tx.execute<{ path: string }>(sql`select p.path::text from places p
    join networks n on n.place = p.path
    join import_rows r on (r.before->>'path')::ltree = p.path
    where r.import_id = ${importId} and r.subject = 'network' and r.change = 'change' and p.closed_on is null
      and p.name = r.before->>'name' and n.resolution_number is not distinct from r.before->>'resolutionNumber'
      and n.resolution_date is not distinct from (r.before->>'resolutionDate')::date
    for update of p, n`);
  const [expected] = await tx.execute<{ total: number }>(
    sql`select count(*)::int as total from ${ofNetworks(importId, "change")}`,
  );
  if (changed.length !== expected?.total) refuse("stale", MEANWHILE);
}

async function openNetworks(
  tx: Transaction,
  { id, effectiveOn }: ImportToApply,
  reason: string,
): Promise<Opened[]> {
  const opened =
    await tx.execute<Opened>(sql`insert into places (path, kind, code, name, opened_on, opened_reason)
    select (r.after->>'ugel')::ltree || ('n' || nextval('place_labels'))::ltree, 'network', r.code,
      r.after->>'name', ${effectiveOn}::date, ${reason} from ${ofNetworks(id, "add")}
    returning path::text, code, name`);
  await tx.execute(sql`insert into networks (place, kind, modality_group, resolution_number, resolution_date)
    select p.path, (r.after->>'kind')::network_kind, (r.after->>'modalityGroup')::modality_group,
      r.after->>'resolutionNumber', (r.after->>'resolutionDate')::date
    from import_rows r join places p on p.parent = (r.after->>'ugel')::ltree and p.kind = 'network'
      and p.code = r.code and p.closed_on is null
    where r.import_id = ${id} and r.subject = 'network' and r.change = 'add'`);
  return [...opened];
}

/** A name that changes is remembered as it was until the day that the list holds from. */
async function correctNetworks(tx: Transaction, { id, effectiveOn }: ImportToApply): Promise<Happening[]> {
  await tx.execute(sql`insert into former_names (place, name, until)
    select (r.before->>'path')::ltree, r.before->>'name', ${effectiveOn}::date from ${ofNetworks(id, "change")}
      and r.before->>'name' <> r.after->>'name'
    on conflict (place, until) do nothing`);
  await tx.execute(sql`update networks n set resolution_number = r.after->>'resolutionNumber',
      resolution_date = (r.after->>'resolutionDate')::date, version = n.version + 1
    from ${ofNetworks(id, "change")} and n.place = (r.before->>'path')::ltree`);
  await tx.execute(sql`update places p set name = r.after->>'name', version = p.version + 1
    from ${ofNetworks(id, "change")} and p.path = (r.before->>'path')::ltree`);
  const rows = await tx
    .select({ code: importRows.code, before: importRows.before, after: importRows.after })
    .from(importRows)
    .where(
      and(eq(importRows.importId, id), eq(importRows.subject, "network"), eq(importRows.change, "change")),
    );
  return rows.map(({ code, before, after }) => {
    const { path, ...to } = after ?? {};
    const { path: _, ...from } = before ?? {};
    const place = String(path);
    const name = placeLabel({ kind: "network", code, name: String(to.name) });
    return {
      event: "network.corrected",
      subject: { kind: "place", id: place, name, place },
      details: { from, to },
    };
  });
}

type Move = {
  institution: string;
  code: string;
  name: string;
  node: PlacePath | null;
  unchanged: boolean;
  target: PlacePath;
  network: string | null;
  networkName: string | null;
  label: string;
};

/** Each school of the import with its node, where it goes and whether it still stands where it was read. */
const selectMoves = (tx: Transaction, { id, place }: ImportToApply) =>
  tx.execute<Move>(sql`select i.id as institution, i.site_code as code, i.name, p.path::text as node,
      p.parent is not distinct from coalesce(r.before->>'parent', r.after->>'from')::ltree as unchanged,
      coalesce(n.path, i.place)::text as target, n.code as network, n.name as "networkName",
      nextval('place_labels')::text as label
    from import_rows r
    join institutions i on i.site_code = r.code and i.place <@ ${regionOf(place)}::ltree
    left join places p on p.institution_id = i.id and p.closed_on is null
    left join places n on n.parent = (r.after->>'ugel')::ltree and n.kind = 'network'
      and n.code = r.after->>'networkCode' and n.closed_on is null
    where r.import_id = ${id} and r.subject = 'membership'`);

/** Nodes close on the day and others open that day: what was recorded stays where it happened. */
async function moveSchools(tx: Transaction, found: ImportToApply, reason: string): Promise<Happening[]> {
  const { id, effectiveOn } = found;
  await tx.execute(sql`select p.path from places p join institutions i on i.id = p.institution_id
    where p.closed_on is null and i.site_code in
      (select code from import_rows where import_id = ${id} and subject = 'membership') for update of p`);
  const moves = [...(await selectMoves(tx, found))];
  if (moves.some((move) => !move.unchanged)) refuse("stale", MEANWHILE);
  const paths = new Map<PlacePath, PlacePath>();
  const nodes = moves.map(({ institution, code, name, node, target, label }) => {
    const path = `${target}.s${label}`;
    if (node) paths.set(node, path);
    return {
      ...{ path, kind: "school" as const, code, name, institutionId: institution },
      ...{ openedOn: effectiveOn, openedReason: reason },
    };
  });
  for (const left of inParts([...paths.keys()])) {
    await tx
      .update(places)
      .set({ closedOn: effectiveOn, closedReason: reason, version: sql`${places.version} + 1` })
      .where(inArray(places.path, left));
  }
  for (const part of inParts(nodes)) await tx.insert(places).values(part);
  if (paths.size > 0) await carryOffices(tx, paths, effectiveOn);
  return arrivals(moves, effectiveOn, reason);
}

function* inParts<T>(list: T[]): Generator<T[]> {
  for (let i = 0; i < list.length; i += AT_ONCE) yield list.slice(i, i + AT_ONCE);
}

/** What is told of the moves: how many came to each network, and who was left without any. */
function arrivals(moves: Move[], startsOn: string, reason: string): Happening[] {
  const byTarget = Map.groupBy(moves, (move) => move.target);
  return [...byTarget].flatMap(([place, schools]): Happening[] => {
    const [first] = schools;
    if (first?.network) {
      const name = placeLabel({ kind: "network", code: first.network, name: first.networkName ?? "" });
      const details = { number: schools.length, startsOn, reason };
      return [{ event: "schools.placed", subject: { kind: "place", id: place, name, place }, details }];
    }
    return schools.map(({ institution, name }) => ({
      event: "school.moved",
      subject: { kind: "institution", id: institution, name: `IE ${name}`, place },
      details: { joined: "Sin red", startsOn, reason },
    }));
  });
}

/** A new network covers the districts where its schools stand. */
async function coverDistricts(tx: Transaction, opened: Opened[]) {
  if (opened.length === 0) return;
  const paths = `{${opened.map(({ path }) => path).join(",")}}`;
  await tx.execute(sql`insert into network_districts (place, district_code)
    select distinct p.parent, i.district_code from places p
    join institutions i on i.id = p.institution_id
    join districts d on d.district_code = i.district_code and d.place = i.place
    where p.parent = any(${paths}::ltree[]) and p.closed_on is null`);
}
