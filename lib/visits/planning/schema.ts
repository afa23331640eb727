import { z } from "zod";
import { visitKinds } from "@/db/visit-values";
import { isPlacePath } from "@/lib/access/place";
import { choice, day, line, optionalLine, uuid } from "@/lib/forms/fields";
import { clockTime, endsAfterStart } from "@/lib/meetings/drafting/schema";
import { visitVersionSchema } from "../schema";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

const hours = {
  startsAt: clockTime("la hora de inicio"),
  endsAt: clockTime("la hora de término"),
};

export const planVisitSchema = z
  .object({
    place: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
    formId: z.uuid({ error: "Elija con qué ficha se observa." }),
    kind: choice(visitKinds, "qué clase de visita es").optional(),
    observerId: z.uuid({ error: "Elija quién observa." }),
    companionId: uuid().optional(),
    /** Somebody of the region; otherwise her name and what she does, of whoever has no account. */
    observedId: uuid().optional(),
    observedName: optionalLine(120).optional(),
    observedOffice: optionalLine(120).optional(),
    scheduledOn: day("el día"),
    ...hours,
    focus: optionalLine(300).optional(),
    requestId: uuid().optional(),
    /** The visit that this one scores again, beside another observer. */
    pairId: uuid().optional(),
  })
  .refine(({ observedId, observedName }) => observedId || observedName, {
    path: ["observedName"],
    error: "Diga a quién se visita: elija a una persona, o escriba el nombre de quien no tiene cuenta.",
  })
  .refine(({ observedId, observedOffice }) => observedId || observedOffice, {
    path: ["observedOffice"],
    error: "Escriba qué hace, como «Docente de 3.º B».",
  })
  .refine(endsAfterStart.test, endsAfterStart.error);
export type PlanVisit = z.output<typeof planVisitSchema>;

export const changeVisitSchema = z
  .object({
    ...visitVersionSchema.shape,
    observerId: z.uuid({ error: "Elija quién observa." }),
    companionId: uuid().optional(),
    ...hours,
    focus: optionalLine(300).optional(),
  })
  .refine(endsAfterStart.test, endsAfterStart.error);
export type ChangeVisit = z.output<typeof changeVisitSchema>;

export const moveVisitSchema = z
  .object({
    ...visitVersionSchema.shape,
    scheduledOn: day("el nuevo día"),
    ...hours,
    reason: line("por qué cambia de día", 300),
  })
  .refine(endsAfterStart.test, endsAfterStart.error);
export type MoveVisit = z.output<typeof moveVisitSchema>;

export const cancelVisitSchema = z.object({
  ...visitVersionSchema.shape,
  reason: line("por qué se cancela", 300),
});
export type CancelVisit = z.output<typeof cancelVisitSchema>;
