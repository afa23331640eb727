import { z } from "zod";
import { meetingKinds, meetingModes } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { choice, day, optionalDay, optionalLine, uuid } from "@/lib/forms/fields";
import { meetingVersionSchema } from "../schema";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";

/** An hour of the day as a browser sends it, or as somebody types it: `9:00`, `09:00`, `09:00:00`. */
export const clockTime = (what: string) =>
  z
    .string({ error: `Escriba ${what}.` })
    .trim()
    .pipe(
      z
        .string()
        .regex(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, `Escriba ${what} como 09:00, de 00:00 a 23:59.`)
        .transform((text) => (text[1] === ":" ? `0${text}` : text).slice(0, 5)),
    );

/** Where a meeting by video is joined. */
export const videoLink = () =>
  z
    .string()
    .trim()
    .max(500, "Use 500 caracteres como máximo.")
    .pipe(z.url({ protocol: /^https$/, error: "Escriba un enlace que empiece con https://." }))
    .optional();

export const meetingSetting = {
  mode: choice(meetingModes, "cómo se reúnen"),
  venue: optionalLine(200),
  link: videoLink(),
};

/** Whoever sends «end» and «start» in the wrong order is told at the end. */
export const endsAfterStart = {
  test: ({ startsAt, endsAt }: { startsAt?: string; endsAt?: string }) =>
    !startsAt || !endsAt || endsAt > startsAt,
  error: { path: ["endsAt"], error: "La hora de término debe ser posterior a la de inicio." },
};

export const draftMeetingSchema = z
  .object({
    place: z.string({ error: INVALID }).refine(isPlacePath, INVALID),
    kind: choice(meetingKinds, "qué clase de reunión es"),
    seriesId: uuid().optional(),
    heldOn: day("el día"),
    startsAt: clockTime("la hora de inicio"),
    endsAt: clockTime("la hora de término"),
    ...meetingSetting,
    chairId: uuid().optional(),
    secretaryId: uuid().optional(),
    title: optionalLine(120),
  })
  .refine(endsAfterStart.test, endsAfterStart.error);
export type DraftMeeting = z.output<typeof draftMeetingSchema>;

export const editMeetingSchema = z
  .object({
    ...meetingVersionSchema.shape,
    title: optionalLine(120),
    /** Once it is convened its day and hours change by moving it, and do not come here. */
    heldOn: optionalDay("el día"),
    startsAt: clockTime("la hora de inicio").optional(),
    endsAt: clockTime("la hora de término").optional(),
    ...meetingSetting,
    chairId: uuid().optional(),
    secretaryId: uuid().optional(),
    expediente: optionalLine(60),
  })
  .refine(endsAfterStart.test, endsAfterStart.error);
export type EditMeeting = z.output<typeof editMeetingSchema>;
