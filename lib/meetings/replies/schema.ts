import { z } from "zod";
import { replyAnswers } from "@/db/values";
import { choice, optionalLine, uuid } from "@/lib/forms/fields";

const said = { answer: choice(replyAnswers, "si vendrá"), reason: optionalLine(300) };

export const replyToCallSchema = z.object({ meetingId: uuid(), ...said });
export type ReplyToCall = z.output<typeof replyToCallSchema>;

/** By the link of a mail: what the link says is checked, not believed. */
export const replyByLinkSchema = z.object({ token: z.string().max(200), ...said });
export type ReplyByLink = z.output<typeof replyByLinkSchema>;
