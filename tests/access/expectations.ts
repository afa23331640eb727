import type { Role } from "@/db/values";

/**
 * What each role may do with rows at its own place, at a place below, at one beside and at the one
 * above: r(ead), i(nsert), u(pdate), d(elete); «-» is nothing. A region has none above, a school none below.
 */
export type Expected = Record<Role, string>;

const nobody: Expected = {
  admin: "- - -",
  regional_director: "- - -",
  observer: "- - -",
  ugel_director: "- - - -",
  area_head: "- - - -",
  regional_specialist: "- - - -",
  local_specialist: "- - - -",
  coordinator: "- - - -",
  secretary: "- - - -",
  peer_monitor: "- - - -",
  school_head: "- - -",
};

/** Known to the whole region, changed by those who manage the place. */
const territory: Expected = {
  admin: "riu riu -",
  regional_director: "riu riu -",
  observer: "r r -",
  ugel_director: "riu riu r r",
  area_head: "riu riu r r",
  regional_specialist: "r r r r",
  local_specialist: "r r r r",
  coordinator: "r r r r",
  secretary: "r r r r",
  peer_monitor: "r r r r",
  school_head: "r r r",
};

const MANAGERS = ["admin", "regional_director", "ugel_director", "area_head"] as const;
const managersOf = (expected: Expected) => Object.fromEntries(MANAGERS.map((role) => [role, expected[role]]));

const without = (expected: Expected, letter: string): Expected =>
  Object.fromEntries(
    Object.entries(expected).map(([role, cells]) => [
      role,
      cells
        .split(" ")
        .map((cell) => cell.replace(letter, "") || "-")
        .join(" "),
    ]),
  ) as Expected;

/** Known only to those who manage the place where the person serves. */
const contacts: Expected = {
  ...nobody,
  admin: "riu riu -",
  regional_director: "riu riu -",
  ugel_director: "riu riu - -",
  area_head: "riu riu - -",
};

const onceAndForgotten: Expected = Object.fromEntries(
  Object.entries(contacts).map(([role, cells]) => [role, cells.replaceAll("riu", "rid")]),
) as Expected;

/** Read where the role reads its place, made and changed where it writes. */
const ofPlace: Expected = {
  admin: "riu riu -",
  regional_director: "riu riu -",
  observer: "r r -",
  ugel_director: "riu riu - -",
  area_head: "riu riu - -",
  regional_specialist: "riu riu - -",
  local_specialist: "riu riu - -",
  coordinator: "riu riu - -",
  secretary: "riu riu - -",
  peer_monitor: "- - - -",
  school_head: "riu - -",
};

/** The same, and taken back by whoever writes there. */
const ofPlaceDropped: Expected = Object.fromEntries(
  Object.entries(ofPlace).map(([role, cells]) => [role, cells.replaceAll("riu", "riud")]),
) as Expected;

/** The same, and known to the whole region. */
const ofPlaceKnown: Expected = {
  ...Object.fromEntries(
    Object.entries(ofPlace).map(([role, cells]) => [
      role,
      cells
        .split(" ")
        .map((c) => (c === "-" ? "r" : c))
        .join(" "),
    ]),
  ),
  // Of another region nothing is known.
  admin: "riu riu -",
  regional_director: "riu riu -",
  observer: "r r -",
} as Expected;

/** The same, but changed only by those who manage the place. */
const decidedAbove: Expected = {
  ...without(ofPlace, "u"),
  admin: "riu riu -",
  regional_director: "riu riu -",
  ugel_director: "riu riu - -",
  area_head: "riu riu - -",
};

/** Line: shared downwards. */
const sharedDown: Expected = {
  admin: "riu riu -",
  regional_director: "riu riu -",
  observer: "r r -",
  ugel_director: "riu riu - r",
  area_head: "riu riu - r",
  regional_specialist: "r r - r",
  local_specialist: "r r - r",
  coordinator: "r r - r",
  secretary: "r r - r",
  peer_monitor: "r - - r",
  school_head: "r - r",
};

/** Read below one's places, made and changed only by whoever writes just there: what a team runs. */
const ofTeam: Expected = {
  admin: "riu r -",
  regional_director: "riu r -",
  observer: "r r -",
  ugel_director: "riu r - -",
  area_head: "riu r - -",
  regional_specialist: "riu r - -",
  local_specialist: "riu r - -",
  coordinator: "riu r - -",
  secretary: "riu r - -",
  peer_monitor: "- - - -",
  school_head: ". - -",
};

