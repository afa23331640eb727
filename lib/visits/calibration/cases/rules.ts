import type { AgreedScores, FormContent } from "@/db/visit-values";
import { USUAL_CASES } from "../../usual/cases/rules";
import { levelItems } from "../rules";

/** Whether a version of a form asks all that a case scores, with those levels. */
const asks = (content: FormContent, agreed: AgreedScores) =>
  Object.entries(agreed).every(([itemKey, { option }]) =>
    levelItems(content, [itemKey]).some(({ scale }) => scale.options.some(({ key }) => key === option)),
  );

/** The cases that ship and that a form may start from. */
export const usualCasesFor = (content: FormContent) =>
  USUAL_CASES.filter(({ agreed }) => asks(content, agreed));
