"use server";

import { formAction } from "@/lib/forms/form-action";
import { editHref } from "../rows/labels";
import { bringFromLastYear } from "./commands";
import { bringFromLastYearSchema } from "./schema";

export const bringFromLastYearAction = formAction(
  "bring-from-last-year",
  bringFromLastYearSchema,
  async (actor, input) => `${editHref(await bringFromLastYear(actor, input))}?hecho=traido`,
);
