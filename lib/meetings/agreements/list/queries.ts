import { and, asc, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agreements } from "@/db/schema/agreements";
import { meetings } from "@/db/schema/meetings";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isPlacePath } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { SOON } from "../labels";
import { fromAgreements, type NamedPlace } from "../queries";
import { openStates, owedStates } from "../rules";
import type { AgreementFilters, ListedState } from "./schema";

export const AGREEMENTS_PER_PAGE = 50;
/** More than these of one's own are paged with the others. */
const MOST_OWN = 30;
const MOST_EXPORTED = 20_000;

const a = agreements;
const among = (states: readonly string[]) =>
  sql`${a.state} = any(${`{${states.join(",")}}`}::agreement_state[])`;

/** Always the same text, whatever her offices: a kept plan serves everybody. */
const offices = ({
  offices: held,
}: Actor) => sql`(${a.responsibleRole}::text, ${a.responsiblePlace}::text) in (
  select o.role, o.place from unnest(${`{${held.map(({ role }) => role).join(",")}}`}::text[],
    ${`{${held.map(({ place }) => place).join(",")}}`}::text[]) o(role, place))`;

/** In SQL: whether the actor answers for an agreement, by name or by an office of hers. */
export const isMine = (actor: Actor) =>
  sql`case when ${a.responsibleId} is null then ${offices(actor)} else ${a.responsibleId} = ${actor.personId} end`;

/** In SQL: whether an agreement was taken: while a meeting is in session it is still being written. */
export const wasTaken = (day: string) =>
  sql`case when ${meetings.id} is null then ${a.adoptedOn} < ${day}::date else ${meetings.state} <> 'in_session' end`;

/** In SQL: the day of Lima on which an agreement was settled. */
const settledOn = sql`(${a.settledAt} at time zone 'America/Lima')::date`;

const isDueBy = (until: string, day: string) =>
  sql`(${among(owedStates)} and ${a.dueOn} between ${day}::date and ${until}::date)`;

/** In SQL: whether an agreement is in a state, as the lists and the roll-up count them. */
export function isInState(state: ListedState, day: string): SQL {
  if (state === "open") return among(openStates);
  if (state === "overdue") return sql`(${among(owedStates)} and ${a.dueOn} < ${day}::date)`;
  if (state === "soon") return isDueBy(addDays(day, SOON), day);
  if (state === "on_time") return sql`(${a.state} = 'fulfilled' and ${settledOn} <= ${a.firstDueOn})`;
  return sql`${a.state} = ${state}`;
}

/** In SQL: whether an agreement was taken in a year. */
export const takenIn = (year: number) => sql`date_part('year', ${a.adoptedOn}) = ${year}`;

/** Of all the agreements at once: the UGEL are looked for only once. */
const ugelPaths = sql`array_agg(distinct subpath(${a.place}, 0, 2)::text) filter (where nlevel(${a.place}) > 1)`;

const ofUgel = (code: string) =>
  code === "region"
    ? sql`nlevel(${a.place}) = 1`
    : sql`${a.place} <@ any(array(select u.path from ${places} u where u.kind = 'ugel' and u.code = ${code}))`;

const ofPlace = (place: string) =>
  isPlacePath(place) ? sql`${a.place} <@ ${place}::ltree` : eq(places.code, place);

const answeredFrom = (code: string) =>
  sql`exists (select from ${places} w where w.path = ${a.responsiblePlace} and w.code = ${code})`;

function conditions(actor: Actor, filters: Omit<AgreementFilters, "pagina">, day: string) {
  const { anio, ugel, lugar, responde, estado, plazo, hasta, de, reunion } = filters;
  return and(
    wasTaken(day),
    anio ? takenIn(anio) : undefined,
    ugel ? ofUgel(ugel) : undefined,
    lugar ? ofPlace(lugar) : undefined,
    responde ? answeredFrom(responde) : undefined,
    estado ? isInState(estado, day) : undefined,
    plazo === "vencido" ? isInState("overdue", day) : undefined,
    plazo === "por-vencer" ? isDueBy(hasta ?? addDays(day, SOON), day) : undefined,
    de ? isMine(actor) : undefined,
    reunion ? eq(a.meetingId, reunion) : undefined,
  );
}

