import { Status, type StatusKind } from "@/components/ui/status";
import type { Standing, StandingState } from "@/lib/visits/calibration/rules";
import { standingInWords } from "@/lib/visits/calibration/scoring/labels";

const KINDS: Record<StandingState, StatusKind> = {
  not_required: "later",
  missing: "due",
  failed: "late",
  drifted: "late",
  expired: "late",
  valid: "done",
};

/** Whether somebody may score alone with a form, and until when. */
export const StandingStatus = ({ standing }: { standing: Standing }) => (
  <Status kind={KINDS[standing.state]}>{standingInWords(standing)}</Status>
);
