"use server";

import { formAction } from "@/lib/forms/form-action";
import { meetingVersionSchema } from "../schema";
import { refreshCalled } from "./commands";
import { calledHref } from "./labels";

export const refreshCalledAction = formAction(
  "refresh-called",
  meetingVersionSchema,
  async (actor, input) => `${calledHref(await refreshCalled(actor, input))}?hecho=revisada`,
);
