import { and, eq, isNull } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import type { ModalityGroup, NetworkKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { addDistrict, openUgel } from "@/lib/networks/commands";
import { MODALITY_GROUP_LABELS, NETWORK_KIND_SHORT } from "@/lib/networks/labels";
import { importTable } from "./import-table";
import { inventedNetworkName } from "./names";
import { demoSchools } from "./padron";
import { type DemoUgel, UGELS } from "./territory";

export const OPENED_ON = "2026-03-02";
/** The network where most personas serve. */
export const SHOWN_NETWORK = "05-03";

/** Whether its schools visit one another: every other network, and the shown one. */
export const isVisited = (code: string) => Number(code.split("-")[1]) % 2 === 1;

export type DemoNetwork = { code: string; place: PlacePath };
export type DemoTerritory = { place: PlacePath; code: string; networks: DemoNetwork[] }[];

async function openDemoUgel(admin: Actor, region: PlacePath, ugel: DemoUgel) {
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
}

/** Opens the seven UGEL with their districts. */
export async function openUgels(admin: Actor, region: PlacePath) {
  for (const ugel of UGELS) await openDemoUgel(admin, region, ugel);
}

/** The n-th network of a UGEL: the last is of técnico-productiva, the one before of alternativa. */
function natureOf({ ebNetworks }: DemoUgel, index: number): { kind: NetworkKind; group: ModalityGroup } {
  if (index === ebNetworks) return { kind: "etp", group: "etp" };
  return { kind: "eb", group: index === ebNetworks - 1 ? "eba" : "ebr_ebe" };
}

const COLUMNS = [
  ...["UGEL", "REI", "NOMBRE DE LA REI", "TIPO", "GRUPO DE MODALIDAD", "RESOLUCIÓN", "FECHA DE RESOLUCIÓN"],
  ...["CÓDIGO LOCAL", "I.E."],
];

/** The demo's list of networks and schools as a UGEL keeps it. */
export function demoMembership(): string {
  const schools = Map.groupBy(demoSchools(), (school) => school.network);
  let made = 0;
  const lines = UGELS.flatMap((ugel) =>
    Array.from({ length: ugel.ebNetworks + 1 }, (_, i) => {
      const number = String(i + 1).padStart(2, "0");
      const { kind, group } = natureOf(ugel, i);
      const network = [
        ...[ugel.code, `REI ${number}`, inventedNetworkName(made++)],
        ...[NETWORK_KIND_SHORT[kind], MODALITY_GROUP_LABELS[group]],
        ...[`RDR de demostración ${ugel.code}${number}-2026`, "16/02/2026"],
      ];
      const own = schools.get(`${ugel.code}-${number}`) ?? [];
      return own.map(({ siteCode, name }) => [...network, siteCode, name].join(";"));
    }).flat(),
  );
  return `${COLUMNS.join(";")}\n${lines.join("\n")}\n`;
}

async function listNodes(parent: PlacePath, kind: "ugel" | "network"): Promise<DemoNetwork[]> {
  return ownerDatabase()
    .select({ code: places.code, place: places.path })
    .from(places)
    .where(and(eq(places.parent, parent), eq(places.kind, kind), isNull(places.closedOn)))
    .orderBy(places.code);
}

/** Loads the 140 networks with their schools from their list, through its import. */
export async function loadNetworks(
  admin: Actor,
  region: PlacePath,
  report: (text: string) => void,
): Promise<DemoTerritory> {
  await importTable(admin, region, {
    kind: "networks",
    name: "redes-demostracion.csv",
    effectiveOn: OPENED_ON,
    text: demoMembership(),
  });
  const territory: DemoTerritory = [];
  for (const ugel of await listNodes(region, "ugel")) {
    const networks = await listNodes(ugel.place, "network");
    territory.push({ ...ugel, networks });
    report(`UGEL ${ugel.code}: ${networks.length} redes con sus colegios`);
  }
  return territory;
}
