import type { MeetingKind, MeetingTemplate, QuorumRule, Role, TemplateItem } from "@/db/values";

/** Of those that an agenda always begins or ends with. */
export const MOST_ITEMS = 12;

/** The shares of those called that a quorum may ask for, from the least. */
export const quorumShares = ["third", "half", "majority", "two_thirds"] as const;
export type QuorumShare = (typeof quorumShares)[number];

const SHARES: Record<QuorumShare, Omit<QuorumRule, "least">> = {
  third: { numerator: 1, denominator: 3, strict: false },
  half: { numerator: 1, denominator: 2, strict: false },
  majority: { numerator: 1, denominator: 2, strict: true },
  two_thirds: { numerator: 2, denominator: 3, strict: false },
};

export const quorumRule = (share: QuorumShare, least: number): QuorumRule => ({ ...SHARES[share], least });

export const shareOf = ({ numerator, denominator, strict }: QuorumRule): QuorumShare =>
  quorumShares.find((share) => {
    const known = SHARES[share];
    return known.numerator === numerator && known.denominator === denominator && known.strict === strict;
  }) ?? "majority";

/** Whether a second call asks for a greater share than the first. */
export function asksMore(second: QuorumRule, first: QuorumRule): boolean {
  const order = (rule: QuorumRule) => quorumShares.indexOf(shareOf(rule));
  return order(second) > order(first);
}

const AGENDA: TemplateItem[] = [
  { key: "opening", title: "Apertura y quórum", purpose: "inform", minutes: 5, at: "opening" },
  { key: "reading", title: "Lectura de acuerdos y cierre", purpose: "decide", minutes: 5, at: "closing" },
];

/** The offices that a kind of meeting calls: those at its own place and those of the networks below. */
const CALLED: Record<MeetingKind, Role[]> = {
  directorio: ["ugel_director", "area_head", "local_specialist", "coordinator"],
  assembly: ["coordinator", "secretary", "local_specialist", "school_head"],
  regional_meeting: ["regional_director", "regional_specialist", "coordinator"],
  committee: [],
};

/** The offices that a kind of meeting may call: all those at or below its place that have a part in it. */
export const CALLABLE: Record<MeetingKind, Role[]> = {
  directorio: [
    "ugel_director",
    "area_head",
    "regional_specialist",
    "local_specialist",
    "coordinator",
    "secretary",
  ],
  assembly: ["coordinator", "secretary", "local_specialist", "regional_specialist", "school_head"],
  regional_meeting: [
    "regional_director",
    "regional_specialist",
    "ugel_director",
    "area_head",
    "local_specialist",
    "coordinator",
    "secretary",
  ],
  committee: [],
};

/** How a kind of meeting is held until the region decides otherwise. */
export const usualTemplate = (kind: MeetingKind): MeetingTemplate => ({
  quorum: { first: quorumRule("majority", 1), second: quorumRule("third", 3) },
  secondCallAfter: 30,
  noticeDays: 5,
  graceMinutes: 10,
  called: CALLED[kind],
  agenda: AGENDA,
});
