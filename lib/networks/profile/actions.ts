"use server";

import { formAction } from "@/lib/forms/form-action";
import { placeHref } from "../labels";
import { describeNetwork } from "./commands";
import { describeNetworkSchema } from "./schema";

export const describeNetworkAction = formAction(
  "describe-network",
  describeNetworkSchema,
  async (actor, input) =>
    `${placeHref({ kind: "network", code: await describeNetwork(actor, input) })}?hecho=descrita`,
);
