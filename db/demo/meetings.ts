import { and, asc, eq, isNull, min, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { holidays, meetingSeries } from "@/db/schema/meetings";
import { places } from "@/db/schema/places";
import type { PlacePath } from "@/lib/access/place";
import { instantAt, today } from "@/lib/dates/dates";
import { addUsualHolidays } from "@/lib/meetings/holidays/commands";
import { createSeries } from "@/lib/meetings/series/commands";
import { findAdmin } from "./admin";
import { followAgreements } from "./meeting-agreements";
import { gatherMeetingCast, type MeetingCast } from "./meeting-cast";
import { before, ENDS_AT, FROM, meetingsUntil, PATTERNS, STARTS_AT } from "./meeting-days";
import { approveActa, draftNext, liveMeeting, type MeetingUgel } from "./meeting-life";
import { SHOWN_NETWORK } from "./networks";

const YEARS = [2026, 2027];
/** Its last acta is still a draft. */
const DRAFTED = "05";

type Ugel = Omit<MeetingUgel, "seriesId" | "shown">;

/** The UGEL of the demo with their networks of basic education, by code. */
const listUgels = (): Promise<Ugel[]> =>
  ownerDatabase()
    .select({
      path: places.path,
      code: places.code,
      networks: sql<
        Ugel["networks"]
      >`coalesce((select json_agg(json_build_object('path', n.path::text, 'code', n.code)
        order by n.code) from places n where n.parent = places.path and n.kind = 'network' and n.closed_on is null), '[]')`,
    })
    .from(places)
    .where(and(eq(places.kind, "ugel"), isNull(places.closedOn)))
    .orderBy(asc(places.code));

/** The holidays that series keep out of. */
async function setHolidays(region: PlacePath) {
  const actor = await findAdmin();
  for (const year of YEARS) await addUsualHolidays(actor, { region, year });
  return ownerDatabase().select().from(holidays).where(eq(holidays.place, region)).orderBy(holidays.day);
}

/** The monthly series of a UGEL. */
async function seriesOf(cast: MeetingCast, { path, code }: Ugel): Promise<string> {
  const [known] = await ownerDatabase()
    .select({ id: meetingSeries.id })
    .from(meetingSeries)
    .where(and(eq(meetingSeries.place, path), eq(meetingSeries.kind, "directorio")));
  if (known) return known.id;
  const at = instantAt(FROM, "15:00");
  const directorId = cast.holder("ugel_director", path, at);
  const director = directorId && (await cast.actor(directorId, at));
  if (!director) throw new Error(`UGEL ${code} has no director`);
  const { ordinal, weekday } = PATTERNS[code] ?? { ordinal: 2, weekday: "TU" };
  return createSeries(
    director,
    {
      ...{ place: path, kind: "directorio", name: `Directorio mensual de la UGEL ${code}` },
      ...{ every: "month_weekday", ordinal: String(ordinal), weekday, startsOn: FROM },
      ...{ startsAt: STARTS_AT, endsAt: ENDS_AT, mode: "in_person" },
      venue: `Sala de reuniones de la UGEL ${code}`,
    },
    at,
  );
}

/** When this demo was begun: what is past in it stays so, however many times it is started. */
async function begunAt(): Promise<Date> {
  const [first] = await ownerDatabase()
    .select({ at: min(auditLog.at) })
    .from(auditLog);
  return first?.at ?? new Date();
}

/** The directorios of a UGEL, one after the other, with what was done meanwhile of what each agreed. */
async function settleUgel(
  around: { cast: MeetingCast; ugel: MeetingUgel; now: Date },
  isOver: () => boolean,
  days: Awaited<ReturnType<typeof setHolidays>>,
) {
  const { cast, ugel, now } = around;
  const planned = meetingsUntil(ugel.code, today(now), days);
  const past = planned.filter(({ fate }) => fate !== "next");
  for (const [i, meeting] of past.entries()) {
    if (isOver()) return;
    await followAgreements(cast, ugel.path, before(meeting.heldOn, 7, "10:00"));
    const heldOn = await liveMeeting(around, meeting);
    const isLast = i === past.length - 1;
    if (heldOn && !(isLast && ugel.code === DRAFTED)) await approveActa(around, meeting, heldOn);
  }
  if (isOver()) return;
  await followAgreements(cast, ugel.path, now);
  for (const next of planned.slice(past.length)) await draftNext(around, next);
}

/** The directorios of some UGEL, one UGEL after the other. */
async function settle(isOver: () => boolean, which: (ugel: Ugel) => boolean) {
  const ugels = await listUgels();
  const region = ugels[0]?.path.split(".", 1)[0];
  if (!region) return;
  const now = await begunAt();
  const days = await setHolidays(region);
  const cast = await gatherMeetingCast();
  for (const one of ugels.filter(which)) {
    if (isOver()) return;
    const shown = isShown(one) ? SHOWN_NETWORK : null;
    const ugel = { ...one, shown, seriesId: await seriesOf(cast, one) };
    await settleUgel({ cast, ugel, now }, isOver, days);
  }
}

const isShown = ({ code }: Ugel) => SHOWN_NETWORK.startsWith(code);

/** Holds the year's directorios of the personas' UGEL while the demo already serves; a start that was cut off goes on. */
export const settleShownMeetings = (isOver: () => boolean) => settle(isOver, isShown);

/** The same, of the others. */
export async function settleMeetings(report: (text: string) => void, isOver: () => boolean) {
  await settle(isOver, (ugel) => !isShown(ugel));
  if (!isOver()) report("Directorios: los del año ya tienen acta y acuerdos, y el próximo se prepara");
}
