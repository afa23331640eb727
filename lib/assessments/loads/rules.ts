import type { Area, Stage } from "@/db/values";

/** Where the rows of a load wait, unseen, until it is confirmed. */
export const stagedTable = (load: number) => `results_load_${Math.trunc(load)}`;

/** The partition of an assessment's results. */
export const keptTable = (assessment: number) => `results_${Math.trunc(assessment)}`;

/** What a load replaces below its place, an area of a stage, whole: `primary:reading`. */
export const readBrought = (text: string) => text.split(":") as [Stage, Area];
