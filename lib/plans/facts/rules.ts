import type { ModalityGroup, Role } from "@/db/values";

/** What the records say of the plan's place: its datos generales. */
export type PlanFacts = {
  /** Of a network. */
  modality: ModalityGroup | null;
  resolution: string | null;
  districts: string[];
  /** How many networks a UGEL has; 0 of a network. */
  networks: number;
  schools: number;
  officers: { role: Role; name: string }[];
};

/** Of a place of which nothing is known, and for whoever does not look at them. */
export const NO_FACTS: PlanFacts = {
  ...{ modality: null, resolution: null, districts: [], networks: 0, schools: 0, officers: [] },
};
