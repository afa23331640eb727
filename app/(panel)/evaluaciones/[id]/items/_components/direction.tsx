import { Status } from "@/components/ui/status";
import type { directionOf } from "@/lib/assessments/items/difficulty/rules";

/** Only what chance does not explain is said. */
export function Direction({ of }: { of: ReturnType<typeof directionOf> }) {
  if (of === "harder") return <Status kind="info">Más difícil que en la región</Status>;
  return of === "easier" ? "Más fácil que en la región" : null;
}
