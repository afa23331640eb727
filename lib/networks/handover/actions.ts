"use server";

import { formAction } from "@/lib/forms/form-action";
import { acceptHandover, noteHandover } from "./commands";
import { acceptHandoverSchema, noteHandoverSchema } from "./schema";

export const noteHandoverAction = formAction(
  "note-handover",
  noteHandoverSchema,
  async (actor, input) => `${await noteHandover(actor, input)}?hecho=anotado`,
);

export const acceptHandoverAction = formAction(
  "accept-handover",
  acceptHandoverSchema,
  async (actor, input) => `${await acceptHandover(actor, input)}?hecho=aceptado`,
);
