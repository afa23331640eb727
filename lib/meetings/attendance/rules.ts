import type { AbsenceKind, MeetingState } from "@/db/values";
import type { Presence } from "../quorum/rules";

type Stretch = Pick<Presence, "arrivedAt" | "leftAt">;

/** A stretch that began and ended at once is an arrival that was taken back. */
export const isAnnulled = ({ arrivedAt, leftAt }: Stretch) =>
  leftAt !== null && leftAt.getTime() <= arrivedAt.getTime();

export const openStretch = <S extends Stretch>(stretches: S[]): S | undefined =>
  stretches.find(({ leftAt }) => leftAt === null);

/**
 * Whether an arrival at an instant says something new: nothing, when she was in the room then or is known to have
 * been since; `earlier`, when she came and left again after it.
 */
export function arrivalAt(stretches: Stretch[], at: Date): "new" | "known" | "earlier" {
  const kept = stretches.filter((one) => !isAnnulled(one));
  if (kept.some(({ arrivedAt, leftAt }) => leftAt === null || (arrivedAt <= at && at < leftAt)))
    return "known";
  return kept.some(({ leftAt }) => leftAt && at < leftAt) ? "earlier" : "new";
}

/** Who attends may still be written down: from when it is called until its acta is approved. */
export const isAttended = (state: MeetingState) =>
  state === "convened" || state === "in_session" || state === "drafted";

/** An absence that has to say why, or who came instead. */
export const needsNote = (kind: AbsenceKind | null) => kind === "excused" || kind === "represented";

const SIGNS = /[^0-9A-Z]/g;

/** What somebody typed or scanned of the code on the screen, as it is compared. */
export const readCheckInCode = (typed: string) => typed.slice(0, 40).toUpperCase().replace(SIGNS, "");

/** `K7QP3MXA` → `K7QP-3MXA`. */
export const groupedCode = (code: string) => (code.match(/.{1,4}/g) ?? []).join("-");
