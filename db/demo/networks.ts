import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { addDistrict, createNetwork, openUgel } from "@/lib/networks/commands";
import { inventedNetworkName } from "./names";
import { type DemoUgel, UGELS } from "./territory";

export const OPENED_ON = "2026-03-02";
/** The network where most personas serve. */
export const SHOWN_NETWORK = "05-03";

export type DemoNetwork = { code: string; place: PlacePath };
export type DemoTerritory = { place: PlacePath; code: string; networks: DemoNetwork[] }[];

async function loadUgel(admin: Actor, region: PlacePath, ugel: DemoUgel) {
  const { code, ugelCode, seat } = ugel;
  const place = await openUgel(admin, {
    region,
    code,
    name: `UGEL ${code} ${seat}`,
    ugelCode,
    seat,
    openedOn: "2026-01-01",
  });
  for (const { code: districtCode, name, label, letters, column, row } of ugel.districts) {
    await addDistrict(admin, { ugel: place, districtCode, name, tile: { column, row, label, letters } });
  }
  return place;
}

/** The n-th network of a UGEL: the last is of técnico-productiva, the one before of alternativa. */
function networkOf({ code, ebNetworks, districts }: DemoUgel, index: number) {
  const number = String(index + 1).padStart(2, "0");
  const district = districts[index % districts.length];
  const at = {
    code: `${code}-${number}`,
    openedOn: OPENED_ON,
    resolutionNumber: `RDR de demostración ${code}${number}-2026`,
  };
  if (index === ebNetworks) return { ...at, kind: "etp" as const, modalityGroup: "etp" as const, districts };
  if (index === ebNetworks - 1)
    return { ...at, kind: "eb" as const, modalityGroup: "eba" as const, districts };
  return {
    ...at,
    kind: "eb" as const,
    modalityGroup: "ebr_ebe" as const,
    districts: district ? [district] : [],
  };
}

/** Opens the seven UGEL with their districts and their 140 networks. */
export async function loadNetworks(
  admin: Actor,
  region: PlacePath,
  report: (text: string) => void,
): Promise<DemoTerritory> {
  const territory: DemoTerritory = [];
  let made = 0;
  for (const ugel of UGELS) {
    const place = await loadUgel(admin, region, ugel);
    const networks: DemoNetwork[] = [];
    for (let i = 0; i <= ugel.ebNetworks; i++) {
      const { districts, ...network } = networkOf(ugel, i);
      const path = await createNetwork(admin, {
        ...network,
        ugel: place,
        name: inventedNetworkName(made++),
        districts: districts.map((d) => d.code),
      });
      networks.push({ code: network.code, place: path });
    }
    territory.push({ place, code: ugel.code, networks });
    report(`UGEL ${ugel.code}: ${networks.length} redes`);
  }
  return territory;
}
