"use server";

import { formAction } from "@/lib/forms/form-action";
import { createReturn, reopenReturn, replyReturn, resolveReturn, withdrawReturn } from "./commands";
import { returnHref } from "./labels";
import {
  createReturnSchema,
  reopenReturnSchema,
  replyReturnSchema,
  returnSchema,
  withdrawReturnSchema,
} from "./schema";

export const createReturnAction = formAction(
  "create-return",
  createReturnSchema,
  async (actor, input) =>
    `${returnHref(input.assessmentId, await createReturn(actor, input))}?hecho=devuelta`,
);

export const replyReturnAction = formAction(
  "reply-return",
  replyReturnSchema,
  async (actor, input) => `${returnHref(await replyReturn(actor, input), input.returnId)}?hecho=dicho`,
);

export const resolveReturnAction = formAction(
  "resolve-return",
  returnSchema,
  async (actor, input) => `${returnHref(await resolveReturn(actor, input), input.returnId)}?hecho=resuelta`,
);

export const withdrawReturnAction = formAction(
  "withdraw-return",
  withdrawReturnSchema,
  async (actor, input) => `${returnHref(await withdrawReturn(actor, input), input.returnId)}?hecho=retirada`,
);

export const reopenReturnAction = formAction(
  "reopen-return",
  reopenReturnSchema,
  async (actor, input) => `${returnHref(await reopenReturn(actor, input), input.returnId)}?hecho=otra-vez`,
);
