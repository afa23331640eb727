import { z } from "zod";
import { uuid } from "@/lib/forms/fields";

const OLD_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";

/** A proposal of an agenda, by what stands for it: `coverage:…`. */
export const proposalSchema = z.object({
  meetingId: uuid(),
  key: z.string({ error: OLD_PAGE }).regex(/^[a-z_]{3,30}:[\w:.-]{1,80}$/, OLD_PAGE),
});
export type ProposalAsked = z.output<typeof proposalSchema>;
