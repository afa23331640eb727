import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { itemMinutes } from "@/db/schema/agendas";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { addDays } from "@/lib/dates/dates";
import { standingItems } from "@/lib/meetings/agenda/rules";
import { recordAbsence, recordArrival, recordDeparture } from "@/lib/meetings/attendance/commands";
import { addAgreement } from "@/lib/meetings/deciding/commands";
import type { Responsible } from "@/lib/meetings/deciding/rules";
import { endItem, saveItemMinutes, startItem } from "@/lib/meetings/minuting/commands";
import { type AgendaItem, type Participant, selectItems, selectParticipants } from "@/lib/meetings/queries";
import { votersAt } from "@/lib/meetings/quorum/rules";
import { AGAINST, type Answering, EXCUSES, SAID_OF, TOPICS, type Topic } from "./meeting-words";
import { pick } from "./plan-content";
import { noise } from "./students";

const MINUTE = 60_000;
export const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE);

/** An id that is the same each time that the demo is begun: what was written is not written twice. */
export function sameId(...parts: (string | number)[]): string {
  const hex = createHash("sha256").update(parts.join(" ")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What chance is drawn from: the same for the same parts. */
export const seedFrom = (...parts: (string | number)[]) => Number.parseInt(sameId(...parts).slice(0, 7), 16);

export type Session = {
  meetingId: string;
  heldOn: string;
  secretary: Actor;
  seed: number;
  openAt: Date;
  endsAt: Date;
};

export const participantsOf = ({ meetingId, secretary }: Pick<Session, "meetingId" | "secretary">) =>
  asActor(secretary, (tx) => selectParticipants(tx, meetingId));

/** How somebody called attends, by chance: most are there from the beginning. */
function attends(seed: number, i: number) {
  const luck = noise(seed, i, 80);
  if (luck < 0.06) return "excused" as const;
  if (luck < 0.1) return "unexcused" as const;
  if (luck < 0.12) return "represented" as const;
  if (luck < 0.2) return "late" as const;
  return luck < 0.25 ? ("leaves" as const) : ("present" as const);
}

/** Whoever convenes and whoever keeps the acta never miss it. */
const stays = ({ role, personId }: Participant, { secretary }: Session) =>
  role === "ugel_director" || role === "area_head" || personId === secretary.personId;

/** Those who are there when it opens, before it does. */
export async function arriveInTime(session: Session) {
  const { meetingId, secretary, seed, openAt } = session;
  for (const [i, one] of (await participantsOf(session)).entries()) {
    const how = stays(one, session) ? "present" : attends(seed, i);
    if (one.presences.length > 0 || (how !== "present" && how !== "leaves")) continue;
    const at = later(openAt, -1 - Math.floor(noise(seed, i, 81) * 18));
    const arrival = { meetingId, participantId: one.id, presenceId: sameId(meetingId, one.id) };
    await recordArrival(secretary, arrival, at);
  }
}

/** Those who come late, leave before the end, or do not come. */
export async function arriveLater(session: Session) {
  const { meetingId, secretary, seed, openAt, endsAt } = session;
  const all = await participantsOf(session);
  for (const [i, one] of all.entries()) {
    const how = stays(one, session) ? "present" : attends(seed, i);
    const who = { meetingId, participantId: one.id };
    if (how === "late" && one.presences.length === 0)
      await recordArrival(
        secretary,
        { ...who, presenceId: sameId(meetingId, one.id) },
        later(openAt, 14 + Math.floor(noise(seed, i, 82) * 25)),
      );
    else if (how === "leaves" && one.presences.every(({ leftAt }) => leftAt === null))
      await recordDeparture(secretary, who, later(endsAt, -20 - Math.floor(noise(seed, i, 83) * 30)));
    else if ((how === "excused" || how === "unexcused" || how === "represented") && !one.absence)
      await recordAbsence(secretary, { ...who, kind: how, note: noteOf(how, all, seed, i) });
  }
}

function noteOf(how: string, all: Participant[], seed: number, i: number) {
  if (how === "excused") return pick(EXCUSES, seed, i);
  if (how !== "represented") return undefined;
  return `La representa ${all[(i + 1) % all.length]?.name ?? "otra persona de su red"}.`;
}

/** Where the texts of a meeting happen: two networks of the UGEL. */
export type Told = { topics: Topic[]; fill: (text: string) => string; ugel: PlacePath; network: PlacePath };

function answeringOf(
  who: Answering,
  { ugel, network }: Told,
  called: Participant[],
  seed: number,
): Responsible {
  const among = called.filter(({ role }) => role === (who === "head" ? "area_head" : "local_specialist"));
  const person = among[Math.floor(noise(seed, 84) * among.length)];
  if ((who === "head" || who === "specialist") && person?.personId) return { personId: person.personId };
  return who === "coordinator"
    ? { role: "coordinator", place: network }
    : { role: "ugel_director", place: ugel };
}

/** How something was decided: one of each four by votes. */
function decisionOf(seed: number, i: number, present: number) {
  if (noise(seed, i, 85) > 0.25 || present < 6) return { form: "consensus" as const };
  const against = noise(seed, i, 86) < 0.5 ? 1 : 0;
  const abstained = Math.floor(noise(seed, i, 87) * 3);
  const votes = { inFavour: present - against - abstained, against, abstained };
  return { form: "vote" as const, ...votes, againstReasons: against ? pick(AGAINST, seed, i) : null };
}

const wordsFor = ({ source }: AgendaItem) =>
  source.kind === "template"
    ? SAID_OF[source.key.startsWith("closing") ? "closing" : "opening"]
    : source.kind === "own"
      ? SAID_OF.backlog
      : SAID_OF[source.kind];

/** Treats the items one after the other as far as the hour goes; what is not reached waits for the next meeting. */
export async function treatItems(session: Session, told: Told) {
  const { meetingId, secretary, seed, openAt, endsAt } = session;
  const read = () => asActor(secretary, (tx) => selectItems(tx, meetingId));
  const called = await participantsOf(session);
  const items = standingItems(await read());
  const written = await ownerDatabase()
    .select({ itemId: itemMinutes.itemId })
    .from(itemMinutes)
    .where(eq(itemMinutes.meetingId, meetingId));
  let at = later(openAt, 2);
  for (const [i, item] of items.entries()) {
    const isLast = i === items.length - 1;
    const took = Math.max(3, Math.round(item.minutes * (0.85 + noise(seed, i, 88) * 0.35)));
    // The closing is always read.
    if (!isLast && later(at, took) > later(endsAt, -6)) continue;
    const ended = later(at, isLast ? Math.min(took, 5) : took);
    if (item.state === "pending") await startItem(secretary, { itemId: item.id }, at);
    if (item.state === "pending" || item.state === "current") {
      if (!written.some(({ itemId }) => itemId === item.id))
        await writeItem(session, told, { item, i, called, at: ended });
      await agree(session, told, { item, i, called, at: ended });
      await endItem(secretary, { itemId: item.id }, ended);
    }
    at = later(ended, 1);
  }
  return at;
}

type Treated = { item: AgendaItem; i: number; called: Participant[]; at: Date };

/** What was put off is told as in its own month. */
const topicOf = ({ title }: AgendaItem) => TOPICS.find((topic) => topic.title === title);

const presentAt = (called: Participant[], at: Date) =>
  votersAt(
    called,
    called.flatMap(({ presences }) => presences),
    at,
  );

async function writeItem({ secretary, seed }: Session, told: Told, { item, i, called, at }: Treated) {
  const topic = topicOf(item);
  const decides = item.purpose === "decide";
  const decision = topic
    ? told.fill(topic.decided)
    : decides
      ? "Se aprueba por acuerdo de quienes asisten."
      : "";
  const how = decides ? decisionOf(seed, i, presentAt(called, at)) : { form: null };
  const deliberation = topic ? told.fill(pick(topic.said, seed, i)) : wordsFor(item);
  await saveItemMinutes(secretary, { itemId: item.id, version: 0, deliberation, decision, ...how, at }, at);
}

async function agree({ secretary, seed, meetingId, heldOn }: Session, told: Told, treated: Treated) {
  const { item, i, called, at } = treated;
  for (const [n, agreed] of (topicOf(item)?.agreed ?? []).entries()) {
    const days = agreed.days + Math.floor(noise(seed, i, n, 89) * 8);
    await addAgreement(
      secretary,
      {
        ...{ id: sameId(meetingId, item.title, n), itemId: item.id, text: told.fill(agreed.text), at },
        responsible: answeringOf(agreed.who, told, called, seed + n),
        ...{ dueOn: addDays(heldOn, days), evidenceExpected: agreed.evidence },
        ...decisionOf(seed, i + n, presentAt(called, at)),
      },
      at,
    );
  }
}
