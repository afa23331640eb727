import type { AbsenceKind, CalledAttendance, QuorumRule } from "@/db/values";

/**
 * How many must be present of those called who vote, never more than all of them. By default more than half in the
 * first call, and a third and at least three in the second (TUO of Ley 27444, art. 99): a setting of each region.
 */
export function quorumOf({ numerator, denominator, strict, least }: QuorumRule, called: number): number {
  const share = (called * numerator) / denominator;
  const needed = strict ? Math.floor(share) + 1 : Math.ceil(share);
  return Math.min(Math.max(needed, least), Math.max(called, 1));
}

/** From an arrival until a departure, or until the end. */
export type Presence = { participantId: string; arrivedAt: Date; leftAt: Date | null };

/** Who was in the room at an instant: whoever leaves then is out, whoever arrives then is in. */
export const presentAt = (presences: Presence[], at: Date): Set<string> =>
  new Set(
    presences
      .filter(({ arrivedAt, leftAt }) => arrivedAt <= at && (leftAt === null || at < leftAt))
      .map(({ participantId }) => participantId),
  );

/** How many of those who vote were in the room at an instant. */
export const votersAt = (participants: { id: string; votes: boolean }[], presences: Presence[], at: Date) => {
  const present = presentAt(presences, at);
  return participants.filter(({ id, votes }) => votes && present.has(id)).length;
};

type Session = { openedAt: Date | null; closedAt: Date | null; graceMinutes: number };

/**
 * How somebody attended: her absence, if she never came; late, when she arrived after the opening and the minutes of
 * grace; left, when she went before the close. Late says more than left.
 */
export function attendanceOf(
  absence: AbsenceKind | null,
  presences: Presence[],
  { openedAt, closedAt, graceMinutes }: Session,
): CalledAttendance {
  if (presences.length === 0) return absence ?? "unmarked";
  const arrived = Math.min(...presences.map(({ arrivedAt }) => arrivedAt.getTime()));
  if (openedAt && arrived > openedAt.getTime() + graceMinutes * 60_000) return "late";
  const stays = presences.some(({ leftAt }) => leftAt === null || (closedAt !== null && leftAt >= closedAt));
  return stays ? "present" : "left";
}
