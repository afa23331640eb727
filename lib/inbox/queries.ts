import { type SQL, sql } from "drizzle-orm";
import { executeKept } from "@/db/client";
import { handovers } from "@/db/schema/handovers";
import { accounts } from "@/db/schema/people";
import { officialYears } from "@/db/schema/settings";
import { type Actor, placesWhere, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { loadsForInbox } from "@/lib/assessments/loads/queries";
import { returnsForInbox } from "@/lib/assessments/returns/queries";
import { addDays, today } from "@/lib/dates/dates";
import { importsForInbox } from "@/lib/imports/queries";
import { meetingsForInbox } from "@/lib/meetings/pending/queries";
import { correctionsForInbox } from "@/lib/networks/corrections/queries";
import { hygieneForInbox } from "@/lib/networks/hygiene/pending/queries";
import { tidyingOf } from "@/lib/networks/hygiene/pending/rules";
import { plansForInbox } from "@/lib/plans/pending/queries";
import { visitsForInbox } from "@/lib/visits/pending/queries";
import { changesSince, homeVisitOf } from "./changes/queries";
import { type Change, nextVisit, TOLD_DAYS, toldSince } from "./changes/rules";
import { noteHomeVisit } from "./commands";
import { placeStates } from "./places/queries";
import type { PlaceState } from "./places/rules";
import { endingsFor, type Inbox, NOTICE_DAYS, type OwnBusiness } from "./rules";

/** What is about the actor, in one statement: what waits for her in each module, and whatever else her page asks. */
async function selectBusiness<More extends object>(
  run: (query: SQL) => Promise<Iterable<unknown>>,
  actor: Actor,
  now: Date,
  more: Record<keyof More & string, SQL>,
): Promise<{ inbox: Inbox; more: More }> {
  const day = today(now);
  const year = Number(day.slice(0, 4));
  const region = placesWhere(actor, "settings.edit")[0] ?? null;
  const { waiting, answered } = correctionsForInbox(actor, now);
  const { toCorrect, toReview } = returnsForInbox(actor);
  const columns = Object.entries<SQL>(more).map(
    ([name, column]) => sql`, ${column} as ${sql.identifier(name)}`,
  );
  const [row] = [
    ...(await run(sql`
    select ${waiting} as waiting, ${answered} as answered,
      json_build_object('loads', ${loadsForInbox(actor)}, 'imports', ${importsForInbox(actor)}) as "toConfirm",
      ${toCorrect} as "toCorrect", ${toReview} as "toReview", ${plansForInbox(actor, now)} as plans,
      ${meetingsForInbox(actor, now)} as meetings, ${visitsForInbox(actor, now)} as visits,
      ${hygieneForInbox(actor, NOTICE_DAYS, now)} as hygiene,
      coalesce((select json_agg(${handovers.appointmentId}) from ${handovers}
        where ${handovers.incomingPersonId} = ${actor.personId} and ${handovers.acceptedAt} is null), '[]') as awaited,
      case when ${scopesOf(actor).manage.length > 0}::boolean
        then (select count(*)::int from ${accounts} where ${accounts.state} = 'invited') else 0 end as invited,
      exists (select 1 from ${officialYears}
        where ${officialYears.place} = ${region}::ltree and ${officialYears.year} = ${year}) as "yearNamed"
      ${sql.join(columns, sql``)}`)),
  ] as (OwnBusiness & More)[];
  if (!row) throw new Error("a statement without tables answers one row");
  const { awaited, hygiene, yearNamed, ...business } = row;
  return {
    inbox: {
      ...business,
      awaited: actor.offices.filter(({ id }) => awaited.includes(id)),
      vacancies: hygiene.vacancies,
      endings: endingsFor(actor, hygiene.endings, addDays(day, NOTICE_DAYS)),
      tidying: tidyingOf(hygiene.roots),
      unnamedYear: region && !yearNamed ? year : null,
    },
    more: row as More,
  };
}

/** What waits for the actor, from the records of every module. */
export const getInbox = (actor: Actor, now = new Date()): Promise<Inbox> =>
  asActor(
    actor,
    async (tx) => (await selectBusiness<object>((query) => tx.execute(query), actor, now, {})).inbox,
  );

/** The same with what others did around her since an instant: what a summary tells. */
export const getSummary = (actor: Actor, since: Date, now = new Date()) =>
  asActor(actor, async (tx) => {
    const changes = changesSince(actor, sql`${since.toISOString()}::timestamptz`, today(now));
    const { inbox, more } = await selectBusiness<{ changes: Change[] }>(
      (query) => tx.execute(query),
      actor,
      now,
      { changes },
    );
    return { inbox, changes: more.changes };
  });

type Stored = { seenAt: string; previousAt: string | null } | null;

const read = (visit: Stored) =>
  visit && {
    seenAt: new Date(visit.seenAt),
    previousAt: visit.previousAt === null ? null : new Date(visit.previousAt),
  };

/** The first page of the actor: what waits, how her places stand and what changed since she was last here, which is noted. */
export const getHome = (actor: Actor, now = new Date()) =>
  asActor(actor, async (tx) => {
    // Of so long a statement the plan is kept, whoever asks: its text is one for everybody.
    const [stored] = await tx.execute<{ visit: Stored }>(sql`
      select ${homeVisitOf(actor)} as visit, set_config('plan_cache_mode', 'force_generic_plan', true)`);
    const visit = read(stored?.visit ?? null);
    const since = toldSince(visit, now);
    const oldest = new Date(now.getTime() - TOLD_DAYS * 86_400_000);
    const told = since && new Date(Math.max(since.getTime(), oldest.getTime()));
    const { inbox, more } = await selectBusiness<{ places: PlaceState[]; changes: Change[] }>(
      (query) => executeKept(tx, query),
      actor,
      now,
      {
        places: placeStates(actor, today(now)),
        // On the first visit nothing has changed since.
        changes: changesSince(actor, sql`${told?.toISOString() ?? "infinity"}::timestamptz`, today(now)),
      },
    );
    const next = nextVisit(visit, now);
    if (next) await noteHomeVisit(tx, actor, next);
    return { inbox, places: more.places, changes: more.changes, since: told };
  });
