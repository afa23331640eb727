import type { Transaction } from "@/db/client";
import type { PlacePath } from "@/lib/access/place";
import { env } from "@/lib/env";
import { reorganisedOf } from "../achievements/rules";
import type { Achievement, PublicProfile, PublicTable, TerritorySnapshot } from "../schema";
import { countCoordinatorsOn, selectDistrictsOf, selectNetworksOn, selectUgelsOn } from "./territory/queries";
import { territoryOf } from "./territory/rules";

/** What a release says by itself: all of `releaseSnapshot` but its words, its period and what it mends. */
export type CountedRelease = {
  territory: TerritorySnapshot;
  release: {
    cutoffOn: string;
    achievements: Achievement[];
    tables: PublicTable[];
    ugelProfiles: PublicProfile[];
    networkProfiles: PublicProfile[];
  };
  /** What keeps it from being published, each in a sentence. */
  unresolved: string[];
};

/** What the records of a region say at the end of a day of Lima, as far as the actor of the transaction reads them. */
export async function countRelease(
  tx: Transaction,
  region: PlacePath,
  cutoffOn: string,
): Promise<CountedRelease> {
  const ugels = await selectUgelsOn(tx, region, cutoffOn);
  const networks = await selectNetworksOn(tx, region, cutoffOn);
  const territory = territoryOf({
    ...{ cutoffOn, demo: env().demo, ugels, networks },
    districts: await selectDistrictsOf(tx, region),
    coordinators: await countCoordinatorsOn(tx, region, cutoffOn),
  });
  return {
    territory,
    release: {
      cutoffOn,
      achievements: [reorganisedOf(networks, cutoffOn)],
      tables: [],
      ugelProfiles: [],
      networkProfiles: [],
    },
    unresolved: [],
  };
}
