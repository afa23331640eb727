import type { Role } from "@/db/values";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { addDays } from "@/lib/dates/dates";

type Standing = { openedOn: string; closedOn: string | null };
type Held = { startsOn: string; endsOn: string | null };

export type Holder = Held & {
  id: string;
  personId: string;
  role: Role;
  name: string;
  endReason: string | null;
};

export type Member = Standing & {
  institutionId: string;
  siteCode: string;
  name: string;
  openedReason: string | null;
  closedReason: string | null;
};

/** What is kept of a network, with the days of each thing: from here comes how it was on any day. */
export type NetworkRecord = {
  network: Standing & { name: string; closedReason: string | null; resolutionNumber: string | null };
  /** What it was called until a day, that day excluded. */
  formerNames: { name: string; until: string }[];
  holders: Holder[];
  members: Member[];
  papers: { code: string; title: string; issuedOn: string }[];
};

/** From the day it opens to the eve of the day it closes. */
export const standsOn = ({ openedOn, closedOn }: Standing, day: string) =>
  openedOn <= day && (closedOn === null || closedOn > day);

/** Whether it stood at least a day: what opened and closed on the same one was a mistake mended. */
const everStood = ({ openedOn, closedOn }: Standing) => closedOn === null || closedOn > openedOn;

const holdsOn = ({ startsOn, endsOn }: Held, day: string) =>
  startsOn <= day && (endsOn === null || endsOn >= day);

export const holdersOn = <H extends Holder>(holders: H[], day: string) =>
  holders.filter((holder) => holdsOn(holder, day));

const isNetworkOffice = (role: Role) => (NETWORK_OFFICES as readonly Role[]).includes(role);

/** What the network was called on a day. */
export function nameOn({ network, formerNames }: NetworkRecord, day: string): string {
  const later = formerNames.filter(({ until }) => until > day);
  return later.reduce((first, name) => (name.until < first.until ? name : first), {
    name: network.name,
    until: "9999-12-31",
  }).name;
}

/** The first day of the present vacancy of an office; `null` when it is held on the day. */
export function vacantSince(
  role: Role,
  { holders, network }: Pick<NetworkRecord, "holders"> & { network: Standing },
  day: string,
): string | null {
  const held = holders.filter((holder) => holder.role === role && holder.startsOn <= day);
  if (held.some((holder) => holdsOn(holder, day))) return null;
  const ends = held.flatMap(({ endsOn }) => (endsOn ? [addDays(endsOn, 1)] : []));
  return [network.openedOn, ...ends].toSorted().at(-1) ?? network.openedOn;
}

type Dated<Kind extends string, More> = { kind: Kind; day: string } & More;

export type NetworkEvent =
  | Dated<"opened", { resolutionNumber: string | null }>
  | Dated<"joined", { members: Member[]; reason: string | null }>
  | Dated<"began", { holders: Holder[] }>
  | Dated<"renamed", { from: string; to: string }>
  | Dated<"issued", { code: string; title: string }>
  | Dated<"ended", { holders: Holder[] }>
  | Dated<"left", { members: Member[]; reason: string | null }>
  | Dated<"closed", { reason: string | null }>;

/** Of one day, what makes sense first. */
const ORDER: NetworkEvent["kind"][] = [
  "opened",
  "joined",
  "began",
  "renamed",
  "issued",
  "ended",
  "left",
  "closed",
];

const byDay = <T>(things: T[], key: (thing: T) => string) => [...Map.groupBy(things, key).values()];

function renamings({ network, formerNames }: NetworkRecord): NetworkEvent[] {
  const names = formerNames.toSorted((a, b) => a.until.localeCompare(b.until));
  return names.flatMap(({ name, until }, i): NetworkEvent[] => {
    const to = names[i + 1]?.name ?? network.name;
    return name === to || until <= network.openedOn ? [] : [{ kind: "renamed", day: until, from: name, to }];
  });
}

