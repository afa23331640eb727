import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetings } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { type Meeting, selectMeeting } from "./queries";
import { type MeetingStep, nextMeetingState } from "./rules";
import type { MeetingAsSeen } from "./schema";

export const meetingSubject = (meeting: Pick<Meeting, "id" | "title" | "place">) => ({
  kind: "meeting",
  id: meeting.id,
  name: meeting.title,
  place: meeting.place.path,
});

/** A meeting, locked, with where it stands. Whoever does not run it does not find it. */
export async function lockMeeting(tx: Transaction, meetingId: string): Promise<Meeting> {
  const [locked] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .for("update");
  const meeting = locked && (await selectMeeting(tx, meetingId));
  return meeting ?? refuse("not_found");
}

/** The same, refused when somebody else took a step after it was seen. */
export async function lockMeetingAsSeen(tx: Transaction, { meetingId, version }: MeetingAsSeen) {
  const meeting = await lockMeeting(tx, meetingId);
  if (meeting.version !== version) refuse("stale", MEANWHILE, { theirs: { version: meeting.version } });
  return meeting;
}

const MEANWHILE =
  "Otra persona cambió esta reunión mientras usted la veía. Vuelva a cargar la página para ver cómo está ahora.";

const STEP_EVENTS = {
  convene: "meeting.convened",
  move: "meeting.moved",
  suspend: "meeting.suspended",
  open: "meeting.opened",
  close: "meeting.closed",
  reopen: "meeting.reopened",
  approve: "meeting.approved",
} as const satisfies Record<MeetingStep, string>;

type Step = {
  step: MeetingStep;
  set?: Partial<typeof meetings.$inferInsert>;
  details?: Record<string, unknown>;
};

/** Takes a locked meeting to where a step leads and writes it down; refused when it does not start there. */
export async function takeMeetingStep(
  tx: Transaction,
  actor: Actor,
  meeting: Meeting,
  { step, set = {}, details }: Step,
): Promise<string> {
  const state = nextMeetingState(meeting.state, step) ?? refuse("wrong_status");
  await tx
    .update(meetings)
    .set({ ...set, state, version: meeting.version + 1 })
    .where(eq(meetings.id, meeting.id));
  await record(tx, actor, STEP_EVENTS[step], meetingSubject(meeting), details);
  return meeting.id;
}
