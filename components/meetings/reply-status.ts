import type { StatusKind } from "@/components/ui/status";
import type { ReplyAnswer } from "@/db/values";

/** How an answer to a call is marked: of somebody in a list, and of the reader herself. */
export const REPLY_STATUS: Record<ReplyAnswer | "none", { kind: StatusKind; label: string; mine: string }> = {
  yes: { kind: "done", label: "Vendrá", mine: "Dijo que vendrá" },
  no: { kind: "later", label: "No vendrá", mine: "Dijo que no vendrá" },
  none: { kind: "due", label: "Sin responder", mine: "Falta decir si vendrá" },
};
