import { addDays, shortDay } from "@/lib/dates/dates";
import { MODALITY_GROUP_LABELS, placeHref } from "@/lib/networks/labels";
import type { NetworkRow } from "@/lib/networks/list/queries";
import type { ListRow } from "./network-list";

/** Where a network is seen: its page, or how it was on its last day. */
function hrefOf({ code, closedOn }: NetworkRow) {
  const page = placeHref({ kind: "network", code });
  return closedOn ? `${page}/a-la-fecha?f=${addDays(closedOn, -1)}` : page;
}

/** A network in the words of its row. */
export function listRow(network: NetworkRow): ListRow {
  const { code, name, closedOn, districts, wholeUgel } = network;
  return {
    href: hrefOf(network),
    code,
    name,
    closed: closedOn && shortDay(closedOn),
    ugel: network.ugelCode,
    modality: MODALITY_GROUP_LABELS[network.modalityGroup],
    districts: wholeUgel
      ? `Los ${districts.length} de la UGEL`
      : districts.map((district) => district.name).join(", ") || "–",
    coordinator: network.coordinator ?? "–",
    schools: network.schools,
    students: network.students?.toLocaleString("es-PE") ?? "–",
    held: network.officesFilled,
  };
}
