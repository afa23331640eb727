import { and, asc, eq, gte, inArray, isNull, lte, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { holidays, meetingSeries, meetings } from "@/db/schema/meetings";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { selectPlacesToMeet } from "../drafting/queries";
import { occurrencesOf } from "./rules";

/** How many of its next days the page of a series shows. */
const NEXT_DAYS = 12;
/** As far as they may reach, for the one that comes back least. */
const AHEAD = 500;

const selectHolidays = (tx: Transaction, place: PlacePath, from: string, to: string) =>
  tx
    .select({ day: holidays.day, name: holidays.name })
    .from(holidays)
    .where(and(eq(holidays.place, regionOf(place)), gte(holidays.day, from), lte(holidays.day, to)));

const series = meetingSeries;

const selectSeries = (tx: Transaction) =>
  tx
    .select({
      ...{ id: series.id, path: series.place, kind: series.kind, name: series.name, rule: series.rule },
      ...{ startsOn: series.startsOn, endsOn: series.endsOn, skips: series.skips, mode: series.mode },
      ...{ startsAt: series.startsAt, endsAt: series.endsAt, venue: series.venue, link: series.link },
      ...{ closedAt: series.closedAt, version: series.version, secretaryId: series.secretaryId },
      place: { path: places.path, kind: places.kind, code: places.code, name: places.name },
    })
    .from(series)
    .innerJoin(places, eq(places.path, series.place))
    .$dynamic();

/** The meetings of some series, but those suspended, by series. */
const selectMeetingsOf = (tx: Transaction, seriesIds: string[], from: string) =>
  tx
    .select({
      ...{ id: meetings.id, seriesId: meetings.seriesId, heldOn: meetings.heldOn, state: meetings.state },
      movedFrom: meetings.movedFrom,
    })
    .from(meetings)
    .where(
      and(inArray(meetings.seriesId, seriesIds), gte(meetings.heldOn, from), ne(meetings.state, "suspended")),
    )
    .orderBy(asc(meetings.heldOn))
    .limit(500);

/** A series with its next days, which of them have a meeting that the actor knows, and which are left out. */
export function getSeries(actor: Actor, seriesId: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const [found] = await selectSeries(tx).where(eq(series.id, seriesId));
    if (!found) return null;
    const from = today(now);
    const to = addDays(from, AHEAD);
    const free = await selectHolidays(tx, found.path, from, to);
    const known = await selectMeetingsOf(tx, [found.id], addDays(from, -60));
    const days = occurrencesOf(found, from, to, free).slice(0, NEXT_DAYS);
    return {
      ...found,
      days: days.map((occurrence) => ({
        ...occurrence,
        meeting: known.find(({ heldOn, movedFrom }) => (movedFrom ?? heldOn) === occurrence.day) ?? null,
      })),
    };
  });
}

/** What a new meeting may start from: the places whose meetings the actor prepares, and the series that she comes from. */
export function getBeginnings(actor: Actor, seriesId: string | null) {
  return asActor(actor, async (tx) => {
    const [found] = seriesId
      ? await selectSeries(tx).where(and(eq(series.id, seriesId), isNull(series.closedAt)))
      : [];
    return { series: found ?? null, places: await selectPlacesToMeet(tx, actor) };
  });
}

export type SeriesPage = NonNullable<Awaited<ReturnType<typeof getSeries>>>;
