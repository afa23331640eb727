import type { Transaction } from "@/db/client";
import { type Actor, placesWhere, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { selectScope } from "../around/queries";
import { choicesOf, placeOfScope, scopeOf } from "../around/rules";
import { selectObservers } from "../capacity/queries";
import { selectPlanPage, selectPlanSums, selectPlanToExport } from "../list/queries";
import { currentRound } from "../list/rules";
import type { PlanFilters } from "../list/schema";
import { canPlanVisits } from "../policy";
import { USUAL_SETTINGS } from "../settings/rules";
import { selectSchoolFacts } from "../suggestions/queries";
import { suggestVisits } from "../suggestions/rules";

/** Of more networks than these, who observes is not told one by one. */
const MOST_NETWORKS = 6;

async function selectSubject(tx: Transaction, actor: Actor, filters: PlanFilters, day: string) {
  const read = scopesOf(actor).read;
  const year = filters.anio ?? Number(day.slice(0, 4));
  const { places, rounds, settings } = await selectScope(tx, read, year);
  const scope = scopeOf(places, read, filters);
  const { momento } = filters;
  const round = momento === "todos" ? null : (momento ?? currentRound(rounds, scope[0] ?? "", day));
  const usual = (settings ?? USUAL_SETTINGS).capacityPerRound;
  return { places, rounds, scope, year, round, usual, choices: choicesOf(places, read, filters) };
}

/** Whether the actor plans visits somewhere, and so sees who waits for one. */
export const plansSomewhere = (actor: Actor) => placesWhere(actor, "visit.plan").length > 0;

/** A whole region has too many schools to say which to visit next. */
const isRegion = (path: PlacePath) => !path.includes(".");

/**
 * The plan of a round at some places: its visits, how many stand in each state, who waits, who observes with how many of those
 * that she takes on, and which schools ask to be visited next. Five statements.
 */
export function getPlan(actor: Actor, filters: PlanFilters, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const subject = await selectSubject(tx, actor, filters, day);
    const { places, scope, year, round, rounds, usual, choices } = subject;
    const rows = await selectPlanPage(tx, subject, filters, day);
    const sums = await selectPlanSums(tx, subject, filters, day);
    const plans = scope.length > 0 && scope.every((path) => canPlanVisits(actor, path));
    const networks = choices.networks
      .map(({ path }) => path)
      .filter((path) => scope.some((place) => isAtOrBelow(path, place)));
    const isSmall = networks.length > 0 && networks.length <= MOST_NETWORKS;
    const observers = isSmall ? await selectObservers(tx, { networks, year, round, day }) : null;
    const suggestions =
      plans && !scope.some(isRegion)
        ? suggestVisits(await selectSchoolFacts(tx, scope, day), rounds, day)
        : null;
    return {
      ...{ day, rows, sums, plans, observers, suggestions, year, round, rounds, usual, choices },
      place: placeOfScope(places, scope),
    };
  });
}

export type Plan = Awaited<ReturnType<typeof getPlan>>;

/** The visits that a plan shows, all of them. */
export function listPlanToExport(actor: Actor, filters: PlanFilters, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const subject = await selectSubject(tx, actor, filters, day);
    return { day, rows: await selectPlanToExport(tx, subject, filters, day) };
  });
}