/** The same, and only the team reads it. */
const withinTeam: Expected = Object.fromEntries(
  Object.entries(ofTeam).map(([role, cells]) => [role, cells.replaceAll(/\br\b/g, "-")]),
) as Expected;

/** Stands only at a region: known to all of it, kept by whoever writes there. */
const ofRegion: Expected = {
  ...nobody,
  admin: "riu riu -",
  regional_director: "riu riu -",
  observer: "r r -",
  ugel_director: "- - - r",
  area_head: "- - - r",
};

/** The same, and never changed: taken away and made anew. */
const madeAnew: Expected = Object.fromEntries(
  Object.entries(ofRegion).map(([role, cells]) => [role, cells.replaceAll("riu", "rid")]),
) as Expected;

/** Read below one's places and of the places above; what the worker writes. */
const counted: Expected = {
  admin: "r r -",
  regional_director: "r r -",
  observer: "r r -",
  ugel_director: "r r - r",
  area_head: "r r - r",
  regional_specialist: "r r - r",
  local_specialist: "r r - r",
  coordinator: "r r - r",
  secretary: "r r - r",
  peer_monitor: "r - - r",
  school_head: "r - r",
};

/** Read below one's places only. */
const readBelow: Expected = without(without(ofPlace, "i"), "u");

/** The same, and brought by whoever writes at the place. */
const brought: Expected = {
  ...counted,
  admin: "riu riu -",
  regional_director: "riu riu -",
  ugel_director: "riu riu - r",
  area_head: "riu riu - r",
  regional_specialist: "riu riu - r",
  local_specialist: "riu riu - r",
  coordinator: "riu riu - r",
  secretary: "riu riu - r",
  school_head: "riu - r",
};

const dropped = (expected: Expected): Expected =>
  Object.fromEntries(
    Object.entries(expected).map(([role, cells]) => [role, cells.replaceAll("ri", "rid")]),
  ) as Expected;

/** A team's, and shared downwards. */
const seriesKnown: Expected = {
  ...ofTeam,
  ugel_director: "riu r - r",
  area_head: "riu r - r",
  regional_specialist: "riu r - r",
  local_specialist: "riu r - r",
  coordinator: "riu r - r",
  secretary: "riu r - r",
  peer_monitor: "r - - r",
  school_head: ". - r",
};

/** The team's; anybody who belongs to the place or below may add to it. */
const proposedUpwards: Expected = {
  admin: "riu i -",
  regional_director: "riu i -",
  observer: "i i -",
  ugel_director: "riu i - i",
  area_head: "riu i - i",
  regional_specialist: "riu i - i",
  local_specialist: "riu i - i",
  coordinator: "riu i - i",
  secretary: "riu i - i",
  peer_monitor: "i - - i",
  school_head: ". - i",
};

/** Planned by whoever plans visits there, and known to all who read the place. */
const planned: Expected = {
  ...without(without(ofPlace, "i"), "u"),
  ugel_director: "riu riu - -",
  area_head: "riu riu - -",
  regional_specialist: "riu riu - -",
  local_specialist: "riu riu - -",
  coordinator: "riu riu - -",
  secretary: "riu riu - -",
};

/** Asked for by anybody of the place or above it, and planned like the rest. */
const asked: Expected = Object.fromEntries(
  Object.entries(planned).map(([role, cells]) => [
    role,
    role === "peer_monitor" ? "i i - -" : cells.replaceAll(/\br\b/g, "ri"),
  ]),
) as Expected;

/** What was seen in a formative visit: the coordinator's, of those who are not named in it. */
const coachOnly: Expected = { ...nobody, coordinator: "r r - -" };

/** Said by each of herself, where she serves or below; read where the role reads its place. */
const ofHerself: Expected = Object.fromEntries(
  Object.entries(without(ofPlace, "u")).map(([role, cells]) => [
    role,
    role === "peer_monitor" ? "i i - -" : cells.replaceAll(/\br\b/g, "ri"),
  ]),
) as Expected;

