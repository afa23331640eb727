import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { planProgress } from "@/db/schema/plan-progress";
import { planActivities, planObjectives, planProblems } from "@/db/schema/plan-rows";
import { plans, planTemplates } from "@/db/schema/plans";
import type { ActivityKind, Area, PlanTemplate, ProgressState, Stage } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { placesToPlan } from "../policy";
import { readProblem } from "./rules";
import type { CompareFilters } from "./schema";

export const PAGE_SIZE = 60;

/**
 * What the networks of the region mean to do in a year by their approved plans, but those that the actor writes: each
 * activity with the network and with what it aims at, by itself or through its problem.
 */
const aimed = (actor: Actor, schoolYear: number) => sql`
  select a.id, a.plan_id, a.kind, a.title, a.months, a.participants, a.expected, a.position, o.area,
    coalesce(a.subject, b.subject) as subject, coalesce(a.stage, b.stage) as stage,
    coalesce(g.state, 'planned') as state, g.done_on, g.attendance,
    w.path as network, w.code, w.name, u.code as ugel
  from ${plans} p join ${planActivities} a on a.plan_id = p.id and a.withdrawn_at is null
  join ${planObjectives} o on o.id = a.objective_id
  left join ${planProblems} b on b.id = a.problem_id and b.withdrawn_at is null
  left join ${planProgress} g on g.activity_id = a.id
  join ${places} w on w.path = p.place join ${places} u on u.path = subpath(p.place, 0, 2)
  where p.kind = 'pat_rei' and p.school_year = ${schoolYear} and p.approved_at is not null
    and p.place <> all(${`{${placesToPlan(actor).join(",")}}`}::ltree[])`;

export type ComparedActivity = {
  id: string;
  planId: string;
  kind: ActivityKind;
  title: string;
  months: number[];
  participants: string | null;
  state: ProgressState;
  doneOn: string | null;
  attendance: number | null;
  network: string;
  code: string;
  name: string;
  ugel: string;
  /** How many there are with the filters, and of how many networks. */
  total: number;
  networks: number;
};

function selectCompared(
  tx: Transaction,
  actor: Actor,
  schoolYear: number,
  filters: CompareFilters & { problema: string },
) {
  const aim = readProblem(filters.problema);
  const { actividad, ugel, estado, pagina } = filters;
  const problem =
    "subject" in aim ? sql`subject = ${aim.subject} and stage = ${aim.stage}` : sql`area = ${aim.area}`;
  return tx.execute<ComparedActivity>(sql`
    with found as (select * from (${aimed(actor, schoolYear)}) x where ${problem}
      ${actividad ? sql`and kind = ${actividad}` : sql``} ${ugel ? sql`and ugel = ${ugel}` : sql``}
      ${estado ? sql`and state = ${estado}` : sql``})
    select id, plan_id as "planId", kind, title, months, participants, state, done_on::text as "doneOn", attendance,
      network::text, code, name, ugel, (select count(*)::int from found) as total,
      (select count(distinct network)::int from found) as networks
    from found order by code, network, position, id limit ${PAGE_SIZE} offset ${(pagina - 1) * PAGE_SIZE}`);
}

export type ProblemChoice = {
  subject: Area | null;
  stage: Stage | null;
  area: string | null;
  networks: number;
  activities: number;
};

/** What the others' activities aim at, with how many networks do something about each. */
const selectProblems = (tx: Transaction, actor: Actor, schoolYear: number) =>
  tx.execute<ProblemChoice>(sql`
    select subject, stage, area, count(distinct network)::int as networks, count(*)::int as activities
    from (${aimed(actor, schoolYear)}) x
    group by grouping sets ((subject, stage), (area))
    having area is not null or (subject is not null and stage is not null)
    order by stage, subject, area`);

export type OwnProblem = { area: string; subject: Area | null; stage: Stage | null; statement: string };

type Around = {
  ugels: { code: string; name: string }[];
  areas: PlanTemplate["areas"] | null;
  /** Of the plans that the actor writes, in their order. */
  mine: OwnProblem[];
};

/** The UGEL of the region, what the areas of objectives are called, and the problems of the actor's own plans. */
async function selectAround(tx: Transaction, actor: Actor, schoolYear: number): Promise<Around> {
  const [found] = await tx.execute<Around>(sql`
    select coalesce((select json_agg(json_build_object('code', u.code, 'name', u.name) order by u.code)
        from ${places} u where u.kind = 'ugel' and u.closed_on is null), '[]') as ugels,
      (select t.content -> 'areas' from ${planTemplates} t where t.kind = 'pat_rei'
        and t.school_year = ${schoolYear} limit 1) as areas,
      coalesce((select json_agg(json_build_object('area', b.area, 'subject', b.subject, 'stage', b.stage,
          'statement', b.statement) order by b.position, b.id)
        from ${planProblems} b join ${plans} p on p.id = b.plan_id
        where p.school_year = ${schoolYear} and b.withdrawn_at is null
          and p.place = any(${`{${placesToPlan(actor).join(",")}}`}::ltree[])), '[]') as mine`);
  return found ?? { ugels: [], areas: null, mine: [] };
}

/** What other networks do about a problem, by the order of their codes; without one, what may be chosen. Three statements. */
export function comparePlans(actor: Actor, schoolYear: number, filters: CompareFilters) {
  return asActor(actor, async (tx) => {
    const { problema } = filters;
    return {
      around: await selectAround(tx, actor, schoolYear),
      problems: [...(await selectProblems(tx, actor, schoolYear))],
      found: problema ? [...(await selectCompared(tx, actor, schoolYear, { ...filters, problema }))] : null,
    };
  });
}

export type Comparison = Awaited<ReturnType<typeof comparePlans>>;
