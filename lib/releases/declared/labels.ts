import type { AchievementKey } from "@/db/release-values";
import { achievementKeys } from "@/db/release-values";
import { type DeclaredKey, declaredKeys } from "../achievements/rules";

export const ACHIEVEMENTS_PAGE = "/administracion/publicacion/logros";

/** In the address of the page of each. */
const SLUGS: Record<AchievementKey, string> = {
  reorganised: "redes-reorganizadas",
  assessed: "linea-de-base",
  network_plans: "planes-de-redes",
  strengths: "fortalezas",
  allied_strategies: "estrategias-con-aliados",
  hubs: "nucleos-pedagogicos",
  meetings: "directorios",
  alliances: "alianzas",
  ugel_plans: "planes-de-ugel",
};

export const achievementHref = (key: AchievementKey) => `${ACHIEVEMENTS_PAGE}/${SLUGS[key]}`;

/** The achievement that an address is about; `null` for an address of none. */
export const achievementAt = (slug: string): AchievementKey | null =>
  achievementKeys.find((key) => SLUGS[key] === slug) ?? null;

export const isDeclarable = (key: AchievementKey): key is DeclaredKey =>
  declaredKeys.some((one) => one === key);

export const FACT_FIELDS = {
  sentence: "Qué se logró",
  numerator: "Cuántas",
  denominator: "De cuántas",
  asOf: "Fecha del dato",
  source: "Fuente",
};
