import { z } from "zod";
import { planRowKinds } from "@/db/values";
import { paragraphs, uuid, version } from "@/lib/forms/fields";

const OLD_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";
const kind = z.enum(planRowKinds, { error: OLD_PAGE }).exclude(["text"], { error: OLD_PAGE });

/** A row as somebody saw it. */
export const rowSeen = { planId: uuid(), id: uuid(), version: version() };
export type RowSeen = { planId: string; id: string; version: number };

export const moveRowSchema = z.object({
  ...{ planId: uuid(), id: uuid(), kind },
  direction: z.enum(["up", "down"], { error: OLD_PAGE }),
});
export type MoveRow = z.output<typeof moveRowSchema>;

export const withdrawRowSchema = z.object({ ...rowSeen, kind, reason: paragraphs("por qué la retira", 500) });
export type WithdrawRow = z.output<typeof withdrawRowSchema>;

export const restoreRowSchema = z.object({ ...rowSeen, kind });
export type RestoreRow = z.output<typeof restoreRowSchema>;
