import { z } from "zod";
import { documentKinds, roles } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import {
  choice,
  day,
  documentNumber,
  email,
  line,
  optionalDay,
  optionalLine,
  uuid,
  version,
} from "@/lib/forms/fields";

export const place = z
  .string({ error: "Elija el lugar." })
  .refine(isPlacePath, "La página que abrió ya no es válida. Vuelva a cargarla.");

const phone = z
  .string()
  .transform((text) => text.replace(/[\s().-]/g, ""))
  .pipe(z.string().regex(/^\+?\d{6,15}$/, "Escriba el teléfono solo con números, por ejemplo 987654321."))
  .optional();

/** Who someone is and how to reach her. */
export const contacts = {
  givenNames: line("los nombres"),
  familyNames: line("los apellidos"),
  documentKind: choice(documentKinds, "el tipo de documento"),
  documentNumber: documentNumber(),
  email: email(),
  phone,
};

const office = {
  role: choice(roles, "el cargo"),
  place,
  startsOn: day("la fecha de inicio"),
  endsOn: optionalDay("la fecha de término"),
  document: optionalLine(120),
  /** The school of the network where the person works. */
  institutionId: uuid().optional(),
};

const endsAfterStart = (input: { startsOn: string; endsOn?: string }) =>
  !input.endsOn || input.endsOn >= input.startsOn;
const endsTooEarly = { path: ["endsOn"], error: "La fecha de término es anterior a la de inicio." };

export const invitePersonSchema = z
  .object({ ...contacts, ...office, sendNow: z.literal("si").optional() })
  .refine(endsAfterStart, endsTooEarly);
export type InvitePerson = z.output<typeof invitePersonSchema>;

export const appointPersonSchema = z
  .object({ personId: uuid(), ...office })
  .refine(endsAfterStart, endsTooEarly);
export type AppointPerson = z.output<typeof appointPersonSchema>;

export const endAppointmentSchema = z.object({
  appointmentId: uuid(),
  version: version(),
  endsOn: day("el último día en el cargo"),
  reason: line("el motivo", 300),
});
export type EndAppointment = z.output<typeof endAppointmentSchema>;

export const correctPersonSchema = z.object({ personId: uuid(), version: version(), ...contacts });
export type CorrectPerson = z.output<typeof correctPersonSchema>;

export const closeAccountSchema = z.object({
  personId: uuid(),
  version: version(),
  reason: line("el motivo", 300),
});
export type CloseAccount = z.output<typeof closeAccountSchema>;

export const personSchema = z.object({ personId: uuid() });
export const pendingInvitationsSchema = z.object({ place });
export const endPersonSessionSchema = z.object({ personId: uuid(), sessionId: uuid() });

/** What the address of a list of people may carry; anything else is as if absent. */
export const peopleFiltersSchema = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  cargo: z.enum(roles).optional().catch(undefined),
  ugel: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  red: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^\d{2}-[0-9A-Z]{2,4}$/)
    .optional()
    .catch(undefined),
  /** Offices in force, or offices that are over; everybody when absent. */
  situacion: z.enum(["vigente", "anterior"]).optional().catch(undefined),
  cuenta: z.enum(["invited", "active", "closed"]).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type PeopleFilters = z.output<typeof peopleFiltersSchema>;
