import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import type { Owner } from "@/db/copy";
import { places } from "@/db/schema/places";
import { resultLoads } from "@/db/schema/result-loads";
import type { LoadState, PlaceKind } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { placeLabel } from "@/lib/networks/labels";
import { accepted } from "../labels";
import { type LoadPart, SETTLED } from "../rules";

type Wanted = LoadPart & {
  id: string | null;
  assessmentId: string;
  place: PlacePath;
};

/** What may be replaced no more: of which place, and whether it is accepted or locked. */
type Accepted = { state: LoadState; brings: string[]; kind: PlaceKind; code: string; name: string };

const meets = (column: SQL, wanted: SQL) =>
  sql`(${column} is null or ${wanted} is null or ${column} = ${wanted})`;

/** The accepted loads that one of a place, or of a part of a school, would touch. */
const acceptedThere = ({ id, assessmentId, place, serviceId, grade, section }: Wanted) => {
  const l = resultLoads;
  return sql`select ${l.state} as state, ${l.brings} as brings, ${places.kind} as kind, ${places.code} as code,
      ${places.name} as name
    from ${l} join ${places} on ${places.path} = ${l.place}
    where ${l.assessmentId} = ${assessmentId} and ${l.id} is distinct from ${id}::uuid
      and ${l.state} in (${sql.join(
        SETTLED.map((state) => sql`${state}`),
        sql`, `,
      )})
      and (${l.place} <@ ${place}::ltree or ${l.place} @> ${place}::ltree)
      and ${meets(sql`${l.serviceId}`, sql`${serviceId}::uuid`)}
      and ${meets(sql`${l.grade}`, sql`${grade}::smallint`)}
      and ${meets(sql`${l.section}`, sql`${section}::text`)}`;
};

/** The accepted results that a load of a place would touch, whatever it brings. */
export async function listAccepted(tx: Transaction, wanted: Wanted): Promise<Accepted[]> {
  return [...(await tx.execute<Accepted>(acceptedThere(wanted)))];
}

type Brought = Wanted & { brings: readonly string[] };

const whyNot = (found: readonly Accepted[], { brings }: Brought): string | null => {
  const touched = found.find((one) => one.brings.some((brought) => brings.includes(brought)));
  return touched ? accepted(placeLabel(touched), touched.state) : null;
};

/** Why a load that was read may not replace what it would: it was accepted. */
export const whyNotReplace = async (tx: Transaction, load: Brought) =>
  whyNot(await listAccepted(tx, load), load);

/** The same, for the worker, whoever it works for. */
export async function whyNotAny(owner: Owner, load: Brought) {
  const { sql: text, params } = new PgDialect().sqlToQuery(acceptedThere(load));
  return whyNot((await owner.query<Accepted>(text, params)).rows, load);
}
