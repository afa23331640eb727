import { createNetwork } from "../factories/places";
import { type ActionRow, all, managers } from "./action-row";

export const NETWORK_ACTION_ROWS: Record<string, ActionRow> = {
  /** Whoever answers for the UGEL or the region describes any of its networks; who reads one does not. */
  describeNetworkAction: {
    at: "ugel",
    form: async (place) => ({
      network: await createNetwork(place),
      ...{ version: "0", description: "Lo que nos une." },
    }),
    own: managers("no"),
    foreign: all("absent"),
  },
};
