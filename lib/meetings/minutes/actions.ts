"use server";

import { formAction } from "@/lib/forms/form-action";
import { approveMinutes, giveVerdict } from "./commands";
import { actaHref } from "./labels";
import { approveMinutesSchema, giveVerdictSchema } from "./schema";

export const approveMinutesAction = formAction(
  "approve-minutes",
  approveMinutesSchema,
  async (actor, input) => `${actaHref(await approveMinutes(actor, input))}?hecho=aprobada`,
);

export const giveVerdictAction = formAction("give-verdict", giveVerdictSchema, async (actor, input) => {
  const meetingId = await giveVerdict(actor, input);
  return `${actaHref(meetingId)}?hecho=${input.verdict === "agree" ? "conformidad" : "observada"}`;
});
