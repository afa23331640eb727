import type { BandBasis } from "@/db/values";

/** What makes networks similar, after «20 redes». */
export const BASIS_LABELS: Record<BandBasis, string> = {
  start: "que empezaron parecido",
  size: "de tamaño parecido",
};
