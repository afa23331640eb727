import type { PlaceKind, Role } from "@/db/values";

/**
 * What each role may do at its place and below. This table is the whole of it:
 * `docs/roles.md` is printed from here, the policies ask `can`, and the database
 * holds the same line by place.
 */
export const capabilities = [
  "place.manage",
  "people.manage",
  "account.manage",
  "record.write",
  "network.describe",
  "school.correct",
  "installation.draft",
  "installation.issue",
  "assessment.define",
  "assessment.load",
  "assessment.review",
  "plan.define",
  "plan.write",
  "plan.submit",
  "plan.review",
  "plan.approve",
  "ugel_plan.write",
  "ugel_plan.submit",
  "ugel_plan.review",
  "ugel_plan.approve",
  "meeting.define",
  "meeting.prepare",
  "meeting.convene",
  "visit.define",
  "visit.plan",
  "visit.observe",
  "visit.coach",
  "visit.supervise",
  "audit.read",
  "settings.edit",
  "release.publish",
  "contact.keep",
] as const;
export type Capability = (typeof capabilities)[number];

type RoleRule = {
  label: string;
  /** Where the role is held. */
  placeKinds: PlaceKind[];
  /** Whether it reads every record at its place and below, or only what names the person. */
  readsPlace: boolean;
  capabilities: Capability[];
  /** The roles that it may give and end, at its place and below. */
  appoints: Role[];
};

/** The four offices of a network, in the order that a page shows them, held or vacant. */
export const NETWORK_OFFICES = [
  "coordinator",
  "secretary",
  "local_specialist",
  "regional_specialist",
] as const satisfies Role[];

/** What a UGEL gives in its networks. */
const GIVEN_BY_UGEL: Role[] = ["local_specialist", "coordinator", "secretary", "school_head", "peer_monitor"];

/** What whoever answers for a UGEL or the region does with the papers and the data of its networks. */
const PAPERS_AND_DATA: Capability[] = [
  "network.describe",
  "school.correct",
  "installation.draft",
  "installation.issue",
];

/** What the region does with its assessments. */
const ASSESSMENTS: Capability[] = ["assessment.define", "assessment.load", "assessment.review"];

/** What a UGEL does with the results of its schools. */
const RESULTS: Capability[] = ["assessment.load", "assessment.review"];

/** What whoever convenes a meeting does with those of its own place. */
const MEETINGS: Capability[] = ["meeting.prepare", "meeting.convene"];

/** What whoever answers for the visits of some networks does. */
const VISITS: Capability[] = ["visit.plan", "visit.observe"];

export const ROLES: Record<Role, RoleRule> = {
  admin: {
    label: "Administración del sistema",
    placeKinds: ["region"],
    readsPlace: true,
    capabilities: [
      "place.manage",
      "people.manage",
      "account.manage",
      "record.write",
      ...PAPERS_AND_DATA,
      ...ASSESSMENTS,
      "plan.define",
      "meeting.define",
      "audit.read",
      "settings.edit",
      "release.publish",
      "contact.keep",
      "visit.define",
    ],
    appoints: [
      "admin",
      "regional_director",
      "regional_specialist",
      "ugel_director",
      "area_head",
      "observer",
      ...GIVEN_BY_UGEL,
    ],
  },
  regional_director: {
    label: "Dirección regional",
    placeKinds: ["region"],
    readsPlace: true,
    capabilities: [
      "people.manage",
      "record.write",
      ...PAPERS_AND_DATA,
      ...ASSESSMENTS,
      "plan.define",
      "ugel_plan.review",
      "ugel_plan.approve",
      "meeting.define",
      ...MEETINGS,
      "audit.read",
      "release.publish",
      "contact.keep",
      "visit.define",
    ],
    appoints: ["regional_specialist", "ugel_director", "observer"],
  },
  regional_specialist: {
    label: "Especialista regional",
    placeKinds: ["region", "network"],
    readsPlace: true,
    capabilities: [
      "record.write",
      ...ASSESSMENTS,
      "plan.review",
      "ugel_plan.review",
      "meeting.prepare",
      "visit.define",
      ...VISITS,
      "visit.supervise",
    ],
    appoints: [],
  },
  ugel_director: {
    label: "Dirección de UGEL",
    placeKinds: ["ugel"],
    readsPlace: true,
    capabilities: [
      "people.manage",
      "record.write",
      ...PAPERS_AND_DATA,
      ...RESULTS,
      "plan.review",
      "ugel_plan.write",
      "ugel_plan.submit",
      ...MEETINGS,
      "audit.read",
      "contact.keep",
      "visit.define",
      "visit.plan",
    ],
    appoints: ["area_head", "observer", ...GIVEN_BY_UGEL],
  },
  area_head: {
    label: "Jefatura de línea",
    placeKinds: ["ugel"],
    readsPlace: true,
    capabilities: [
      "place.manage",
      "people.manage",
      "record.write",
      ...PAPERS_AND_DATA,
      ...RESULTS,
      "plan.review",
      "plan.approve",
      "ugel_plan.write",
      "meeting.prepare",
      "audit.read",
      "contact.keep",
      "visit.define",
      ...VISITS,
    ],
    appoints: ["observer", ...GIVEN_BY_UGEL],
  },
  local_specialist: {
    label: "Especialista local",
    placeKinds: ["network"],
    readsPlace: true,
    capabilities: ["record.write", "assessment.review", "plan.review", ...VISITS, "visit.supervise"],
    appoints: [],
  },
  coordinator: {
    label: "Coordinador(a) de REI",
    placeKinds: ["network"],
    readsPlace: true,
    capabilities: [
      "record.write",
      "network.describe",
      "installation.draft",
      "plan.write",
      "plan.submit",
      ...MEETINGS,
      ...VISITS,
      "visit.coach",
    ],
    appoints: [],
  },
  secretary: {
    label: "Secretario(a) de REI",
    placeKinds: ["network"],
    readsPlace: true,
    capabilities: ["record.write", "installation.draft", "plan.write", "meeting.prepare", ...VISITS],
    appoints: [],
  },
  school_head: {
    label: "Directivo(a) de IE",
    placeKinds: ["school"],
    readsPlace: true,
    capabilities: ["record.write", "school.correct", "assessment.load", "visit.observe"],
    appoints: [],
  },
  peer_monitor: {
    label: "Par monitor",
    placeKinds: ["network"],
    readsPlace: false,
    capabilities: ["visit.observe"],
    appoints: [],
  },
  observer: {
    label: "Consulta",
    placeKinds: ["region", "ugel", "network", "school"],
    readsPlace: true,
    capabilities: [],
    appoints: [],
  },
};

export const roleLabel = (role: Role) => ROLES[role].label;

/** The roles with a capability. */
export const rolesThat = (capability: Capability): Role[] =>
  (Object.keys(ROLES) as Role[]).filter((role) => ROLES[role].capabilities.includes(capability));
