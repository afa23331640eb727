import type { MeetingKind, MeetingTemplate, Role, TemplateItem } from "@/db/values";

const MAJORITY = { numerator: 1, denominator: 2, strict: true, least: 1 };
const THIRD = { numerator: 1, denominator: 3, strict: false, least: 3 };

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

/** How a kind of meeting is held until the region decides otherwise. */
export const usualTemplate = (kind: MeetingKind): MeetingTemplate => ({
  quorum: { first: MAJORITY, second: THIRD },
  secondCallAfter: 30,
  noticeDays: 5,
  graceMinutes: 10,
  called: CALLED[kind],
  agenda: AGENDA,
});