/** What is not settled first, by its date; then what was, the latest first. */
const order = [
  sql`${a.settledAt} is not null`,
  sql`case when ${a.settledAt} is null then ${a.dueOn} end`,
  sql`${a.settledAt} desc`,
  asc(a.adoptedOn),
  asc(a.number),
  asc(a.id),
];

type Facets = {
  total: number;
  years: number[];
  ugels: string[];
  hasRegional: boolean;
  /** The place whose path the address gives. */
  below: NamedPlace | null;
};

/** How many the filters let through, and what can be filtered by. */
async function selectFacets(
  tx: Transaction,
  { matching, lugar = "", day }: { matching: SQL | undefined; lugar?: string; day: string },
): Promise<Facets> {
  const [row] = await tx
    .select({
      total: sql<number>`(count(*) filter (where ${matching}))::int`,
      years: sql<number[]>`coalesce(array_agg(distinct date_part('year', ${a.adoptedOn})::int), '{}')`,
      ugels: sql<string[]>`(select coalesce(array_agg(u.code order by u.code), '{}') from ${places} u
        where u.kind = 'ugel' and u.path::text = any(${ugelPaths}))`,
      below: sql<NamedPlace | null>`(select json_build_object('path', w.path::text, 'kind', w.kind, 'code', w.code,
        'name', w.name) from ${places} w where w.path::text = ${lugar})`,
      hasRegional: sql<boolean>`coalesce(bool_or(nlevel(${a.place}) = 1), false)`,
    })
    .from(a)
    .innerJoin(places, eq(places.path, a.place))
    .leftJoin(meetings, eq(meetings.id, a.meetingId))
    .where(wasTaken(day));
  return row ?? { total: 0, years: [], ugels: [], hasRegional: false, below: null };
}

/** What the actor answers for and did not do yet, what comes first on top. */
const selectOwn = (tx: Transaction, actor: Actor, day: string) =>
  fromAgreements(tx, day)
    .where(and(isMine(actor), among(owedStates), wasTaken(day)))
    .orderBy(...order)
    .limit(MOST_OWN);

/** The agreements of a page, in their order: who answers for each and for how long is looked up only for them. */
function selectPage(
  tx: Transaction,
  { matching, page, day }: { matching: SQL | undefined; page: number; day: string },
) {
  const ids = tx
    .select({ id: a.id })
    .from(a)
    .innerJoin(places, eq(places.path, a.place))
    .leftJoin(meetings, eq(meetings.id, a.meetingId))
    .where(matching)
    .orderBy(...order)
    .limit(AGREEMENTS_PER_PAGE)
    .offset((page - 1) * AGREEMENTS_PER_PAGE);
  return fromAgreements(tx, day)
    .where(inArray(a.id, ids))
    .orderBy(...order);
}

const isFiltered = ({ pagina: _, ...filters }: AgreementFilters) =>
  Object.values(filters).some((value) => value !== undefined);

/**
 * A page of the agreements that the filters let through. Without filters, what the actor has to do stands apart and the
 * others follow. Three statements.
 */
export function listAgreements(actor: Actor, filters: AgreementFilters, now = new Date()) {
  const day = today(now);
  const filtered = isFiltered(filters);
  return asActor(actor, async (tx) => {
    const own = filtered ? [] : await selectOwn(tx, actor, day);
    const apart =
      own.length > 0
        ? notInArray(
            a.id,
            own.map(({ id }) => id),
          )
        : undefined;
    const where = and(conditions(actor, filters, day), apart);
    return {
      ...{ day, own, filtered },
      ...(await selectFacets(tx, { matching: where, lugar: filters.lugar, day })),
      rows: await selectPage(tx, { matching: where, page: filters.pagina, day }),
    };
  });
}

/** Every agreement that the filters let through, for taking along. */
export function listAgreementsToExport(actor: Actor, filters: AgreementFilters, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => ({
    day,
    rows: await fromAgreements(tx, day)
      .where(conditions(actor, filters, day))
      .orderBy(...order)
      .limit(MOST_EXPORTED),
  }));
}
