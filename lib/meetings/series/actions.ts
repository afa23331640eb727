"use server";

import { formAction } from "@/lib/forms/form-action";
import { closeSeries, createSeries, editSeries, skipDay } from "./commands";
import { seriesHref } from "./labels";
import { closeSeriesSchema, createSeriesSchema, editSeriesSchema, skipDaySchema } from "./schema";

export const createSeriesAction = formAction(
  "create-series",
  createSeriesSchema,
  async (actor, input) => `${seriesHref(await createSeries(actor, input))}?hecho=creada`,
);

export const editSeriesAction = formAction(
  "edit-series",
  editSeriesSchema,
  async (actor, input) => `${seriesHref(await editSeries(actor, input))}?hecho=guardada`,
);

export const closeSeriesAction = formAction(
  "close-series",
  closeSeriesSchema,
  async (actor, input) => `${seriesHref(await closeSeries(actor, input))}?hecho=cerrada`,
);

export const skipDayAction = formAction(
  "skip-day",
  skipDaySchema,
  async (actor, input) => `${seriesHref(await skipDay(actor, input))}?hecho=dia`,
);
