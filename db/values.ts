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

/** The official papers whose text the region edits, and which anyone may verify once issued. */
export const paperKinds = ["installation_record"] as const;
export type PaperKind = (typeof paperKinds)[number];

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

declare const codeOf: unique symbol;
/** CODOOII: six digits that look like a district's code and are not one. The compiler keeps them apart. */
export type UgelCode = string & { readonly [codeOf]: "ugel" };
/** INEI's ubigeo of a district. */
export type DistrictCode = string & { readonly [codeOf]: "district" };
