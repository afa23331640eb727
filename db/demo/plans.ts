import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { networks } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import { planProblems } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import { type ModalityGroup, type PlanKind, type PlanState, planKinds } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { draftPlan } from "@/lib/plans/commands";
import { refreshDiagnosis } from "@/lib/plans/diagnosis/commands";
import { getPlan } from "@/lib/plans/queries";
import { defineTemplate } from "@/lib/plans/templates/commands";
import { goingOn } from "./going-on";
import { SHOWN_NETWORK } from "./networks";
import { type Cast, gatherCast } from "./plan-cast";
import { changePlan } from "./plan-changes";
import type { Planned } from "./plan-content";
import { addPlanEvidence } from "./plan-evidence";
import { endPlan, type Life, livePlan, type Players, writePlan } from "./plan-life";
import { setOneRag, tellMeasures, tellProgress } from "./plan-reports";
import { noise, seedOf } from "./students";

const YEAR = 2026;
/** Plans answer to the baseline, which is taken in April. */
const CAMPAIGNS: Record<PlanKind, { opensOn: string; dueOn: string; approvalDueOn: string }> = {
  pat_rei: { opensOn: "2026-04-27", dueOn: "2026-05-15", approvalDueOn: "2026-06-05" },
  ugel_plan: { opensOn: "2026-04-27", dueOn: "2026-05-22", approvalDueOn: "2026-06-12" },
};
const BEGUN_AT = new Date("2026-04-28T14:00:00Z");
const SUBMITTED_FROM = Date.UTC(2026, 4, 6, 15);
const DAY = 86_400_000;

/** Those that are not under way, by code. Every network and every UGEL has sent its plan, as in the practice. */
const GOALS: Record<string, PlanState> = {
  "05-04": "submitted",
  "05-06": "observed",
  "01-05": "observed",
  "03-08": "observed",
  "06-11": "observed",
  "05-02": "resubmitted",
  "05-05": "submitted",
  "04-12": "approved",
  "02-03": "evaluated",
  "03": "observed",
  "07": "submitted",
};
/** Where some of what was done can be seen. */
const WITH_EVIDENCE: Record<string, number> = {
  ...{ [SHOWN_NETWORK]: 4, "05-01": 2, "05-09": 1, "01-01": 1, "02-04": 1 },
  ...{ "03-02": 1, "04-07": 1, "06-03": 1, "07-05": 1, "05": 2 },
};

type Planning = {
  path: PlacePath;
  code: string;
  kind: PlanKind;
  group: ModalityGroup;
  below: PlacePath[];
};

/** Every network and UGEL that has a plan to write, by code, with what is below it. */
async function listPlaces(): Promise<Planning[]> {
  return ownerDatabase()
    .select({
      path: places.path,
      code: places.code,
      kind: sql<PlanKind>`case ${places.kind} when 'network' then 'pat_rei' else 'ugel_plan' end`,
      group: sql<ModalityGroup>`coalesce(${networks.modalityGroup}::text, 'ebr_ebe')`,
      below: sql<PlacePath[]>`array(select b.path::text from places b where b.parent = ${places.path}
        and b.closed_on is null order by b.code)`,
    })
    .from(places)
    .leftJoin(networks, eq(networks.place, places.path))
    .where(and(inArray(places.kind, ["ugel", "network"]), isNull(places.closedOn)))
    .orderBy(asc(places.code));
}

const writerOf = (cast: Cast, { kind, path }: Planning) =>
  cast(kind === "pat_rei" ? "coordinator" : "ugel_director", path);

/** Opens the year's campaigns and begins every plan: what they say waits for the baseline, which they answer to. */
export async function beginPlans(admin: Actor, region: PlacePath, report: (text: string) => void) {
  for (const kind of planKinds)
    await defineTemplate(admin, { region, kind, schoolYear: YEAR, version: 0, ...CAMPAIGNS[kind] });
  const cast = await gatherCast();
  const all = await listPlaces();
  for (const place of all)
    await draftPlan(await writerOf(cast, place), { place: place.path, schoolYear: YEAR }, BEGUN_AT);
  report(`${all.length} planes empezados: se escriben en segundo plano, con la línea de base a la vista`);
}

