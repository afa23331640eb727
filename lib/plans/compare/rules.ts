import { type Area, areas, type Stage, stages } from "@/db/values";

export type Aim = { subject: Area; stage: Stage } | { area: string };

/** What the address asks about: `reading.primary` is a subject of a stage, anything else the area of an objective. */
export function readProblem(key: string): Aim {
  const [first = "", second] = key.split(".");
  const subject = areas.find((one) => one === first);
  const stage = stages.find((one) => one === second);
  return subject && stage ? { subject, stage } : { area: key };
}

type OfNetwork = { network: string };

/** Rows that come in the order of their networks, put by network. */
export function byNetwork<R extends OfNetwork>(rows: readonly R[]): { first: R; rows: R[] }[] {
  return [...Map.groupBy(rows, ({ network }) => network).values()].flatMap((own) =>
    own[0] ? [{ first: own[0], rows: own }] : [],
  );
}
