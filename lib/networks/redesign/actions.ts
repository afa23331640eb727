"use server";

import { formAction } from "@/lib/forms/form-action";
import { redesignNetworks } from "./commands";
import { redesignSchema } from "./schema";

export const redesignNetworksAction = formAction(
  "redesign-networks",
  redesignSchema,
  async (actor, input) => `/ugel/${await redesignNetworks(actor, input)}/rediseno?hecho=aplicado`,
);