/** The same, known also to whoever plans visits below: she may be the one who observes. */
const knownToPlanners: Expected = Object.fromEntries(
  Object.entries(ofHerself).map(([role, cells]) => [
    role,
    planned[role as Role].includes("u") ? cells.replace(/-$/, "r") : cells,
  ]),
) as Expected;

/** Scored by anybody who reads the case; the keepers of the form read how everybody did. */
const scored: Expected = {
  admin: "ri ri -",
  regional_director: "ri ri -",
  observer: "i i -",
  ugel_director: "ri ri - i",
  area_head: "ri ri - i",
  regional_specialist: "i i - i",
  local_specialist: "i i - i",
  coordinator: "i i - i",
  secretary: "i i - i",
  peer_monitor: "i i - i",
  school_head: "i - i",
};

/** Read by everybody, of any region; kept by who manages it. */
const publicised: Expected = {
  ...nobody,
  admin: "riu riu r",
  regional_director: "riu riu r",
  observer: "r r r",
  ugel_director: "- - - r",
  area_head: "- - - r",
};

export const EXPECTED: Record<string, Expected> = {
  places: territory,
  ugels: territory,
  institutions: territory,
  education_services: territory,
  imports: contacts,
  // What an import would do is written once and forgotten whole.
  import_rows: onceAndForgotten,
  import_problems: onceAndForgotten,
  districts: territory,
  networks: territory,
  network_districts: without(territory, "u"),
  appointments: territory,
  // A name has no place until an office gives it one: who manages somewhere may write it.
  people: {
    ...territory,
    admin: "riu riu i",
    regional_director: "riu riu i",
    ugel_director: "riu riu ri ri",
    area_head: "riu riu ri ri",
  },
  person_contacts: contacts,
  accounts: contacts,
  access_links: contacts,
  sessions: without(contacts, "i"),
  network_profiles: ofPlaceKnown,
  former_names: without(territory, "u"),
  institution_corrections: decidedAbove,
  groupings: territory,
  grouping_members: territory,
  // Begun and noted by those who manage the place, accepted by the person it names.
  handovers: { ...without(decidedAbove, "i"), ...managersOf(decidedAbove) },
  // Anyone may verify a paper; the members of the region see them all.
  issued_papers: without(ofPlaceKnown, "u"),
  installation_records: ofPlace,
  assessments: ofRegion,
  assessment_papers: ofRegion,
  enrolments: territory,
  // Students' own rows are for nobody: pages read what was counted of them.
  results: nobody,
  result_totals: counted,
  result_loads: brought,
  result_load_problems: readBelow,
  result_load_services: readBelow,
  result_sections: readBelow,
  result_items: counted,
  growth_totals: counted,
  result_bands: counted,
  result_returns: ofPlace,
  result_return_messages: without(ofPlace, "u"),
  paper_items: madeAnew,
  // The right answers are for whoever defines the assessment.
  paper_keys: { ...nobody, admin: "riu riu -", regional_director: "riu riu -" },
  plan_templates: sharedDown,
  plans: ofPlace,
  plan_texts: ofPlace,
  plan_problems: ofPlace,
  plan_objectives: ofPlace,
  plan_targets: ofPlace,
  plan_activities: ofPlace,
  plan_annexes: ofPlace,
  // What was approved is for the region, written once.
  plan_versions: without(ofPlaceKnown, "u"),
  plan_papers: without(ofPlaceKnown, "u"),
  plan_uploads: { ...ofPlace, observer: "- - -" },
  // Made for whoever asked: the row that is tried here is somebody else's.
  plan_bundles: without(without(ofPlace, "u"), "r"),
  plan_reminders: nobody,
  plan_progress: ofPlace,
  plan_reports: without(ofPlace, "u"),
  plan_evidence: ofPlace,
  plan_measures: without(ofPlace, "u"),
  plan_observations: ofPlace,
  plan_observation_messages: without(ofPlace, "u"),
  plan_changes: ofPlace,
  plan_change_rows: ofPlaceDropped,
  meeting_templates: sharedDown,
  holidays: dropped(without(sharedDown, "u")),
  meeting_series: seriesKnown,
  // The meeting that is tried was convened; what only its team or those called know has its own tests.
  meetings: ofTeam,
  meeting_participants: ofTeam,
  meeting_replies: ofTeam,
  meeting_presences: ofTeam,
  agenda_items: ofTeam,
  meeting_files: ofTeam,
  agreements: ofTeam,
  agreement_updates: without(ofTeam, "u"),
  agreement_files: without(ofTeam, "u"),
  agreement_reminders: nobody,
  minutes: ofTeam,
  // Only those called say what they think of an acta.
  minutes_verdicts: without(without(ofTeam, "u"), "i"),
  guest_contacts: withinTeam,
  item_minutes: withinTeam,
  minutes_corrections: withinTeam,
  // Each one says of herself that she writes: the row that is tried is somebody else's.
  meeting_writers: without(withinTeam, "u"),
  agenda_dismissals: dropped(without(withinTeam, "u")),
  // Proposed by anybody who is called to the series, or by whoever prepares it.
  backlog_items: proposedUpwards,
  // Hers alone: the rows that are tried are somebody else's.
  calendar_feeds: nobody,
  // Prepared by who manages the region, and read before by whom they invite: the row that is tried invites somebody else.
  release_drafts: contacts,
  release_guests: onceAndForgotten,
  declared_facts: without(sharedDown, "u"),
  office_contacts: sharedDown,
  gallery_photos: sharedDown,
  public_pages: publicised,
  notice_preferences: nobody,
  notice_digests: nobody,
  home_visits: nobody,
  visit_forms: sharedDown,
  // The version that is tried is a draft: of whoever keeps its form. What is published has its own tests.
  visit_form_versions: contacts,
  monitoring_rounds: sharedDown,
  visit_settings: sharedDown,
  visits: planned,
  visit_requests: asked,
  visit_capacities: planned,
  // The visit that is tried is formative and names none of those who try. The whole contract has its own tests.
  visit_records: coachOnly,
  visit_scores: coachOnly,
  visit_commitments: coachOnly,
  visit_photos: coachOnly,
  visit_acknowledgements: coachOnly,
  visit_transfers: coachOnly,
  visit_submissions: nobody,
  visit_reminders: nobody,
  visit_totals: readBelow,
  visit_told_people: nobody,
  calibration_cases: sharedDown,
  calibration_keys: contacts,
  calibration_answers: scored,
  calibrations: knownToPlanners,
  visit_pairs: coachOnly,
  drafts: nobody,
  credentials: nobody,
  identities: nobody,
  rate_limits: nobody,
  demo_personas: nobody,
  // Whoever does something writes it; who manages the place reads it; nobody changes it.
  audit_log: {
    admin: "ri ri i",
    regional_director: "ri ri i",
    observer: "i i i",
    ugel_director: "ri ri i i",
    area_head: "ri ri i i",
    regional_specialist: "i i i i",
    local_specialist: "i i i i",
    coordinator: "i i i i",
    secretary: "i i i i",
    peer_monitor: "i i i i",
    school_head: "i i i",
  },
  // Below: read where the role reads its place, kept where it writes.
  files: {
    admin: "ri ri -",
    regional_director: "ri ri -",
    observer: "r r -",
    ugel_director: "ri ri - -",
    area_head: "ri ri - -",
    regional_specialist: "ri ri - -",
    local_specialist: "ri ri - -",
    coordinator: "ri ri - -",
    secretary: "ri ri - -",
    peer_monitor: "- - - -",
    school_head: "ri - -",
  },
  jobs: {
    admin: "ri ri -",
    regional_director: "ri ri -",
    observer: "i i -",
    ugel_director: "ri ri - -",
    area_head: "ri ri - -",
    regional_specialist: "i i - -",
    local_specialist: "i i - -",
    coordinator: "i i - -",
    secretary: "i i - -",
    peer_monitor: "i i - -",
    school_head: "i - -",
  },
  // Published: everybody reads it. It stands only at a region.
  releases: {
    ...nobody,
    admin: "ri . r",
    regional_director: "ri . r",
    observer: "r . r",
    ugel_director: ". . . r",
    area_head: ". . . r",
    regional_specialist: ". . . .",
    local_specialist: ". . . .",
    coordinator: ". . . .",
    secretary: ". . . .",
    peer_monitor: ". . . .",
    school_head: ". . .",
  },
  official_years: sharedDown,
  retention_settings: sharedDown,
  paper_templates: sharedDown,
};
