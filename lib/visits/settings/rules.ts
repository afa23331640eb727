import type { VisitSettings } from "@/db/visit-values";

/** How a region visits until it decides otherwise. */
export const USUAL_SETTINGS: VisitSettings = {
  capacityPerRound: 6,
  ownSchool: false,
  calibration: { leastKappa: 0.6, leastExact: 0.6, leastScores: 5, months: 12 },
  transferDays: [30, 60],
};
