import { z } from "zod";
import { planRowKinds } from "@/db/values";
import { maybe, paragraphs, uuid, version } from "@/lib/forms/fields";
import { MAX_TEXT } from "@/lib/forms/read-form";
import { activityFields } from "../activities/schema";
import { objectiveFields } from "../objectives/schema";
import { problemFields } from "../problems/schema";
import { targetFields } from "../targets/schema";

const OLD_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";

export const openChangeSchema = z.object({
  planId: uuid(),
  reason: paragraphs("por qué hay que cambiar el plan", 2000),
});
export type OpenChange = z.output<typeof openChangeSchema>;

export const changeSchema = z.object({ changeId: uuid(), version: version() });
export type ChangeAsSeen = z.output<typeof changeSchema>;

/** What every proposal says of its row: without `rowId` it is a new one. */
const proposal = {
  changeId: uuid(),
  rowId: maybe(uuid()),
  /** Of the row in the plan; 0 while it is not there. */
  rowVersion: version(0),
  /** Of the proposal, when the request already has one for the row; 0 until then. */
  version: version(0),
  why: maybe(paragraphs("por qué", 1000)),
};
export type Proposal = z.output<z.ZodObject<typeof proposal>>;

export const proposeProblemSchema = problemFields.extend(proposal);
export const proposeObjectiveSchema = objectiveFields.extend(proposal);
export const proposeTargetSchema = targetFields.extend(proposal);
export const proposeActivitySchema = activityFields.extend(proposal);
export const proposeTextSchema = z.object({
  ...proposal,
  section: z.string({ error: OLD_PAGE }).max(80, OLD_PAGE),
  body: paragraphs("el texto de la sección", MAX_TEXT),
});

const standing = {
  ...proposal,
  rowId: uuid(),
  rowKind: z.enum(planRowKinds, { error: OLD_PAGE }).exclude(["text", "annex"], { error: OLD_PAGE }),
};
export const proposeWithdrawalSchema = z.object({ ...standing, why: paragraphs("por qué se retira", 1000) });
export const proposeRestoralSchema = z.object(standing);
export type ProposeStanding = z.output<typeof proposeRestoralSchema>;

export const dropProposalSchema = z.object({ proposalId: uuid(), version: version() });
export type DropProposal = z.output<typeof dropProposalSchema>;

/** A decision on each row that the request touches. */
export const decideChangeSchema = z.object({
  ...changeSchema.shape,
  rows: z
    .array(
      z.object({
        id: uuid(),
        decision: z.enum(["approved", "declined"], { error: "Elija si aprueba este cambio o no." }),
        note: maybe(paragraphs("por qué", 1000)),
      }),
    )
    .min(1, OLD_PAGE)
    .max(500, OLD_PAGE),
  note: maybe(paragraphs("qué se decidió", 2000)),
});
export type DecideChange = z.output<typeof decideChangeSchema>;
