"use server";

import { limitVisitor } from "@/lib/access/limit-visitor";
import { requestOrigin } from "@/lib/access/session";
import { formAction, gateAction, samePage } from "@/lib/forms/form-action";
import { replyByLink, replyToCall } from "./commands";
import { replyPath } from "./labels";
import { replyByLinkSchema, replyToCallSchema } from "./schema";

export const replyToCallAction = formAction(
  "reply-to-call",
  replyToCallSchema,
  async (actor, input, form) => {
    await replyToCall(actor, input);
    return `${samePage(form).split("?", 1)[0]}?hecho=respondida`;
  },
);

export const replyByLinkAction = gateAction(replyByLinkSchema, async (input) => {
  await limitVisitor((await requestOrigin()).address, "reply");
  return `${replyPath(await replyByLink(input))}?hecho=respondida`;
});
