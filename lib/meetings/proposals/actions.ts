"use server";

import { formAction } from "@/lib/forms/form-action";
import { itemAnchor } from "../agenda/labels";
import { meetingHref } from "../labels";
import { dismissProposal, restoreProposal, takeProposal } from "./commands";
import { proposalSchema } from "./schema";

export const takeProposalAction = formAction("take-proposal", proposalSchema, async (actor, input) => {
  const id = await takeProposal(actor, input);
  return `${meetingHref(input.meetingId)}?hecho=agregado#${itemAnchor(id)}`;
});

export const dismissProposalAction = formAction("dismiss-proposal", proposalSchema, async (actor, input) => {
  const id = await dismissProposal(actor, input);
  return `${meetingHref(id)}?hecho=descartado#temas`;
});

export const restoreProposalAction = formAction("restore-proposal", proposalSchema, async (actor, input) => {
  const id = await restoreProposal(actor, input);
  return `${meetingHref(id)}?hecho=propuesto#temas`;
});
