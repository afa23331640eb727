import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { planMeasures } from "@/db/schema/plan-progress";
import type { Actor } from "@/lib/access/actor";
import { addDays, dayOf, today } from "@/lib/dates/dates";
import { recordMeasure } from "@/lib/plans/measures/commands";
import { reportProgress, setRag } from "@/lib/plans/progress/commands";
import type { ReportProgress } from "@/lib/plans/progress/schema";
import { getPlanDocument, type PlanDocument } from "@/lib/plans/queries";
import { pick } from "./plan-content";
import { CANCELLED_NOTES, DONE_NOTES, POSTPONED_NOTES, RUNNING_NOTES } from "./plan-words";
import { noise } from "./students";

type Activity = PlanDocument["activities"][number];
type Told = Omit<ReportProgress, "activityId" | "version"> & { on: string };

const dayIn = (year: number, month: number, ...seeds: number[]) =>
  `${year}-${String(month).padStart(2, "0")}-${String(5 + Math.floor(noise(...seeds) * 21)).padStart(2, "0")}`;

/** What is told of an activity whose months are over: most were held; some were not, or nobody told. */
function tellPast(activity: Activity, year: number, seed: number, n: number): Told[] {
  const first = activity.months[0] ?? 12;
  const last = activity.months.at(-1) ?? 12;
  const chance = noise(seed, n, 1);
  const began = dayIn(year, first, seed, n, 2);
  const doneOn = dayIn(year, last, seed, n, 3);
  const attendance = Math.round((activity.expected ?? 20) * (0.65 + 0.45 * noise(seed, n, 4)));
  const done: Told = { state: "done", doneOn, attendance, note: pick(DONE_NOTES, seed, n, 5), on: doneOn };
  const running: Told = { state: "under_way", note: pick(RUNNING_NOTES, seed, n, 6), on: began };
  if (chance < 0.8) return first < last && chance < 0.25 ? [running, done] : [done];
  if (chance < 0.86) return [{ state: "cancelled", note: pick(CANCELLED_NOTES, seed, n, 7), on: began }];
  if (chance < 0.91)
    return [
      {
        state: "postponed",
        note: pick(POSTPONED_NOTES, seed, n, 8),
        nextOn: addDays(doneOn, 30),
        on: doneOn,
      },
    ];
  return chance < 0.96 ? [running] : [];
}

/** What is told of an activity by a day of its plan's year. */
function tell(activity: Activity, year: number, seed: number, n: number, day: string): Told[] {
  const month = day.startsWith(String(year)) ? Number(day.slice(5, 7)) : day > String(year) ? 13 : 0;
  const first = activity.months[0] ?? 12;
  const last = activity.months.at(-1) ?? 12;
  if (last < month) return tellPast(activity, year, seed, n);
  if (first > month) return [];
  const isLong = first < month;
  const on = dayIn(year, first, seed, n, 2);
  if (noise(seed, n, 1) > (isLong ? 0.85 : 0.5) || on > day) return [];
  return [{ state: "under_way", note: pick(RUNNING_NOTES, seed, n, 6), on }];
}

/** Two days after it happened, in the afternoon; never before the plan was approved, nor in days to come. */
function toldAt(on: string, plan: PlanDocument, now: Date): Date {
  const at = new Date(`${addDays(on, 2)}T20:00:00Z`);
  const from = new Date((plan.approvedAt ?? now).getTime() + 48 * 3_600_000);
  return [at, from].reduce((a, b) => (a > b ? a : b)) > now ? now : at > from ? at : from;
}

/** Tells how the activities of a plan go by today; of those that were told already, nothing. */
export async function tellProgress(writer: Actor, planId: string, seed: number, now = new Date()) {
  const plan = await getPlanDocument(writer, planId);
  if (!plan) throw new Error(`no plan ${planId}`);
  const day = today(now);
  for (const [n, activity] of plan.activities.entries()) {
    if (activity.progress) continue;
    const told = tell(activity, plan.schoolYear, seed, n, day);
    for (const [version, { on, ...report }] of told.entries()) {
      const at = toldAt(on, plan, now);
      const nextOn =
        report.nextOn && report.nextOn > dayOf(at) && report.nextOn <= `${plan.schoolYear}-12-31`
          ? report.nextOn
          : undefined;
      await reportProgress(writer, { ...report, nextOn, activityId: activity.id, version }, at);
    }
  }
}

const listMeasured = async (planId: string) =>
  (
    await ownerDatabase()
      .select({ targetId: planMeasures.targetId })
      .from(planMeasures)
      .where(eq(planMeasures.planId, planId))
  ).map(({ targetId }) => targetId);

/** Tells what the team's own targets measured by the end of September; of those that were told already, nothing. */
export async function tellMeasures(writer: Actor, planId: string, seed: number, now = new Date()) {
  const plan = await getPlanDocument(writer, planId);
  const measuredOn = "2026-09-30";
  if (!plan || measuredOn > today(now)) return;
  const measured = await listMeasured(planId);
  for (const [n, { id, indicator, baseline, goal }] of plan.targets.entries()) {
    if (indicator !== "own" || baseline === null || noise(seed, n, 11) < 0.3 || measured.includes(id))
      continue;
    const value = Math.round(baseline + (goal - baseline) * (0.35 + 0.6 * noise(seed, n, 12)));
    const measure = { targetId: id, value, measuredOn, source: "Registro de la red" };
    await recordMeasure(writer, measure, new Date("2026-10-02T20:00:00Z"));
  }
}

/** Sets how an activity that goes on stands over what the rule says. */
export async function setOneRag(writer: Actor, planId: string) {
  const plan = await getPlanDocument(writer, planId);
  const activity = plan?.activities.find(({ progress }) => progress?.state === "under_way");
  if (!activity?.progress || activity.progress.ragOverride) return;
  await setRag(writer, {
    ...{ activityId: activity.id, version: activity.progress.version, rag: "amber" },
    note: "Falta confirmar el local de la última reunión.",
  });
}
