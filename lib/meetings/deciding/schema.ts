import { z } from "zod";
import { decisionForms } from "@/db/values";
import { choice, day, maybe, paragraphs, uuid, version } from "@/lib/forms/fields";
import { voted } from "../minuting/schema";
import { NO_RESPONSIBLE } from "./labels";
import { readResponsible } from "./rules";

const responsible = z.string({ error: NO_RESPONSIBLE }).transform((key, context) => {
  const read = readResponsible(key);
  if (!read) context.addIssue({ code: "custom", message: NO_RESPONSIBLE });
  return read ?? z.NEVER;
});

const agreement = {
  text: paragraphs("qué se acuerda", 2000),
  responsible,
  dueOn: day("la fecha límite"),
  evidenceExpected: maybe(paragraphs("qué mostrará que se cumplió", 500)),
  form: choice(decisionForms, "cómo se decidió"),
  ...voted,
};

/** The id is made where it is written down: the same agreement sent twice is one. */
export const addAgreementSchema = z.object({ id: uuid(), itemId: uuid(), ...agreement });
type Optional = "evidenceExpected" | "inFavour" | "against" | "abstained" | "againstReasons";
type Lax<T> = Omit<T, Optional> & Partial<Pick<T, Optional & keyof T>>;
export type AddAgreement = Lax<z.output<typeof addAgreementSchema>> & { at?: Date };

const seen = { agreementId: uuid(), version: version() };

export const editAgreementSchema = z.object({ ...seen, ...agreement });
export type EditAgreement = Lax<z.output<typeof editAgreementSchema>>;

export const withdrawAgreementSchema = z.object({ ...seen, reason: paragraphs("por qué se retira", 500) });
export type WithdrawAgreement = z.output<typeof withdrawAgreementSchema>;
