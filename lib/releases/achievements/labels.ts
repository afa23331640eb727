import type { AchievementKey } from "@/db/release-values";

export const ACHIEVEMENT_TITLES: Record<AchievementKey, string> = {
  reorganised: "Redes reorganizadas",
  assessed: "Línea de base de aprendizajes",
  network_plans: "Planes de trabajo de las redes",
  strengths: "Directivos y docentes fortaleza",
  allied_strategies: "Estrategias formativas con aliados",
  hubs: "Núcleos pedagógicos",
  meetings: "Directorios mensuales",
  alliances: "Alianzas en el territorio",
  ugel_plans: "Planes de trabajo de las UGEL",
};

/** What the figure of each counts, in the plural. */
export const FIGURE_LABELS = {
  ebNetworks: "redes de educación básica",
  etpNetworks: "redes de educación técnico-productiva",
  primary: "estudiantes de primaria",
  secondary: "estudiantes de secundaria",
  networksWithPlan: "redes con plan de trabajo",
  ugelsMeeting: "UGEL que realizan directorios",
  monthsHeld: "meses de UGEL con directorio",
  ugelsWithPlan: "UGEL con plan de trabajo",
  strengths: "redes de educación básica con personas fortaleza",
  allied_strategies: "redes con al menos una estrategia con aliados",
  hubs: "redes de educación básica con núcleo pedagógico",
  alliances: "alianzas",
} as const;
