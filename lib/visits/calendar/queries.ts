import { sql } from "drizzle-orm";
import { visits } from "@/db/schema/visits";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { today } from "@/lib/dates/dates";
import { daysOfMonth } from "@/lib/meetings/list/rules";
import { paths, selectScope } from "../around/queries";
import { choicesOf, placeOfScope, scopeOf } from "../around/rules";
import { countVisitsByDay, selectVisitsBetween } from "../list/queries";
import type { VisitCalendar } from "./schema";

/** Of more visits than these in a month, only how many a day are told. */
const MOST_IN_MONTH = 100;

const namesMe = (actor: Actor) =>
  sql`${actor.personId} in (${visits.observerId}, ${visits.observedId}, ${visits.companionId})`;

/** The visits of a month that name the actor, or those of the places that she reads. Three statements. */
export function getVisitMonth(actor: Actor, asked: VisitCalendar, now = new Date()) {
  const day = today(now);
  const month = asked.mes ?? day.slice(0, 7);
  const { from, to } = daysOfMonth(month);
  const read = scopesOf(actor).read;
  return asActor(actor, async (tx) => {
    const { places } = await selectScope(tx, read, Number(month.slice(0, 4)));
    const scope = scopeOf(places, read, asked);
    const isMine = asked.de === "mias" || read.length === 0;
    const where = isMine
      ? namesMe(actor)
      : sql`(${visits.place} <@ any(${paths(scope)}) or ${namesMe(actor)})`;
    const rows = await selectVisitsBetween(tx, { where, from, to, most: MOST_IN_MONTH + 1 });
    const isLarge = rows.length > MOST_IN_MONTH;
    return {
      ...{ rows: isLarge ? [] : rows, byDay: isLarge ? await countVisitsByDay(tx, { where, from, to }) : [] },
      ...{ day, month, isMine, choices: choicesOf(places, read, asked) },
      place: isMine ? null : placeOfScope(places, scope),
    };
  });
}
