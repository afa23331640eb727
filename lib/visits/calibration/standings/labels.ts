import type { PlaceKind, Role } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import { placeShortLabel } from "@/lib/networks/labels";

type HeldOffice = { role: Role; kind: PlaceKind; code: string; name: string };

/** «Par monitor, REI 05-03; Directivo(a) de IE, IE 9901». */
export const officesInWords = (offices: HeldOffice[]) =>
  offices.map(({ role, ...place }) => `${roleLabel(role)}, ${placeShortLabel(place)}`).join("; ");
