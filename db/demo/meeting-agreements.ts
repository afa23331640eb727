import { asc, count, eq, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { agreements, agreementUpdates } from "@/db/schema/agreements";
import { meetings } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { addDays, instantAt } from "@/lib/dates/dates";
import {
  confirmAgreement,
  failAgreement,
  noteAgreement,
  postponeAgreement,
  reportAgreement,
  sendBackAgreement,
  startAgreement,
  voidAgreement,
} from "@/lib/meetings/agreements/commands";
import type { MeetingCast } from "./meeting-cast";
import { seedFrom } from "./meeting-session";
import { DONE, FAILED, NOTED, POSTPONED, SENT_BACK, VOIDED } from "./meeting-words";
import { pick } from "./plan-content";
import { noise } from "./students";

type Verb = "start" | "note" | "report" | "confirm" | "send_back" | "postpone" | "fail" | "void";
/** So many days after it was adopted, or around the day that it was first due. */
type Act = { verb: Verb; on: { adopted: number } | { due: number } };

const LIFE: Act[] = [
  { verb: "start", on: { adopted: 4 } },
  { verb: "report", on: { due: -2 } },
  { verb: "confirm", on: { due: 3 } },
];
const SLOW: Act[] = [
  { verb: "start", on: { adopted: 8 } },
  { verb: "note", on: { due: -3 } },
  { verb: "report", on: { due: 12 } },
  { verb: "confirm", on: { due: 16 } },
];
const PUT_OFF: Act[] = [
  { verb: "start", on: { adopted: 5 } },
  { verb: "postpone", on: { due: -1 } },
  { verb: "report", on: { due: 13 } },
  { verb: "confirm", on: { due: 18 } },
];
const RETURNED: Act[] = [
  { verb: "start", on: { adopted: 3 } },
  { verb: "report", on: { due: -4 } },
  { verb: "send_back", on: { due: -1 } },
  { verb: "report", on: { due: 6 } },
  { verb: "confirm", on: { due: 9 } },
];
const FAILS: Act[] = [
  { verb: "start", on: { adopted: 9 } },
  { verb: "note", on: { due: 5 } },
  { verb: "fail", on: { due: 30 } },
];
const DROPPED: Act[] = [{ verb: "void", on: { adopted: 12 } }];
const WAITS: Act[] = [
  { verb: "start", on: { adopted: 6 } },
  { verb: "report", on: { due: 1 } },
];
const FORGOTTEN: Act[] = [{ verb: "start", on: { adopted: 10 } }];

/** What becomes of an agreement: most are fulfilled in time; a few wait, fail or are left without effect. */
function fateOf(id: string): Act[] {
  const luck = noise(seedFrom(id), 90);
  if (luck < 0.56) return LIFE;
  if (luck < 0.68) return SLOW;
  if (luck < 0.78) return PUT_OFF;
  if (luck < 0.84) return RETURNED;
  if (luck < 0.89) return FAILS;
  if (luck < 0.92) return DROPPED;
  return luck < 0.97 ? WAITS : FORGOTTEN;
}

const DECIDES: Verb[] = ["confirm", "send_back", "fail", "void", "postpone"];
const POSTPONED_DAYS = 14;

type Row = {
  id: string;
  version: number;
  firstDueOn: string;
  adoptedOn: string;
  responsibleId: string | null;
  responsibleRole: string | null;
  responsiblePlace: PlacePath;
  director: string;
  done: number;
};

/** What a UGEL agreed, with how much of its life was told already. */
const listAgreements = (ugel: PlacePath): Promise<Row[]> =>
  ownerDatabase()
    .select({
      id: agreements.id,
      version: agreements.version,
      firstDueOn: agreements.firstDueOn,
      adoptedOn: agreements.adoptedOn,
      responsibleId: agreements.responsibleId,
      responsibleRole: sql<string | null>`${agreements.responsibleRole}::text`,
      responsiblePlace: agreements.responsiblePlace,
      director: meetings.convenerId,
      done: count(agreementUpdates.id),
    })
    .from(agreements)
    .innerJoin(meetings, eq(meetings.id, agreements.meetingId))
    .leftJoin(agreementUpdates, eq(agreementUpdates.agreementId, agreements.id))
    .where(eq(agreements.place, ugel))
    .groupBy(agreements.id, meetings.convenerId)
    .orderBy(asc(agreements.adoptedOn), asc(agreements.number));

const whenOf = ({ on }: Act, { adoptedOn, firstDueOn }: Row, i: number) => {
  const day = "due" in on ? addDays(firstDueOn, on.due) : addDays(adoptedOn, on.adopted);
  // An act never comes before the one that it follows.
  const [last = day] = [day, addDays(adoptedOn, i + 1)].toSorted().slice(-1);
  return instantAt(last, `${String(9 + i * 2).padStart(2, "0")}:30`);
};

/** Whoever does an act: who answers for it, or, while she has not come in, whoever convened. */
async function doerOf(cast: MeetingCast, verb: Verb, row: Row, at: Date): Promise<Actor> {
  const director = await cast.actor(row.director, at);
  if (!director) throw new Error("whoever convened has no account");
  if (DECIDES.includes(verb)) return director;
  const office = cast.holder(row.responsibleRole as "coordinator", row.responsiblePlace, at);
  const personId = row.responsibleId ?? office;
  return (personId && (await cast.actor(personId, at))) || director;
}

function act(verb: Verb, actor: Actor, { id, version, firstDueOn }: Row & { version: number }, at: Date) {
  const seen = { agreementId: id, version };
  const seed = seedFrom(id);
  switch (verb) {
    case "start":
      return startAgreement(actor, seen, at);
    case "note":
      return noteAgreement(actor, { ...seen, note: pick(NOTED, seed, 91) }, at);
    case "report":
      return reportAgreement(actor, { ...seen, note: pick(DONE, seed, 92) }, at);
    case "confirm":
      return confirmAgreement(actor, seen, at);
    case "send_back":
      return sendBackAgreement(actor, { ...seen, reason: SENT_BACK }, at);
    case "postpone":
      return postponeAgreement(
        actor,
        { ...seen, dueOn: addDays(firstDueOn, POSTPONED_DAYS), reason: POSTPONED },
        at,
      );
    case "fail":
      return failAgreement(actor, { ...seen, reason: FAILED }, at);
    case "void":
      return voidAgreement(actor, { ...seen, reason: VOIDED }, at);
  }
}

/** Tells what was done of what a UGEL agreed, until an instant; what was told already is not told again. */
export async function followAgreements(cast: MeetingCast, ugel: PlacePath, until: Date) {
  for (const row of await listAgreements(ugel)) {
    let { version } = row;
    for (const [i, step] of fateOf(row.id).entries()) {
      const at = whenOf(step, row, i);
      if (at > until) break;
      if (i < row.done) continue;
      await act(step.verb, await doerOf(cast, step.verb, row, at), { ...row, version }, at);
      version++;
    }
  }
}
