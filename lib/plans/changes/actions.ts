"use server";

import { formAction } from "@/lib/forms/form-action";
import {
  dropProposal,
  openChange,
  proposeRestoral,
  proposeRow,
  proposeWithdrawal,
  submitChange,
  withdrawChange,
} from "./commands";
import { decideChange } from "./deciding/commands";
import { changeHref } from "./labels";
import {
  changeSchema,
  decideChangeSchema,
  dropProposalSchema,
  openChangeSchema,
  proposeActivitySchema,
  proposeObjectiveSchema,
  proposeProblemSchema,
  proposeRestoralSchema,
  proposeTargetSchema,
  proposeTextSchema,
  proposeWithdrawalSchema,
} from "./schema";

export const openChangeAction = formAction("open-change", openChangeSchema, async (actor, input) =>
  changeHref(input.planId, await openChange(actor, input)),
);

const proposed = ({ planId, changeId }: { planId: string; changeId: string }) =>
  `${changeHref(planId, changeId)}?hecho=propuesto`;

export const proposeProblemAction = formAction(
  "propose-problem",
  proposeProblemSchema,
  async (actor, input) => proposed(await proposeRow(actor, { ...input, rowKind: "problem", fields: input })),
);

export const proposeObjectiveAction = formAction(
  "propose-objective",
  proposeObjectiveSchema,
  async (actor, input) =>
    proposed(await proposeRow(actor, { ...input, rowKind: "objective", fields: input })),
);

export const proposeTargetAction = formAction("propose-target", proposeTargetSchema, async (actor, input) =>
  proposed(await proposeRow(actor, { ...input, rowKind: "target", fields: input })),
);

export const proposeActivityAction = formAction(
  "propose-activity",
  proposeActivitySchema,
  async (actor, input) => proposed(await proposeRow(actor, { ...input, rowKind: "activity", fields: input })),
);

export const proposeTextAction = formAction("propose-text", proposeTextSchema, async (actor, input) =>
  proposed(await proposeRow(actor, { ...input, rowKind: "text", fields: input })),
);

export const proposeWithdrawalAction = formAction(
  "propose-withdrawal",
  proposeWithdrawalSchema,
  async (actor, input) => proposed(await proposeWithdrawal(actor, input)),
);

export const proposeRestoralAction = formAction(
  "propose-restoral",
  proposeRestoralSchema,
  async (actor, input) => proposed(await proposeRestoral(actor, input)),
);

export const dropProposalAction = formAction("drop-proposal", dropProposalSchema, async (actor, input) => {
  const { planId, changeId } = await dropProposal(actor, input);
  return `${changeHref(planId, changeId)}?hecho=quitado`;
});

export const submitChangeAction = formAction(
  "submit-change",
  changeSchema,
  async (actor, input) => `${changeHref(await submitChange(actor, input), input.changeId)}?hecho=enviado`,
);

export const withdrawChangeAction = formAction(
  "withdraw-change",
  changeSchema,
  async (actor, input) => `${changeHref(await withdrawChange(actor, input), input.changeId)}?hecho=retirado`,
);

export const decideChangeAction = formAction(
  "decide-change",
  decideChangeSchema,
  async (actor, input) => `${changeHref(await decideChange(actor, input), input.changeId)}?hecho=decidido`,
);
