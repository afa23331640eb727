"use server";

import { formAction } from "@/lib/forms/form-action";
import { applyImport, discardImport, repeatImport } from "./commands";
import { importHref } from "./labels";
import { importSchema, repeatImportSchema } from "./schema";

const page = (importId: string, done?: string) => `${importHref(importId)}${done ? `?hecho=${done}` : ""}`;

export const applyImportAction = formAction("apply-import", importSchema, async (actor, input) => {
  await applyImport(actor, input);
  return page(input.importId, "aplicada");
});

export const discardImportAction = formAction("discard-import", importSchema, async (actor, input) => {
  await discardImport(actor, input);
  return page(input.importId, "descartada");
});

export const repeatImportAction = formAction("repeat-import", repeatImportSchema, async (actor, input) =>
  page(await repeatImport(actor, input)),
);
