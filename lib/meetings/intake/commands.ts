import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fieldName } from "@/lib/forms/form-state";
import { Refusal, refuse } from "@/lib/refusal";
import { recordAbsence, recordArrival, recordDeparture, undoMark } from "../attendance/commands";
import { absenceSchema, arrivalSchema, departureSchema, undoMarkSchema } from "../attendance/schema";
import { addAgreement } from "../deciding/commands";
import { addAgreementSchema } from "../deciding/schema";
import { endItem, saveItemMinutes, startItem } from "../minuting/commands";
import { itemMinutesSchema, itemSeenSchema, itemTextSchema } from "../minuting/schema";
import { canPrepareMeeting } from "../policy";
import { selectMeeting } from "../queries";
import { selectPulse } from "../session/queries";
import { markWriting } from "../writers/commands";
import type { Intake, Operation, OperationKind } from "./schema";

/** What became of an operation: done, with the version that its item has now; or why not, as a form would say it. */
export type Outcome = { id: string } & (
  | { done: true; version?: number }
  | {
      done: false;
      code: string;
      message: string;
      fields: Record<string, string[]>;
      theirs?: Record<string, unknown>;
    }
);

type Doing = (actor: Actor, fields: Operation["fields"], at: Date, now: Date) => Promise<unknown>;

/** An operation of a kind: its fields read as its form reads them, and its command, told when it was. */
const doing =
  <S extends z.ZodType>(
    schema: S,
    run: (actor: Actor, input: z.output<S> & { at: Date }, now: Date) => Promise<unknown>,
  ): Doing =>
  async (actor, fields, at, now) => {
    const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
    const read = schema.safeParse(said);
    if (!read.success) {
      const fieldErrors: Record<string, string> = {};
      for (const issue of read.error.issues) fieldErrors[fieldName(issue.path)] ??= issue.message;
      refuse("invalid", undefined, { fields: fieldErrors });
    }
    return run(actor, { ...(read.data as z.output<S> & object), at } as z.output<S> & { at: Date }, now);
  };

const DOING: Record<OperationKind, Doing> = {
  text: doing(itemTextSchema, saveItemMinutes),
  minutes: doing(itemMinutesSchema, saveItemMinutes),
  agreement: doing(addAgreementSchema, addAgreement),
  arrival: doing(arrivalSchema, recordArrival),
  departure: doing(departureSchema, recordDeparture),
  undo: doing(undoMarkSchema, (actor, input) => undoMark(actor, input)),
  absence: doing(absenceSchema, (actor, input) => recordAbsence(actor, input)),
  // An item began or ended when it was said, not when it could be sent.
  start: doing(itemSeenSchema, (actor, input) => startItem(actor, input, input.at)),
  end: doing(itemSeenSchema, (actor, input) => endItem(actor, input, input.at)),
};

/**
 * Takes what an open session sends, in its order, each by its own command: what was sent before is done once. Also
 * says that it is open, and answers who else writes. Whoever does not keep the acta does not find the meeting.
 */
export async function takeIn(actor: Actor, meetingId: string, intake: Intake, now = new Date()) {
  const { writing, here, operations } = intake;
  await asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    if (!meeting || !canPrepareMeeting(actor, meeting)) return refuse("not_found");
    await markWriting(tx, actor, meeting, { itemId: writing, here }, now);
  });
  const results: Outcome[] = [];
  for (const operation of operations) results.push(await tryOne(actor, operation, now));
  const pulse = await asActor(actor, (tx) => selectPulse(tx, actor, meetingId));
  return { savedAt: now.toISOString(), results, ...pulse };
}

async function tryOne(actor: Actor, { id, kind, fields, age }: Operation, now: Date): Promise<Outcome> {
  try {
    const done = await DOING[kind](actor, fields, new Date(now.getTime() - age), now);
    const version = typeof done === "object" && done && "version" in done ? Number(done.version) : undefined;
    return { id, done: true, version };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, theirs } = error;
    const told = Object.entries(error.fields).map(([name, text]) => [name, [text].flat()]);
    return { id, done: false, code, message, fields: Object.fromEntries(told), theirs };
  }
}