async function playersOf(cast: Cast, place: Planning): Promise<Players> {
  const { path, kind } = place;
  const region = regionOf(path);
  const ugel = path.split(".").slice(0, 2).join(".");
  return {
    writer: await writerOf(cast, place),
    reviewer: await (kind === "pat_rei"
      ? cast("local_specialist", path)
      : cast("regional_specialist", region)),
    approver: await (kind === "pat_rei" ? cast("area_head", ugel) : cast("regional_director", region)),
  };
}

/** How a plan is lived: most are sent in time and approved in some two weeks. */
function lifeOf({ code }: Planning, seed: number): Life {
  const late = noise(seed, 70) < 0.08 ? 9 : 0;
  const submittedAt = SUBMITTED_FROM + Math.floor(noise(seed, 71) * 9 + late) * DAY;
  return {
    goal: GOALS[code] ?? "under_way",
    submittedAt: new Date(submittedAt),
    approvedAt: new Date(submittedAt + (5 + Math.floor(noise(seed, 72) * 12)) * DAY),
    observed: code === SHOWN_NETWORK || code === "05-02" || noise(seed, 73) < 0.12,
  };
}

function plannedOf({ code, kind, group, below }: Planning, seed: number): Planned {
  const usual = kind === "ugel_plan" ? 3 : 4;
  const perProblem = code === SHOWN_NETWORK ? 7 : usual + (noise(seed, 74) < 0.4 ? 1 : 0);
  return { seed, kind, group, below, perProblem, diagnosis: null };
}

const IN_FORCE: PlanState[] = ["under_way", "evaluated"];

/** Takes a plan from where it is to where it goes: what was done already is not done again. */
async function settlePlan(cast: Cast, place: Planning, planId: string) {
  const { code } = place;
  const seed = seedOf(code);
  const players = await playersOf(cast, place);
  const { writer } = players;
  const life = lifeOf(place, seed);
  const plan = await getPlan(writer, planId);
  if (plan?.state === "draft") {
    await refreshDiagnosis(writer, { planId, version: plan.version }, new Date("2026-04-29T15:00:00Z"));
    await writePlan(writer, planId, plannedOf(place, seed));
  }
  await livePlan(players, planId, seed, life);
  if (!IN_FORCE.includes(life.goal)) return;
  await tellProgress(writer, planId, seed);
  await tellMeasures(writer, planId, seed);
  await addPlanEvidence(writer, planId, seed, WITH_EVIDENCE[code] ?? 0);
  if (code === SHOWN_NETWORK) {
    await setOneRag(writer, planId);
    await changePlan(players, planId);
  }
  if (life.goal === "evaluated") await endPlan(players, planId);
}

/** The plans that are not yet where they go: the shown network's first, then by code. */
async function listUnsettled(all: Planning[]) {
  const found = await ownerDatabase()
    .select({
      ...{ id: plans.id, place: plans.place, state: plans.state },
      isBlank: sql<boolean>`not exists (select from ${planProblems} x where x.plan_id = ${plans}.id)`,
    })
    .from(plans)
    .where(eq(plans.schoolYear, YEAR));
  const byPlace = new Map(found.map((plan) => [plan.place, plan]));
  const goes = (place: Planning) => lifeOf(place, seedOf(place.code)).goal;
  return all
    .flatMap((place) => {
      const plan = byPlace.get(place.path);
      return plan && (plan.isBlank || plan.state !== goes(place)) ? [{ place, planId: plan.id }] : [];
    })
    .toSorted((a, b) => Number(b.place.code === SHOWN_NETWORK) - Number(a.place.code === SHOWN_NETWORK));
}

/** How many are written at once. */
const AT_ONCE = 3;

/** Writes the demo's plans and takes each to its state, while it already serves; a start that was cut off goes on. */
export async function settlePlans(report: (text: string) => void, isOver: () => boolean) {
  const waiting = (await listUnsettled(await listPlaces())).values();
  const cast = await gatherCast();
  let settled = 0;
  const work = async () => {
    for (const { place, planId } of waiting) {
      if (isOver()) return;
      await goingOn(report, `Las partes del plan de ${place.code}`, async () => {
        await settlePlan(cast, place, planId);
        settled++;
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (settled > 1) report(`Planes: ${settled} ya dicen qué se hace y cómo va`);
}
