import { z } from "zod";
import { verdicts } from "@/db/values";
import { choice, maybe, paragraphs, uuid } from "@/lib/forms/fields";
import { meetingVersionSchema } from "../schema";

export const approveMinutesSchema = meetingVersionSchema.extend({
  /** The later meeting that approves it; nothing when it was read and approved at its own end. */
  approvedAtMeeting: uuid().optional(),
  /** The hash of the acta as whoever approves it read it. */
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "La página que abrió ya no es válida. Vuelva a cargarla.")
    .optional(),
});
export type ApproveMinutes = z.output<typeof approveMinutesSchema>;

const MOST_TEXT = 2000;

export const giveVerdictSchema = z
  .object({
    meetingId: uuid(),
    verdict: choice(verdicts, "si da conformidad u observa"),
    text: maybe(paragraphs("qué observa", MOST_TEXT)),
  })
  .refine(({ verdict, text }) => verdict === "agree" || text !== null, {
    path: ["text"],
    error: "Escriba qué observa.",
  });
export type GiveVerdict = z.output<typeof giveVerdictSchema>;
