// The closed lists of the schema. Safe for the browser: no table, no driver.

export const placeKinds = ["region", "ugel", "network", "school"] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const roles = [
  "admin",
  "regional_director",
  "regional_specialist",
  "ugel_director",
  "area_head",
  "local_specialist",
  "coordinator",
  "secretary",
  "school_head",
  "peer_monitor",
  "observer",
] as const;
export type Role = (typeof roles)[number];

export const networkKinds = ["eb", "etp"] as const;
export type NetworkKind = (typeof networkKinds)[number];

export const modalityGroups = ["ebr_ebe", "eba", "etp"] as const;
export type ModalityGroup = (typeof modalityGroups)[number];

export const documentKinds = ["dni", "ce", "passport"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const accountStates = ["invited", "active", "closed"] as const;
export type AccountState = (typeof accountStates)[number];

export const linkKinds = ["invitation", "recovery"] as const;
export type LinkKind = (typeof linkKinds)[number];

export const jobStates = ["queued", "running", "done", "failed"] as const;

/** Of an education service: regular, special, alternative, technical-productive. */
export const modalities = ["ebr", "ebe", "eba", "etp"] as const;
export type Modality = (typeof modalities)[number];

export const importKinds = ["padron", "networks", "officers", "enrolment"] as const;
export type ImportKind = (typeof importKinds)[number];

export const importStates = ["reading", "ready", "refused", "applied", "discarded"] as const;
export type ImportState = (typeof importStates)[number];

export const rowChanges = ["add", "change", "remove"] as const;
export type RowChange = (typeof rowChanges)[number];

/** What a school asks to be corrected of its data, until its UGEL decides. */
export const correctionStates = ["pending", "confirmed", "declined"] as const;
export type CorrectionState = (typeof correctionStates)[number];

/** Of a named set of places or schools beside the territory: a mancomunidad, a programme, anything else. */
export const groupingKinds = ["commonwealth", "programme", "other"] as const;
export type GroupingKind = (typeof groupingKinds)[number];

export const installationStates = ["draft", "issued", "signed"] as const;
export type InstallationState = (typeof installationStates)[number];

/** The official papers, which anyone may verify once issued. */
export const paperKinds = ["installation_record", "plan", "minutes"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Those of them whose text the region edits. */
export const templateKinds = ["installation_record"] as const satisfies PaperKind[];
export type TemplateKind = (typeof templateKinds)[number];

export const assessmentRounds = ["baseline", "progress", "closing"] as const;
export type AssessmentRound = (typeof assessmentRounds)[number];

export const assessmentStates = ["draft", "open", "closed", "published"] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** Of an education service: what its students are in, for an assessment. */
export const stages = ["primary", "secondary"] as const;
export type Stage = (typeof stages)[number];

/** In the order of the codes that MINEDU's files give them, from 1. */
export const areas = ["reading", "mathematics", "science", "citizenship"] as const;
export type Area = (typeof areas)[number];

/**
 * Of a file of results: nothing of it is seen until it is `loaded`, and a later one may have `replaced` it. What is
 * `accepted` is replaced no more, unless whoever reviews takes that back; what is `locked`, unless the region does.
 */
export const loadStates = [
  "reading",
  "ready",
  "applying",
  "loaded",
  "replaced",
  "refused",
  "discarded",
  "accepted",
  "locked",
] as const;
export type LoadState = (typeof loadStates)[number];

/** Of results that were returned to a school: to be corrected, corrected and to be looked at, settled either way. */
export const returnStates = ["open", "answered", "resolved", "withdrawn"] as const;
export type ReturnState = (typeof returnStates)[number];

/** What makes networks comparable: where they began that year, or how many students they have. */
export const bandBases = ["start", "size"] as const;
export type BandBasis = (typeof bandBases)[number];

/** A network's PAT-REI or a UGEL's plan de trabajo, of a school year. */
export const planKinds = ["pat_rei", "ugel_plan"] as const;
export type PlanKind = (typeof planKinds)[number];

/** From the first word to the year's end; from `approved` on the region reads it. */
export const planStates = [
  "draft",
  "submitted",
  "observed",
  "resubmitted",
  "approved",
  "under_way",
  "evaluated",
  "closed",
] as const;
export type PlanState = (typeof planStates)[number];

/** What a section of a plan is made of. */
export const planParts = [
  "facts",
  "text",
  "diagnosis",
  "objectives",
  "targets",
  "activities",
  "annexes",
] as const;
export type PlanPart = (typeof planParts)[number];

export const activityKinds = [
  "learning_community",
  "pasantia",
  "peer_monitoring",
  "workshop",
  "learning_group",
  "student_activity",
  "prevention",
  "alliance",
  "management",
  "other",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const progressStates = ["planned", "under_way", "done", "postponed", "cancelled"] as const;
export type ProgressState = (typeof progressStates)[number];

/** How an activity goes: on time, at risk, late. */
export const ragColours = ["green", "amber", "red"] as const;
export type Rag = (typeof ragColours)[number];

export const indicatorDirections = ["up", "down", "keep"] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** What a row of a plan is: what an observation or a change is about. */
export const planRowKinds = ["text", "problem", "objective", "target", "activity", "annex"] as const;
export type PlanRowKind = (typeof planRowKinds)[number];

export const observationStates = ["open", "answered", "resolved", "withdrawn"] as const;
export type ObservationState = (typeof observationStates)[number];

/** Of a request to change a plan in force, as a whole. */
export const changeStates = ["draft", "submitted", "decided", "withdrawn"] as const;
export type ChangeState = (typeof changeStates)[number];

export const changeActs = ["add", "change", "withdraw", "restore"] as const;
export type ChangeAct = (typeof changeActs)[number];

/** Of each row that a request touches. */
export const changeRowStates = ["pending", "approved", "declined"] as const;
export type ChangeRowState = (typeof changeRowStates)[number];

/** What is looked at before a plan is submitted. */
export const planChecks = [
  "section_empty",
  "area_missing",
  "weak_without_activity",
  "activity_incomplete",
  "target_without_baseline",
  "month_overloaded",
  "budget_without_source",
  "copied",
] as const;
export type PlanCheck = (typeof planChecks)[number];

export const checkWeights = ["blocking", "advisory", "off"] as const;
export type CheckWeight = (typeof checkWeights)[number];

/** A section of a kind of plan, in the order that it is written and printed. */
export type PlanSection = {
  /** Stays when the title changes: what texts hang from. */
  key: string;
  title: string;
  /** What to write there, for whoever writes. */
  guidance: string;
  part: PlanPart;
  mandatory: boolean;
};

/** What the region asks of a kind of plan in a school year. A plan keeps the one that it began with. */
export type PlanTemplate = {
  sections: PlanSection[];
  /** Of objectives: aprendizajes, convivencia y bienestar. A plan has one in each mandatory area. */
  areas: { key: string; label: string; mandatory: boolean }[];
  /** Compromisos de gestión escolar of the year. */
  commitments: { number: number; name: string }[];
  /** The region's own indicators, beside those that are computed. */
  indicators: { key: string; name: string; unit: string; direction: IndicatorDirection }[];
  checks: Record<PlanCheck, CheckWeight>;
  /** From how many activities in a month it is overloaded. */
  mostPerMonth: number;
};

/** Levels of a paper in the plan's place, beside the region's. Counts of students, by level from the lowest. */
export type DiagnosisLevels = {
  assessmentId: string;
  title: string;
  /** The last day of its application. */
  date: string;
  stage: Stage;
  /** `null`: every grade. */
  grade: number | null;
  area: Area;
  levels: { name: string; count: number }[];
  assessed: number;
  programmed: number | null;
  /** The region's share in the highest level, 0 to 1. */
  regionTop: number | null;
  /** Of how many students; what was taken before it was kept does not say. */
  regionAssessed?: number;
  /** Among those where the place is lowest against the region: what the plan has to answer. */
  weak: boolean;
};

/** An item where the place is lowest against the region: shares of right answers, 0 to 1. */
export type DiagnosisItem = {
  assessmentId: string;
  title: string;
  date: string;
  stage: Stage;
  grade: number | null;
  area: Area;
  number: number;
  competence: string | null;
  capacity: string | null;
  answered: number;
  share: number;
  regionShare: number;
  regionAnswered?: number;
};

/** A target of an earlier plan that was not reached. */
export type DiagnosisUnmet = {
  planId: string;
  schoolYear: number;
  name: string;
  unit: string;
  target: number;
  measured: number | null;
  date: string | null;
};

/** What a meeting agreed, and the place answers for or agreed itself, that was not settled. */
export type DiagnosisAgreement = {
  agreementId: string;
  number: number;
  text: string;
  /** What the meeting is called. */
  meeting: string;
  /** The day that it was taken. */
  date: string;
  dueOn: string;
};

/** In a round of visits, how many schools of the place somebody visited. What was seen in them is never of a plan. */
export type DiagnosisVisits = {
  year: number;
  number: number;
  endsOn: string;
  schools: number;
  visited: number;
};

export type PlanDiagnosis = {
  levels: DiagnosisLevels[];
  items: DiagnosisItem[];
  unmet: DiagnosisUnmet[];
  /** Absent where there were no rounds, and from what was brought before there were visits. */
  visits?: DiagnosisVisits[];
  /** Absent where there was none, and from what was brought before they were followed. */
  agreements?: DiagnosisAgreement[];
};

export const meetingKinds = ["directorio", "assembly", "regional_meeting", "committee"] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Preparación, convocada, en curso, acta en borrador, aprobada; or suspended, with why. */
export const meetingStates = [
  "preparing",
  "convened",
  "in_session",
  "drafted",
  "approved",
  "suspended",
] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetingModes = ["in_person", "virtual", "mixed"] as const;
export type MeetingMode = (typeof meetingModes)[number];

export const participantKinds = ["member", "guest"] as const;
export type ParticipantKind = (typeof participantKinds)[number];

export const replyAnswers = ["yes", "no"] as const;
export type ReplyAnswer = (typeof replyAnswers)[number];

/** Why somebody called is not in the room. */
export const absenceKinds = ["excused", "unexcused", "represented"] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** How somebody called attended, as her arrivals, departures and absence say. */
export const calledAttendances = [
  "present",
  "late",
  "left",
  "excused",
  "unexcused",
  "represented",
  "unmarked",
] as const;
export type CalledAttendance = (typeof calledAttendances)[number];

/** Who wrote down an arrival: whoever keeps the acta, or the person herself. */
export const presenceSources = ["secretary", "self"] as const;
export type PresenceSource = (typeof presenceSources)[number];

export const itemPurposes = ["inform", "deliberate", "decide"] as const;
export type ItemPurpose = (typeof itemPurposes)[number];

export const itemStates = ["pending", "current", "treated", "postponed", "withdrawn"] as const;
export type ItemState = (typeof itemStates)[number];

export const backlogStates = ["open", "taken", "dismissed"] as const;
export type BacklogState = (typeof backlogStates)[number];

export const decisionForms = ["consensus", "vote"] as const;
export type DecisionForm = (typeof decisionForms)[number];

/** Pendiente, en curso, dicho cumplido por quien responde, cumplido, no cumplido, dejado sin efecto. */
export const agreementStates = [
  "pending",
  "under_way",
  "reported",
  "fulfilled",
  "unfulfilled",
  "void",
] as const;
export type AgreementState = (typeof agreementStates)[number];

export const agreementActs = [
  "note",
  "start",
  "report",
  "confirm",
  "send_back",
  "postpone",
  "reassign",
  "fail",
  "void",
  "reopen",
] as const;
export type AgreementAct = (typeof agreementActs)[number];

export const minutesCorrectionStates = ["open", "accepted", "declined"] as const;
export type MinutesCorrectionState = (typeof minutesCorrectionStates)[number];

/** What the acta says of an item in words. */
export type ItemWords = { deliberation: string; decision: string };

/** What a participant says of an approved acta: doy conformidad, or observo. */
export const verdicts = ["agree", "observe"] as const;
export type Verdict = (typeof verdicts)[number];

export const meetingFileKinds = ["document", "photo"] as const;

/** What an agenda draws from the records by itself. */
export const proposalKinds = [
  "minutes",
  "agreements_overdue",
  "agreements_due",
  "carried_over",
  "plans_awaiting",
  "plans_late",
  "results",
  "coverage",
  "visits",
  "alarms",
  "dates",
  "backlog",
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/**
 * How many of those called must be present: the share of them, or more than the share when it is strict, and never
 * fewer than the least.
 */
export type QuorumRule = { numerator: number; denominator: number; strict: boolean; least: number };

/** An item that every agenda of a kind begins with. */
export type TemplateItem = {
  key: string;
  title: string;
  purpose: ItemPurpose;
  minutes: number;
  /** Where it stands among those that are drawn from the records. */
  at: "opening" | "closing";
};

/** How a region holds a kind of meeting. */
export type MeetingTemplate = {
  quorum: { first: QuorumRule; second: QuorumRule };
  /** Minutes from the hour of the first call to that of the second. */
  secondCallAfter: number;
  /** Days before that the call goes out. */
  noticeDays: number;
  /** Minutes after the opening from which an arrival is late. */
  graceMinutes: number;
  /** The offices that are called, at the meeting's place and in the networks below. */
  called: Role[];
  agenda: TemplateItem[];
};

/** A figure as it was on the day that an item was prepared: what the decision was taken on. */
export type DecisionBrief = {
  takenAt: string;
  figures: {
    label: string;
    value: string;
    of: string | null;
    source: string;
    date: string;
    href: string | null;
  }[];
};

/** Where an item of an agenda comes from. */
export type ItemSource = { kind: ProposalKind | "template" | "own"; key: string };

declare const codeOf: unique symbol;
/** CODOOII: six digits that look like a district's code and are not one. The compiler keeps them apart. */
export type UgelCode = string & { readonly [codeOf]: "ugel" };
/** INEI's ubigeo of a district. */
export type DistrictCode = string & { readonly [codeOf]: "district" };
