import type { TerritorySnapshot } from "../../schema";

type Ugel = { code: string; seat: string; region: string };
type District = Omit<TerritorySnapshot["districts"][number], "networks">;
type Network = { ugel: string; kind: "eb" | "etp"; districts: string[] };

/** The territory as it stood on a day: how many networks each UGEL has and how many serve each district. */
export function territoryOf(counted: {
  cutoffOn: string;
  demo: boolean;
  ugels: Ugel[];
  districts: District[];
  networks: Network[];
  coordinators: number;
}): TerritorySnapshot {
  const { cutoffOn, demo, ugels, districts, networks, coordinators } = counted;
  const networksOf = (ugel: string, kind: Network["kind"]) =>
    networks.filter((network) => network.ugel === ugel && network.kind === kind).length;
  return {
    region: ugels[0]?.region ?? "",
    countedOn: cutoffOn,
    demo,
    ugels: ugels.map(({ code, seat }) => ({
      ...{ code, seat, districts: districts.filter(({ ugel }) => ugel === code).length },
      ...{ ebNetworks: networksOf(code, "eb"), etpNetworks: networksOf(code, "etp") },
    })),
    districts: districts.map(({ districtCode, name, ugel, tile }) => ({
      ...{ districtCode, name, ugel },
      networks: networks.filter((network) => network.districts.includes(districtCode)).length,
      tile,
    })),
    coordinators: { held: coordinators, networks: networks.length },
  };
}
