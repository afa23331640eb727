"use server";

import { limitVisitor } from "@/lib/access/limit-visitor";
import { requestOrigin } from "@/lib/access/session";
import { formAction, gateAction } from "@/lib/forms/form-action";
import { editNotices, stopNotices } from "./commands";
import { NOTICES_PAGE, stopNoticesPath } from "./labels";
import { editNoticesSchema, stopNoticesSchema } from "./schema";

export const editNoticesAction = formAction("edit-notices", editNoticesSchema, async (actor, input) => {
  await editNotices(actor, input);
  return `${NOTICES_PAGE}?hecho=guardado`;
});

export const stopNoticesAction = gateAction(stopNoticesSchema, async (input) => {
  await limitVisitor((await requestOrigin()).address, "reply");
  return `${stopNoticesPath(await stopNotices(input))}?hecho=detenido`;
});
