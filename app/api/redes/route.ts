import { NETWORK_OFFICES } from "@/lib/access/roles";
import { currentActor } from "@/lib/access/session";
import { tableResponse } from "@/lib/imports/write/download";
import { MODALITY_GROUP_LABELS, NETWORK_KIND_SHORT } from "@/lib/networks/labels";
import { listNetworksToExport } from "@/lib/networks/list/queries";
import { networkFiltersSchema } from "@/lib/networks/schema";

const HEADER = [
  "Código",
  "Red",
  "UGEL",
  "Tipo",
  "Modalidad",
  "Distritos",
  "Colegios",
  "Estudiantes",
  "Cargos cubiertos",
  "Cargos en total",
  "Coordinación",
  "Resolución",
  "Desde",
  "Cerrada el",
];

/** The networks that the list shows, as CSV or as a workbook. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para descargar este archivo.", { status: 401 });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const networks = await listNetworksToExport(actor, networkFiltersSchema.parse(search));
  const rows = networks.map((network) => [
    network.code,
    network.name,
    network.ugelCode,
    NETWORK_KIND_SHORT[network.networkKind],
    MODALITY_GROUP_LABELS[network.modalityGroup],
    network.districts.map(({ name }) => name).join(", "),
    network.schools,
    network.students,
    network.officesFilled,
    NETWORK_OFFICES.length,
    network.coordinator,
    network.resolutionNumber,
    network.openedOn,
    network.closedOn,
  ]);
  return tableResponse(search.formato, { file: "redes", sheet: "Redes", header: HEADER, rows });
}
