import type { StatusKind } from "@/components/ui/status";
import type { AgreementState } from "@/db/values";

/** How each state of an agreement is marked beside its name. */
export const AGREEMENT_TAGS: Record<AgreementState, StatusKind> = {
  pending: "due",
  under_way: "info",
  reported: "info",
  fulfilled: "done",
  unfulfilled: "late",
  void: "later",
};
