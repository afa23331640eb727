import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { day, line } from "@/lib/forms/fields";

const INVALID = "La página que abrió ya no es válida. Vuelva a cargarla.";
const region = z.string({ error: INVALID }).refine(isPlacePath, INVALID);
const near = day("el día").refine(
  (text) => text >= "2000-01-01" && text <= "2100-12-31",
  "Escriba un día entre 2000 y 2100.",
);

export const holidaySchema = z.object({ region, day: near, name: line("el nombre del feriado", 120) });
export type AddHoliday = z.output<typeof holidaySchema>;

export const holidayDaySchema = z.object({ region, day: near });
export type RemoveHoliday = z.output<typeof holidayDaySchema>;

const year = z.coerce.number({ error: INVALID }).int(INVALID).min(2000, INVALID).max(2100, INVALID);

export const usualHolidaysSchema = z.object({ region, year });
export type AddUsualHolidays = z.output<typeof usualHolidaysSchema>;

/** The year that the address asks for. */
export const holidayYearSchema = z.object({ anio: year.optional().catch(undefined) });
