import type { PlanKind, Role } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import type { PlanStep } from "../../rules";

/** The steps that somebody of the other side waits for. */
export const toldSteps = ["submit", "observe", "resubmit", "approve"] as const satisfies PlanStep[];
export type ToldStep = (typeof toldSteps)[number];

export const isTold = (step: PlanStep): step is ToldStep => (toldSteps as readonly PlanStep[]).includes(step);

type Office = { role: Role; place: PlacePath };

const upTo = (place: PlacePath, labels: number) => place.split(".").slice(0, labels).join(".");

const TEAM: Record<PlanKind, Role[]> = {
  pat_rei: ["coordinator", "secretary"],
  ugel_plan: ["ugel_director", "area_head"],
};

/** The offices whose holders are told of a step: its team of what was decided, and who reviews of what was sent. */
export function officesTold(step: ToldStep, { kind, place }: { kind: PlanKind; place: PlacePath }): Office[] {
  if (step === "observe" || step === "approve") return TEAM[kind].map((role) => ({ role, place }));
  if (kind === "ugel_plan")
    return (["regional_specialist", "regional_director"] as const).map((role) => ({
      role,
      place: upTo(place, 1),
    }));
  return [
    { role: "local_specialist", place },
    { role: "regional_specialist", place },
    { role: "area_head", place: upTo(place, 2) },
  ];
}

const DAY = 86_400_000;

/** What is written down long after it happened is no news. */
export const isNews = (at: Date, now: Date) => Math.abs(now.getTime() - at.getTime()) < DAY;
