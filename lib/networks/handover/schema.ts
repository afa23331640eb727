import { z } from "zod";
import { roles } from "@/db/values";
import { uuid, version } from "@/lib/forms/fields";
import { businessKinds } from "./rules";

export const noteHandoverSchema = z.object({
  handoverId: uuid(),
  version: version(),
  note: z
    .string()
    .trim()
    .max(4000, "Use 4,000 caracteres como máximo.")
    .optional()
    .transform((text) => text || null),
});
export type NoteHandover = z.output<typeof noteHandoverSchema>;

export const acceptHandoverSchema = z.object({ handoverId: uuid(), version: version() });
export type AcceptHandover = z.output<typeof acceptHandoverSchema>;

const text = z.string().nullable();

/** What passes from one coordinator to the next, as it is kept when accepted. Nobody's own contact data is in it. */
export const handoverPackSchema = z.object({
  business: z.array(
    z.object({
      kind: z.enum(businessKinds),
      title: z.string(),
      detail: z.string(),
      href: z.string(),
      dueOn: z.string().optional(),
    }),
  ),
  officers: z.array(z.object({ role: z.enum(roles), name: z.string(), since: z.string(), school: text })),
  schools: z.array(
    z.object({ siteCode: z.string(), name: z.string(), head: text, phone: text, email: text }),
  ),
  contact: z.object({ email: text, phone: text, hub: text }),
  documents: z.array(z.object({ id: z.string(), title: z.string(), name: z.string() })),
  note: text,
  outgoing: z.object({ name: z.string(), since: text, until: text }).nullable(),
});
export type HandoverPack = z.output<typeof handoverPackSchema>;

/** Which of a network's handovers the address asks for; the newest when none. */
export const handoverPageSchema = z.object({
  cual: z.uuid().optional().catch(undefined),
  hecho: z.string().optional(),
});
