"use server";

import { formAction } from "@/lib/forms/form-action";
import { addHoliday, addUsualHolidays, removeHoliday } from "./commands";
import { holidaysHref } from "./labels";
import { holidayDaySchema, holidaySchema, usualHolidaysSchema } from "./schema";

const yearOf = (day: string) => Number(day.slice(0, 4));

export const addHolidayAction = formAction("add-holiday", holidaySchema, async (actor, input) => {
  await addHoliday(actor, input);
  return holidaysHref(yearOf(input.day), "agregado");
});

export const addUsualHolidaysAction = formAction(
  "add-usual-holidays",
  usualHolidaysSchema,
  async (actor, input) => {
    await addUsualHolidays(actor, input);
    return holidaysHref(input.year, "propuestos");
  },
);

export const removeHolidayAction = formAction("remove-holiday", holidayDaySchema, async (actor, input) => {
  await removeHoliday(actor, input);
  return holidaysHref(yearOf(input.day), "quitado");
});
