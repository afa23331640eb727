"use server";

import { formAction } from "@/lib/forms/form-action";
import { attendanceHref, sessionHref } from "../session/labels";
import { checkIn, recordAbsence, recordArrival, recordDeparture, undoMark } from "./commands";
import { arrivalHref } from "./labels";
import {
  absenceSchema,
  arrivalSchema,
  checkInSchema,
  departureSchema,
  markSchema,
  undoMarkSchema,
} from "./schema";

/** Back to the page that it was marked in. */
const marked = (meetingId: string, form: FormData, what: string) =>
  `${form.get("_from") === "asistencia" ? attendanceHref(meetingId) : sessionHref(meetingId)}?hecho=${what}`;

export const recordArrivalAction = formAction("record-arrival", arrivalSchema, async (actor, input, form) =>
  marked(await recordArrival(actor, input), form, "llegada"),
);

export const recordDepartureAction = formAction(
  "record-departure",
  departureSchema,
  async (actor, input, form) => marked(await recordDeparture(actor, input), form, "salida"),
);

export const recordMarkAction = formAction("record-mark", markSchema, async (actor, { mark, ...input }) =>
  mark === "arrival"
    ? `${attendanceHref(await recordArrival(actor, input))}?hecho=llegada`
    : `${attendanceHref(await recordDeparture(actor, input))}?hecho=salida`,
);

export const recordAbsenceAction = formAction("record-absence", absenceSchema, async (actor, input, form) =>
  marked(await recordAbsence(actor, input), form, "ausencia"),
);

export const undoMarkAction = formAction("undo-mark", undoMarkSchema, async (actor, input, form) =>
  marked(await undoMark(actor, input), form, "quitada"),
);

export const checkInAction = formAction(
  "check-in",
  checkInSchema,
  async (actor, input) => `${arrivalHref(await checkIn(actor, input))}?hecho=llegada`,
);