function comingsAndGoings(all: Member[]): NetworkEvent[] {
  const members = all.filter(everStood);
  const joined = byDay(members, (member) => `${member.openedOn} ${member.openedReason}`);
  const gone = members.filter((member) => member.closedOn !== null);
  const left = byDay(gone, (member) => `${member.closedOn} ${member.closedReason}`);
  return [
    ...joined.map((group): NetworkEvent => {
      const [{ openedOn, openedReason }] = group as [Member];
      return { kind: "joined", day: openedOn, members: group, reason: openedReason };
    }),
    ...left.map((group): NetworkEvent => {
      const [{ closedOn, closedReason }] = group as [Member];
      return { kind: "left", day: closedOn ?? "", members: group, reason: closedReason };
    }),
  ];
}

function officesTaken(all: Holder[]): NetworkEvent[] {
  const order = (role: Role) => (NETWORK_OFFICES as readonly Role[]).indexOf(role);
  const holders = all
    .filter(({ role }) => isNetworkOffice(role))
    .toSorted((a, b) => order(a.role) - order(b.role));
  const ended = holders.filter(({ endsOn }) => endsOn !== null);
  return [
    ...byDay(holders, ({ startsOn }) => startsOn).map(
      (group): NetworkEvent => ({ kind: "began", day: group[0]?.startsOn ?? "", holders: group }),
    ),
    ...byDay(ended, ({ endsOn }) => endsOn ?? "").map(
      (group): NetworkEvent => ({ kind: "ended", day: group[0]?.endsOn ?? "", holders: group }),
    ),
  ];
}

/** What happened to a network until a day, from its own records, newest first. */
export function historyOf(record: NetworkRecord, today: string): NetworkEvent[] {
  const { openedOn, closedOn, closedReason, resolutionNumber } = record.network;
  const events: NetworkEvent[] = [
    { kind: "opened", day: openedOn, resolutionNumber },
    ...renamings(record),
    ...comingsAndGoings(record.members),
    ...officesTaken(record.holders),
    ...record.papers.map(
      ({ code, title, issuedOn }): NetworkEvent => ({ kind: "issued", day: issuedOn, code, title }),
    ),
    ...(closedOn ? [{ kind: "closed", day: closedOn, reason: closedReason } as const] : []),
  ];
  return events
    .filter(({ day }) => day <= today)
    .toSorted((a, b) => b.day.localeCompare(a.day) || ORDER.indexOf(b.kind) - ORDER.indexOf(a.kind));
}

/** The days on which something changed before and after a day; the day after an office ends is the one that shows it. */
export function changesAround(events: NetworkEvent[], day: string) {
  const days = events.map((event) => (event.kind === "ended" ? addDays(event.day, 1) : event.day)).toSorted();
  return { previous: days.findLast((other) => other < day), next: days.find((other) => other > day) };
}

export type Differences = { joined: number; left: number; offices: Role[]; renamed: boolean };

const setOf = <T>(things: T[], key: (thing: T) => string) => new Set(things.map(key));

/** What of a network differs between a day and another that came after it. */
export function differencesBetween(record: NetworkRecord, day: string, later: string): Differences {
  const then = setOf(
    record.members.filter((m) => standsOn(m, day)),
    (m) => m.institutionId,
  );
  const now = setOf(
    record.members.filter((m) => standsOn(m, later)),
    (m) => m.institutionId,
  );
  const whoHeld = (role: Role, on: string) =>
    setOf(
      holdersOn(record.holders, on).filter((holder) => holder.role === role),
      (holder) => holder.personId,
    );
  return {
    joined: now.difference(then).size,
    left: then.difference(now).size,
    offices: NETWORK_OFFICES.filter(
      (role) => whoHeld(role, day).symmetricDifference(whoHeld(role, later)).size > 0,
    ),
    renamed: nameOn(record, day) !== nameOn(record, later),
  };
}
