import type { KeptVisit } from "@/lib/visits/outbox/rules";
import type { OpenVisit } from "./use-visit";

/** What each step of a visit is drawn from. */
export type StepProps = { open: OpenVisit; kept: KeptVisit };
