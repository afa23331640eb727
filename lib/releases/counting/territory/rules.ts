import type { ModalityGroup, NetworkKind } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import type { TerritorySnapshot } from "../../schema";

type District = Pick<TerritorySnapshot["districts"][number], "districtCode" | "name" | "tile">;
type School = { code: string; name: string; district: string | null; levels: string[] };

/** A UGEL and a network as they stood on a day. */
export type UgelOn = {
  path: PlacePath;
  code: string;
  name: string;
  seat: string;
  region: string;
  districts: District[];
};
export type NetworkOn = {
  path: PlacePath;
  code: string;
  name: string;
  ugel: string;
  kind: NetworkKind;
  modalityGroup: ModalityGroup;
  hasResolution: boolean;
  hasRecord: boolean;
  hasCoordinator: boolean;
  /** Their codes. */
  districts: string[];
  schools: School[];
};

/** The names of the districts of a network. */
export const districtsOf = ({ districts }: Pick<NetworkOn, "districts">, ugels: UgelOn[]) =>
  ugels.flatMap((ugel) =>
    ugel.districts.filter(({ districtCode }) => districts.includes(districtCode)).map(({ name }) => name),
  );

/** The territory as it stood on a day: how many networks each UGEL has and how many serve each district. */
export function territoryOf(
  { ugels, networks }: { ugels: UgelOn[]; networks: NetworkOn[] },
  { cutoffOn, demo }: { cutoffOn: string; demo: boolean },
): TerritorySnapshot {
  const networksOf = (ugel: string, kind: NetworkKind) =>
    networks.filter((network) => network.ugel === ugel && network.kind === kind).length;
  const serving = (districtCode: string) =>
    networks.filter(({ districts }) => districts.includes(districtCode)).length;
  return {
    region: ugels[0]?.region ?? "",
    countedOn: cutoffOn,
    demo,
    ugels: ugels.map(({ code, seat, districts }) => ({
      ...{ code, seat, districts: districts.length },
      ...{ ebNetworks: networksOf(code, "eb"), etpNetworks: networksOf(code, "etp") },
    })),
    districts: ugels
      .flatMap(({ code, districts }) =>
        districts.map(({ districtCode, name, tile }) => ({
          ...{ districtCode, name, ugel: code, networks: serving(districtCode), tile },
        })),
      )
      .toSorted((a, b) => a.districtCode.localeCompare(b.districtCode)),
    coordinators: {
      held: networks.filter(({ hasCoordinator }) => hasCoordinator).length,
      networks: networks.length,
    },
  };
}
