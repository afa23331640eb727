import { z } from "zod";
import { roles } from "@/db/values";
import { choice, day, line, optionalLine, uuid, version } from "@/lib/forms/fields";
import { contacts, place } from "../schema";

const OLD_PAGE = { error: "La página que abrió ya no es válida. Vuelva a cargarla." };

const begins = {
  place,
  role: choice(roles, "el cargo"),
  startsOn: day("el primer día de quien lo asume"),
  document: optionalLine(120),
  institutionId: uuid().optional(),
};

const whoComes = z.discriminatedUnion(
  "who",
  [
    z.object({
      who: z.literal("known"),
      personId: z.uuid({ error: "Elija quién asume el cargo." }),
      ...begins,
    }),
    z.object({ who: z.literal("new"), ...contacts, sendNow: z.literal("si").optional(), ...begins }),
  ],
  OLD_PAGE,
);

/** The designation that ends and the version it was seen in; nobody leaves when the office is vacant or has room. */
const whoLeaves = z.discriminatedUnion(
  "leaves",
  [
    z.object({
      leaves: z.literal("yes"),
      appointmentId: uuid(),
      version: version(),
      endsOn: day("el último día de quien deja el cargo"),
      reason: line("el motivo", 300),
    }),
    z.object({ leaves: z.literal("no") }),
  ],
  OLD_PAGE,
);

/** Who leaves an office, if anyone, and who comes: somebody already registered or somebody new. */
export const replaceOfficerSchema = whoComes.and(whoLeaves);
export type ReplaceOfficer = z.output<typeof replaceOfficerSchema>;

/** What the address of an office's page may carry: whom to look for, and what one is about to do. */
export const officePageSchema = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  quien: z.literal("nueva").optional().catch(undefined),
  /** The designation to replace, where several people hold the office. */
  reemplaza: z.uuid().optional().catch(undefined),
  anadir: z.literal("1").optional().catch(undefined),
});
export type OfficePage = z.output<typeof officePageSchema>;
