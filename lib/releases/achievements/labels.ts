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
