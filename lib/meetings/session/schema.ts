import { z } from "zod";
import { maybe, paragraphs, uuid, version } from "@/lib/forms/fields";

const meeting = { meetingId: uuid(), version: version() };

/** An hour of the meeting's day, as a browser's field writes it. */
export const hourSaid = (what: string) =>
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:\d\d)?$/, `Escriba ${what} como 09:05.`);

export const openSessionSchema = z.object({
  ...meeting,
  call: z.coerce
    .number({ error: "Elija si abre en primera o en segunda convocatoria." })
    .pipe(z.union([z.literal(1), z.literal(2)], { error: "Elija la primera o la segunda convocatoria." })),
});
export type OpenSession = z.output<typeof openSessionSchema>;

/** With the hour that it ended, when it is closed another day. */
export const closeSessionSchema = z.object({ ...meeting, hour: maybe(hourSaid("la hora de cierre")) });
export type CloseSession = Pick<z.output<typeof closeSessionSchema>, "meetingId" | "version"> & {
  hour?: string | null;
};

export const reopenSessionSchema = z.object({
  ...meeting,
  reason: paragraphs("por qué la vuelve a abrir", 500),
});
export type ReopenSession = z.output<typeof reopenSessionSchema>;
