import { and, asc, between, eq, inArray, lte, sql } from "drizzle-orm";
import { meetingParticipants, meetingPresences } from "@/db/schema/meeting-people";
import { meetingSeries, meetings } from "@/db/schema/meetings";
import { places } from "@/db/schema/places";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow, type PlacePath, regionOf } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { firstMonth, monthsOf } from "./rules";

/** The UGEL of whoever serves in or below one; all of the region for the others. */
const ugelsOf = (actor: Actor, region: PlacePath) =>
  actor.offices.some(({ place }) => place === region)
    ? null
    : [...new Set(actor.offices.map(({ place }) => place.split(".").slice(0, 2).join(".")))];

/** Who votes among those called, and how many of them were there at some moment. */
const attendance = sql<{ called: number; came: number }>`(
  select json_build_object('called', count(*), 'came', count(*) filter (where exists (
    select 1 from ${meetingPresences} y where y.participant_id = x.id)))
  from ${meetingParticipants} x where x.meeting_id = meetings.id and x.votes and x.withdrawn_at is null)`;

/** The directorios of a year, UGEL by UGEL and month by month, as far as the actor reads them. Four statements. */
export function getMeetingYear(actor: Actor, year: number, now = new Date()) {
  const [office] = actor.offices;
  if (!office) return Promise.resolve(null);
  const region = regionOf(office.place);
  const own = ugelsOf(actor, region);
  const read = scopesOf(actor).read;
  return asActor(actor, async (tx) => {
    const ugels = await tx
      .select({ path: places.path, code: places.code, name: places.name })
      .from(places)
      .where(
        and(
          eq(places.parent, region),
          eq(places.kind, "ugel"),
          lte(places.openedOn, `${year}-12-31`),
          own ? inArray(places.path, own) : undefined,
        ),
      )
      .orderBy(asc(places.code))
      .limit(50);
    const held = await tx
      .select({
        id: meetings.id,
        place: meetings.place,
        heldOn: meetings.heldOn,
        state: meetings.state,
        movedFrom: meetings.movedFrom,
        attendance,
      })
      .from(meetings)
      .where(
        and(
          eq(meetings.kind, "directorio"),
          between(meetings.heldOn, `${year}-01-01`, `${year}-12-31`),
          sql`${meetings.place} <@ ${region}::ltree`,
        ),
      )
      .orderBy(asc(meetings.heldOn), asc(meetings.startsAt))
      .limit(1200);
    const series = await tx
      .selectDistinct({ startsOn: meetingSeries.startsOn })
      .from(meetingSeries)
      .where(and(eq(meetingSeries.kind, "directorio"), sql`${meetingSeries.place} <@ ${region}::ltree`))
      .limit(1000);
    const from = firstMonth(year, [
      ...series.map(({ startsOn }) => startsOn),
      ...held.map(({ heldOn }) => heldOn),
    ]);
    const rows = ugels.map((ugel) => ({
      ...ugel,
      months: monthsOf(
        held
          .filter(({ place }) => place === ugel.path)
          .map(({ attendance: told, place: _, ...meeting }) => ({ ...meeting, ...told })),
        { year, from, today: today(now), whole: read.some((place) => isAtOrBelow(ugel.path, place)) },
      ),
    }));
    return { region, rows };
  });
}

export type MeetingYear = NonNullable<Awaited<ReturnType<typeof getMeetingYear>>>;
