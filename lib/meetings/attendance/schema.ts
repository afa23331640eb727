import { z } from "zod";
import { absenceKinds } from "@/db/values";
import { choice, line, maybe, optionalLine, uuid } from "@/lib/forms/fields";
import { hourSaid } from "../session/schema";

const someone = { meetingId: uuid(), participantId: uuid() };

/** When it was: now, unless an hour is said. */
type When = { at?: Date; hour?: string | null };

/** The id is made where it is written down: the same arrival sent twice is one. */
export const arrivalSchema = z.object({
  ...someone,
  presenceId: uuid(),
  hour: maybe(hourSaid("la hora de llegada")),
});
export type Arrival = Pick<z.output<typeof arrivalSchema>, "meetingId" | "participantId" | "presenceId"> &
  When;

export const departureSchema = z.object({ ...someone, hour: maybe(hourSaid("la hora de salida")) });
export type Departure = Pick<z.output<typeof departureSchema>, "meetingId" | "participantId"> & When;

/** Either of both, with an hour that has to be said. */
export const markSchema = z.object({
  ...someone,
  presenceId: uuid(),
  mark: choice(["arrival", "departure"], "qué pasó"),
  hour: z.string({ error: "Escriba la hora." }).pipe(hourSaid("la hora")),
});

/** Without a kind, the absence that was written down is taken back. */
export const absenceSchema = z.object({
  ...someone,
  kind: maybe(choice(absenceKinds, "cómo queda")),
  note: optionalLine(300),
});
export type Absence = Omit<z.output<typeof absenceSchema>, "note"> & { note?: string };

/** What is taken back is said by its stretch: asked twice, it is done once. */
export const undoMarkSchema = z.object({
  ...someone,
  presenceId: uuid(),
  mark: choice(["arrival", "departure"], "qué se quita"),
});
export type UndoMark = z.output<typeof undoMarkSchema>;

export const checkInSchema = z.object({ meetingId: uuid(), presenceId: uuid(), code: line("el código", 40) });
export type CheckIn = z.output<typeof checkInSchema> & { at?: Date };
