import type { ModalityGroup, NetworkKind } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import type { NetworkFilters } from "../schema";

export type ListedNetwork = {
  path: PlacePath;
  code: string;
  name: string;
  openedOn: string;
  closedOn: string | null;
  ugelCode: string;
  networkKind: NetworkKind;
  modalityGroup: ModalityGroup;
  resolutionNumber: string | null;
  districts: { districtCode: string; name: string }[];
  /** Whether it serves every district of its UGEL. */
  wholeUgel: boolean;
  officesFilled: number;
  coordinator: string | null;
};

const ACCENTS = /\p{Diacritic}/gu;

/** Without accents or case, as people search. */
const plain = (text: string) => text.normalize("NFD").replace(ACCENTS, "").toLowerCase();

/** Whether each word, in whatever order, is in the network's code or name, its districts or its coordinator. */
function isFound(network: ListedNetwork, q: string | undefined) {
  const words = plain(q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return true;
  const { code, name, districts, coordinator } = network;
  const text = plain([code, name, coordinator, ...districts.map((district) => district.name)].join(" "));
  return words.every((word) => text.includes(word));
}

const isComplete = ({ officesFilled }: ListedNetwork) => officesFilled === NETWORK_OFFICES.length;

/** Whether the filters of the list let a network through. */
export function isListed(network: ListedNetwork, filters: NetworkFilters, day: string): boolean {
  const { ugel, tipo, modalidad, distrito, cargos, estado } = filters;
  const closed = network.closedOn !== null && network.closedOn <= day;
  return (
    closed === (estado === "cerradas") &&
    (!ugel || network.ugelCode === ugel) &&
    (!tipo || network.networkKind === tipo) &&
    (!modalidad || network.modalityGroup === modalidad) &&
    (!distrito || network.districts.some(({ districtCode }) => districtCode === distrito)) &&
    (!cargos || isComplete(network) === (cargos === "completos")) &&
    isFound(network, filters.q)
  );
}

const spanish = new Intl.Collator("es");

/** By code, or by name and then by code; never by result. */
export function inOrder<N extends ListedNetwork>(networks: N[], { orden, sentido }: NetworkFilters): N[] {
  const byCode = (a: N, b: N) => spanish.compare(a.code, b.code);
  const byName = (a: N, b: N) => spanish.compare(a.name, b.name);
  const by = orden === "nombre" ? byName : byCode;
  return networks.toSorted((a, b) => (sentido === "desc" ? by(b, a) : by(a, b)) || byCode(a, b));
}
