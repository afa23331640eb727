import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingSeries } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { selectOpenPlace } from "../drafting/queries";
import { changedFields } from "../drafting/rules";
import { hour } from "../labels";
import { canPrepareMeeting } from "../policy";
import { meetingKindsAt } from "../rules";
import { occurrencesOf, patternOf, ruleOf } from "./rules";
import { type CloseSeries, type CreateSeries, type EditSeries, patternIn, type SkipDay } from "./schema";

type Series = typeof meetingSeries.$inferSelect;

const subjectOf = ({ id, name, place }: Pick<Series, "id" | "name" | "place">) => ({
  ...{ kind: "series", id, name, place },
});

const NEVER = "Con esas fechas la serie no tiene ningún día. Revise desde cuándo y hasta cuándo.";

/** What the form describes, as it is kept; refused when no day would come of it. */
function describedIn(input: CreateSeries | EditSeries) {
  const { name, startsOn, endsOn = null, startsAt, endsAt, mode, venue = null, link = null } = input;
  const rule = ruleOf(patternIn(input));
  if (endsOn && occurrencesOf({ rule, startsOn, endsOn, skips: [] }, startsOn, endsOn, []).length === 0)
    refuse("invalid", NEVER, { fields: { endsOn: NEVER } });
  return { name, rule, startsOn, endsOn, startsAt, endsAt, mode, venue, link };
}

/** Puts down meetings of a place that come back. Answers the series' id. */
export function createSeries(actor: Actor, input: CreateSeries, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { place, kind } = input;
    if (!(await selectOpenPlace(tx, place)) || !meetingKindsAt(place).includes(kind)) refuse("not_found");
    if (!canPrepareMeeting(actor, { place })) refuse("forbidden");
    const id = randomUUIDv7();
    const described = describedIn(input);
    await tx
      .insert(meetingSeries)
      .values({ ...{ id, place, kind, createdBy: actor.personId, createdAt: now }, ...described });
    await record(tx, actor, "series.created", subjectOf({ id, place, name: described.name }));
    return id;
  });
}

/** A series, locked, that the actor may change. */
async function lockSeries(tx: Transaction, actor: Actor, seriesId: string): Promise<Series> {
  const [series] = await tx.select().from(meetingSeries).where(eq(meetingSeries.id, seriesId)).for("update");
  if (!series) return refuse("not_found");
  if (!canPrepareMeeting(actor, { place: series.place })) refuse("forbidden");
  if (series.closedAt) refuse("wrong_status");
  return series;
}

/** How a series reads in its form, to compare two of them. */
const formOf = (series: Series) => {
  const { name, startsOn, endsOn, mode, venue, link, version } = series;
  const times = { startsAt: hour(series.startsAt), endsAt: hour(series.endsAt) };
  return { name, startsOn, endsOn, mode, venue, link, version, ...times, ...patternOf(series.rule) };
};

/** Changes how a series comes back from now on: the meetings that it has already stay. Answers its id. */
export function editSeries(actor: Actor, input: EditSeries): Promise<string> {
  return asActor(actor, async (tx) => {
    const series = await lockSeries(tx, actor, input.seriesId);
    if (series.version !== input.version) refuse("stale", undefined, { theirs: formOf(series) });
    const next = describedIn(input);
    const was = { ...series, startsAt: hour(series.startsAt), endsAt: hour(series.endsAt) };
    await tx
      .update(meetingSeries)
      .set({ ...next, version: series.version + 1 })
      .where(eq(meetingSeries.id, series.id));
    await record(tx, actor, "series.edited", subjectOf(series), { changed: changedFields(was, next) });
    return series.id;
  });
}

/** No meeting will come of it any more; those that it has stay. Answers its id. */
export function closeSeries(actor: Actor, input: CloseSeries, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const series = await lockSeries(tx, actor, input.seriesId);
    if (series.version !== input.version) refuse("stale", undefined, { theirs: { version: series.version } });
    await tx
      .update(meetingSeries)
      .set({ closedAt: now, version: series.version + 1 })
      .where(eq(meetingSeries.id, series.id));
    await record(tx, actor, "series.closed", subjectOf(series));
    return series.id;
  });
}

const NO_SUCH_DAY = "Ese día no es de la serie. Vuelva a cargar la página.";

/** Leaves a day of a series out, or takes it in again. Answers the series' id. */
export function skipDay(actor: Actor, input: SkipDay, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const series = await lockSeries(tx, actor, input.seriesId);
    if (series.version !== input.version) refuse("stale", undefined, { theirs: { version: series.version } });
    const { day } = input;
    if (day < today(now) || occurrencesOf(series, day, day, []).length === 0)
      refuse("invalid", NO_SUCH_DAY, { fields: { day: NO_SUCH_DAY } });
    const isSkipped = series.skips.includes(day);
    const skips = isSkipped ? series.skips.filter((one) => one !== day) : [...series.skips, day].sort();
    await tx
      .update(meetingSeries)
      .set({ skips, version: series.version + 1 })
      .where(eq(meetingSeries.id, series.id));
    const event = isSkipped ? "series.day_restored" : "series.day_skipped";
    await record(tx, actor, event, subjectOf(series), { heldOn: day });
    return series.id;
  });
}
