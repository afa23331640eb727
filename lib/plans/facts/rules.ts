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
