import { type Role, roles } from "@/db/values";
import { createNetwork } from "../factories/places";

type Outcome = "yes" | "no" | "absent";

const all = (outcome: Outcome, except: Partial<Record<Role, Outcome>> = {}): Record<Role, Outcome> => ({
  ...(Object.fromEntries(roles.map((role) => [role, outcome])) as Record<Role, Outcome>),
  ...except,
});

/** Whoever answers for the UGEL or the region says it of any of its networks. */
const answering = { admin: "yes", regional_director: "yes", ugel_director: "yes", area_head: "yes" } as const;

export const NETWORK_ACTION_ROWS = {
  describeNetworkAction: {
    at: "ugel" as const,
    form: async (place: string) => ({
      network: await createNetwork(place),
      ...{ version: "0", description: "Lo que nos une." },
    }),
    own: all("no", answering),
    foreign: all("absent"),
  },
};
