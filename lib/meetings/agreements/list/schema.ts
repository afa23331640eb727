import { z } from "zod";
import { agreementStates } from "@/db/values";
import { isId } from "@/lib/forms/ids";

/** Besides each state: those not settled, those past their date, those due soon, and those fulfilled by their first date. */
export const listedStates = ["open", "overdue", "soon", ...agreementStates, "on_time"] as const;
export type ListedState = (typeof listedStates)[number];

/** What the address of a page about many agreements may carry; anything else is as if absent. */
export const agreementScopeSchema = z.object({
  /** The year in which they were taken. */
  anio: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  /** Of the meetings of a UGEL and its networks, or of the region's own. */
  ugel: z
    .string()
    .regex(/^(\d{2}|region)$/)
    .optional()
    .catch(undefined),
});
export type AgreementScope = z.output<typeof agreementScopeSchema>;

export const agreementFiltersSchema = agreementScopeSchema.extend({
  /** Of the meetings of just one place, by its code; or of those of a place and below it, by its path. */
  lugar: z
    .string()
    .regex(/^[\w-]{2,20}$|^r\d+(\.u\d+(\.n\d+)?)?$/)
    .optional()
    .catch(undefined),
  /** Answered for from just one place, by its code. */
  responde: z
    .string()
    .regex(/^[\w-]{2,20}$/)
    .optional()
    .catch(undefined),
  estado: z.enum(listedStates).optional().catch(undefined),
  /** What is owed and past its date, or due by a day. */
  plazo: z.enum(["vencido", "por-vencer"]).optional().catch(undefined),
  hasta: z.iso.date().optional().catch(undefined),
  de: z.enum(["mios"]).optional().catch(undefined),
  reunion: z
    .string()
    .refine((text) => isId(text))
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type AgreementFilters = z.output<typeof agreementFiltersSchema>;
