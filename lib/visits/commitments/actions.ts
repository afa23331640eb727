"use server";

import { formAction } from "@/lib/forms/form-action";
import { visitHref } from "../labels";
import { settleCommitment } from "./commands";
import { settleCommitmentSchema } from "./schema";

export const settleCommitmentAction = formAction(
  "settle-commitment",
  settleCommitmentSchema,
  async (actor, input) => `${visitHref(await settleCommitment(actor, input))}?hecho=compromiso#compromisos`,
);
