import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { handovers } from "@/db/schema/handovers";
import { accounts } from "@/db/schema/people";
import { officialYears } from "@/db/schema/settings";
import { type Actor, placesWhere, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { returnsForInbox } from "@/lib/assessments/returns/queries";
import { addDays, today } from "@/lib/dates/dates";
import { meetingsForInbox } from "@/lib/meetings/pending/queries";
import { NO_MEETINGS } from "@/lib/meetings/pending/rules";
import { correctionsForInbox } from "@/lib/networks/corrections/queries";
import { selectHygieneFacts } from "@/lib/networks/hygiene/queries";
import { alarmsOf, countPending, factsBelow } from "@/lib/networks/hygiene/rules";
import { plansForInbox } from "@/lib/plans/pending/queries";
import { NO_PLANS } from "@/lib/plans/pending/rules";
import { visitsForInbox } from "@/lib/visits/pending/queries";
import { NO_VISITS } from "@/lib/visits/pending/rules";
import { endingsFor, NOTICE_DAYS, type OwnBusiness, tidyingOf, vacantNetworks } from "./rules";

/** What is about the actor herself, in one statement: networks to accept, corrections, returned results, plans, meetings, visits, accounts, the year's names. */
async function selectOwn(tx: Transaction, actor: Actor, region: string | null, year: number, now: Date) {
  const { waiting, answered } = correctionsForInbox(actor, now);
  const { toCorrect, toReview } = returnsForInbox(actor);
  const [row] = await tx.execute<OwnBusiness>(sql`
    select ${waiting} as waiting, ${answered} as answered,
      ${toCorrect} as "toCorrect", ${toReview} as "toReview", ${plansForInbox(actor, now)} as plans,
      ${meetingsForInbox(actor, now)} as meetings, ${visitsForInbox(actor, now)} as visits,
      coalesce((select json_agg(${handovers.appointmentId}) from ${handovers}
        where ${handovers.incomingPersonId} = ${actor.personId} and ${handovers.acceptedAt} is null), '[]') as awaited,
      (select count(*)::int from ${accounts} where ${accounts.state} = 'invited'
        and ${scopesOf(actor).manage.length > 0}) as invited,
      exists (select 1 from ${officialYears}
        where ${officialYears.place} = ${region}::ltree and ${officialYears.year} = ${year}) as "yearNamed"`);
  return (
    row ?? {
      ...{ awaited: [], waiting: [], answered: [], toCorrect: [], toReview: [] },
      ...{ invited: 0, yearNamed: true, plans: NO_PLANS, meetings: NO_MEETINGS, visits: NO_VISITS },
    }
  );
}

/** What waits for the actor: a network to accept, vacant offices, mandates that end, data to mend, settings. */
export function getInbox(actor: Actor, now = new Date()) {
  const day = today(now);
  const year = Number(day.slice(0, 4));
  const region = placesWhere(actor, "settings.edit")[0] ?? null;
  const { own, manage } = scopesOf(actor);
  return asActor(actor, async (tx) => {
    const business = await selectOwn(tx, actor, region, year, now);
    const facts = await selectHygieneFacts(tx, { roots: own, managed: manage, noticeDays: NOTICE_DAYS }, now);
    return {
      awaited: actor.offices.filter(({ id }) => business.awaited.includes(id)),
      vacancies: vacantNetworks(facts),
      endings: endingsFor(actor, facts, manage, addDays(day, NOTICE_DAYS)),
      tidying: tidyingOf(
        manage.flatMap((root) => [...facts.regions, ...facts.ugels].filter(({ path }) => path === root)),
        (root) => countPending(alarmsOf(factsBelow(facts, [root]), day)),
      ),
      waiting: business.waiting,
      answered: business.answered,
      toCorrect: business.toCorrect,
      toReview: business.toReview,
      plans: business.plans,
      meetings: business.meetings,
      visits: business.visits,
      invited: business.invited,
      unnamedYear: region && !business.yearNamed ? year : null,
    };
  });
}

export type Inbox = Awaited<ReturnType<typeof getInbox>>;
