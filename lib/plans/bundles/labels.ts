import type { PlaceKind, PlanKind } from "@/db/values";
import { placeShortLabel } from "@/lib/networks/labels";

export const BUNDLES_PAGE = "/planes/paquetes";

const KINDS: Record<PlanKind, string> = { pat_rei: "PAT-REI", ugel_plan: "Planes de trabajo de UGEL" };

type Bundled = {
  kind: PlanKind;
  schoolYear: number;
  place: { kind: PlaceKind; code: string; name: string };
};

/** «PAT-REI 2026, UGEL 05». */
export const bundleTitle = ({ kind, schoolYear, place }: Bundled) =>
  `${KINDS[kind]} ${schoolYear}, ${placeShortLabel(place)}`;

/** «pat-rei-2026-ugel-05.zip»; of a region without a code. */
export const bundleFileName = ({ kind, schoolYear, place }: Bundled) =>
  `${kind === "pat_rei" ? "pat-rei" : "planes-ugel"}-${schoolYear}${place.kind === "ugel" ? `-ugel-${place.code}` : "-region"}.zip`;

export const NO_PLANS = "No hay planes de esa clase y de ese año en ese lugar.";
export const READY = "El archivo con los planes está listo: descárguelo desde la página de paquetes.";
export const NOT_ANY_MORE = "Quien pidió los planes ya no puede pedirlos de ese lugar.";
