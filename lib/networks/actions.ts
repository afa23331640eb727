"use server";

import { formAction } from "@/lib/forms/form-action";
import { closeNetwork, correctNetwork, createNetwork } from "./commands";
import { placeHref } from "./labels";
import { closeNetworkSchema, correctNetworkSchema, createNetworkSchema } from "./schema";

const page = (code: string) => placeHref({ kind: "network", code });

export const createNetworkAction = formAction("create-network", createNetworkSchema, async (actor, input) => {
  await createNetwork(actor, input);
  return `${page(input.code)}?hecho=creada`;
});

export const correctNetworkAction = formAction(
  "correct-network",
  correctNetworkSchema,
  async (actor, input) => `${page(await correctNetwork(actor, input))}?hecho=corregida`,
);

export const closeNetworkAction = formAction("close-network", closeNetworkSchema, async (actor, input) => {
  const code = await closeNetwork(actor, input);
  return `/redes?hecho=cerrada&q=${encodeURIComponent(code)}`;
});
