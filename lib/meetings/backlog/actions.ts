"use server";

import { formAction } from "@/lib/forms/form-action";
import { dismissSubject, proposeSubject, reopenSubject } from "./commands";
import { subjectHref } from "./labels";
import { dismissSubjectSchema, proposeSubjectSchema, subjectSchema } from "./schema";

export const proposeSubjectAction = formAction(
  "propose-subject",
  proposeSubjectSchema,
  async (actor, input) => `${subjectHref(await proposeSubject(actor, input))}?hecho=propuesto`,
);

export const dismissSubjectAction = formAction(
  "dismiss-subject",
  dismissSubjectSchema,
  async (actor, input) => `${subjectHref(await dismissSubject(actor, input))}?hecho=descartado`,
);

export const reopenSubjectAction = formAction(
  "reopen-subject",
  subjectSchema,
  async (actor, input) => `${subjectHref(await reopenSubject(actor, input))}?hecho=reabierto`,
);
