import type { PlaceKind, PlanState } from "@/db/values";

type Place = { kind: PlaceKind; code: string; name: string };

/** What the plans ask of somebody; days as `2026-05-15`. */
export type PlanBusiness = {
  toWrite: {
    place: Place;
    schoolYear: number;
    dueOn: string;
    /** `null` while nobody has begun it. */
    planId: string | null;
    state: PlanState | null;
    /** Whether the region asks something else since it was begun. */
    behind: boolean;
  }[];
  toReview: {
    act: "review" | "approve";
    state: PlanState;
    total: number;
    planId: string;
    /** The earliest date by which one of them should be approved. */
    dueOn: string | null;
  }[];
  toDecide: { total: number; planId: string | null };
  underWay: (Place & { planId: string; late: number; due: number })[];
};
