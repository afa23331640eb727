import type { ReplyAnswer } from "@/db/values";

export const REPLY_LABELS: Record<ReplyAnswer, string> = { yes: "Vendrá", no: "No vendrá" };

/** The public page of a call, by the token of its mail. */
export const replyPath = (token: string) => `/convocatoria/${token}`;
