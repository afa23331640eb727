// The closed lists and the documents of the visits. Safe for the browser: no table, no driver.

/** Who may read a visit's detail: fixed in its form, shown to whoever is observed before it starts. */
export const visitContracts = ["formative", "supervision"] as const;
export type VisitContract = (typeof visitContracts)[number];

/** A peer observes; somebody is hosted at a stronger school; a specialist goes along with a network. */
export const visitKinds = ["peer", "pasantia", "accompaniment"] as const;
export type VisitKind = (typeof visitKinds)[number];

export const visitStates = ["planned", "done", "cancelled"] as const;
export type VisitState = (typeof visitStates)[number];

/** What reached the server of a visit: taken, set aside because another one was taken before, or left out by its author. */
export const submissionStates = ["accepted", "conflict", "dismissed"] as const;
export type SubmissionState = (typeof submissionStates)[number];

export const commitmentSides = ["observed", "observer"] as const;
export type CommitmentSide = (typeof commitmentSides)[number];

export const commitmentStates = ["pending", "kept", "partly", "not_kept", "dropped"] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** What is told of a commitment when the next visit opens it. */
export const commitmentOutcomes = ["kept", "partly", "not_kept"] as const satisfies CommitmentState[];
export type CommitmentOutcome = (typeof commitmentOutcomes)[number];

export const transferAnswers = ["applied", "partly", "not_yet"] as const;
export type TransferAnswer = (typeof transferAnswers)[number];

export const visitRequestStates = ["open", "planned", "withdrawn"] as const;
export type VisitRequestState = (typeof visitRequestStates)[number];

export const visitReminderKinds = [
  "visit",
  "acknowledge",
  "commitment",
  "transfer_30",
  "transfer_60",
] as const;
export type VisitReminderKind = (typeof visitReminderKinds)[number];

/** The usual scales; a form may change their words and their points. */
export const scalePresets = ["rubric", "yes_no", "progress"] as const;
export type ScalePreset = (typeof scalePresets)[number];

/** One answer of a scale, from the lowest. */
export type ScaleOption = { key: string; label: string; descriptor: string; points: number };

export type FormScale =
  | { kind: "levels"; preset: ScalePreset; options: ScaleOption[]; na: boolean }
  | { kind: "number"; min: number; max: number; unit: string }
  | { kind: "text" };

/** What is looked at. Its key stays the same from one version of the form to the next. */
export type FormItem = {
  key: string;
  text: string;
  help: string;
  scale: FormScale;
  /** How much it counts, from 0: only scales with levels do. */
  weight: number;
  required: boolean;
  asksEvidence: boolean;
  asksFinding: boolean;
  /** Commitments that are proposed when it comes out low. */
  bank: string[];
};

/** Items about the visit as a whole, or a matrix: the same items for each of several teachers. */
export type FormBlock = {
  key: string;
  title: string;
  help: string;
  kind: "items" | "matrix";
  items: FormItem[];
};

/** How the points become a level: from a percentage or from a sum on, from the lowest. */
export type LevelRule = {
  basis: "percent" | "points";
  levels: { key: string; label: string; from: number }[];
};

/** A version of a form, whole. */
export type FormContent = { purpose: string; blocks: FormBlock[]; rule: LevelRule | null };

/** `na` is «no aplica»: it leaves the denominator. */
export type Answer = {
  option?: string;
  na?: boolean;
  number?: number;
  text?: string;
  evidence?: string;
  finding?: string;
};
export type Answers = Record<string, Answer>;

/** A teacher of a matrix; her id is made on the device. */
export type Subject = { id: string; name: string; detail: string; answers: Answers };

/** Points of a drawn line, from 0 to 1000 both ways: `M12 40L13 44…`. */
export type Signature =
  | { how: "finger"; path: string; name: string }
  | { how: "code"; code: string; name: string };

/** What the device sends of a visit, whole. Instants are the device's, in ISO 8601: its clock may be wrong. */
export type VisitContent = {
  formVersionId: string;
  formSha256: string;
  startedAt: string;
  endedAt: string;
  /** When the contract was read to whoever is observed. */
  contractShownAt: string;
  answers: Answers;
  subjects: Record<string, Subject[]>;
  /** What became of the commitments that the earlier visit left. */
  earlier: { commitmentId: string; outcome: CommitmentOutcome; note: string }[];
  strengths: string;
  priorities: { itemKey: string | null; text: string }[];
  questions: string[];
  notes: string;
  commitments: { id: string; side: CommitmentSide; text: string; itemKey: string | null; dueOn: string }[];
  photos: { id: string; itemKey: string | null; caption: string; sha256: string; size: number }[];
  signatures: { observed: Signature | null; observer: Signature | null };
};

/** What was noticed when it was received: it is taken all the same, and said. */
export const visitFlags = [
  "clock",
  "retired_form",
  "observed_moved",
  "other_day",
  "unsigned",
  "wrong_code",
] as const;
export type VisitFlag = (typeof visitFlags)[number];

/** How a region visits: what is asked of whoever observes, and how many visits she may take on. */
export type VisitSettings = {
  capacityPerRound: number;
  ownSchool: boolean;
  calibration: { leastKappa: number; leastExact: number; leastScores: number; months: number };
  transferDays: [number, number];
};

/** Fewer people than this are never summed up for those who may not read the detail. */
export const LEAST_GROUP = 5;

/** Where an agreement comes from: reference cases, or visits that two scored. */
export const calibrationSources = ["cases", "pairs"] as const;
export type CalibrationSource = (typeof calibrationSources)[number];

/** What two answered to the same item of a visit. */
export type ComparedAnswer = { itemKey: string; subject: number; given: string; other: string };

/** What reference cases show, beside a text or a picture. */
export type AgreedScores = Record<string, { option: string; why: string }>;
