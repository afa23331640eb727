"use server";

import { formAction } from "@/lib/forms/form-action";
import { loadHref } from "../../labels";
import { acceptLoad, lockResults, unacceptLoad, unlockResults } from "./commands";
import { acceptLoadSchema, reopenLoadSchema } from "./schema";

export const acceptLoadAction = formAction(
  "accept-load",
  acceptLoadSchema,
  async (actor, input) => `${loadHref(await acceptLoad(actor, input), input.loadId)}?hecho=accept`,
);

export const unacceptLoadAction = formAction(
  "unaccept-load",
  reopenLoadSchema,
  async (actor, input) => `${loadHref(await unacceptLoad(actor, input), input.loadId)}?hecho=unaccept`,
);

export const lockResultsAction = formAction(
  "lock-results",
  acceptLoadSchema,
  async (actor, input) => `${loadHref(await lockResults(actor, input), input.loadId)}?hecho=lock`,
);

export const unlockResultsAction = formAction(
  "unlock-results",
  reopenLoadSchema,
  async (actor, input) => `${loadHref(await unlockResults(actor, input), input.loadId)}?hecho=unlock`,
);
