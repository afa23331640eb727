import type { Area, LoadState, Stage } from "@/db/values";

/** Where the rows of a load wait, unseen, until it is confirmed. */
export const stagedTable = (load: number) => `results_load_${Math.trunc(load)}`;

/** The partition of an assessment's results. */
export const keptTable = (assessment: number) => `results_${Math.trunc(assessment)}`;

/** What a load replaces below its place, an area of a stage, whole: `primary:reading`. */
export const readBrought = (text: string) => text.split(":") as [Stage, Area];

/** Of a load whose results stand in the figures. */
export const STANDING = ["loaded", "accepted", "locked"] as const satisfies LoadState[];
/** Of one that no other may replace. */
export const SETTLED = ["accepted", "locked"] as const satisfies LoadState[];

export const isStanding = (state: LoadState): boolean => STANDING.some((one) => one === state);

/** The part of a school that a load is of: one of its services, whole, or a grade or a section of it. */
export type LoadPart = { serviceId: string | null; grade: number | null; section: string | null };
