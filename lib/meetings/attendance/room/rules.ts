type Stretches = { presences: { arrivedAt: Date; leftAt: Date | null }[] };
type Named = { name: string; office: string };

/** Whether somebody is in the room now: she arrived and did not leave. */
export const isInRoom = ({ presences }: Stretches) => presences.some(({ leftAt }) => leftAt === null);

/** When she last left, if she was there and is not. */
export const lastDeparture = ({ presences }: Stretches): Date | null => presences.at(-1)?.leftAt ?? null;

export type Move = { kind: "arrive" | "leave" | "return"; at: Date; names: string[]; offices: string[] };

/**
 * Who came and went since a session opened, the last first; those of the same minute are told together. Whoever was
 * there when it opened came with it.
 */
export function movesOf(participants: (Stretches & Named)[], openedAt: Date): Move[] {
  const all = participants.flatMap(({ name, office, presences }) =>
    presences.flatMap(({ arrivedAt, leftAt }, i) => [
      ...(arrivedAt > openedAt
        ? [{ kind: i === 0 ? ("arrive" as const) : ("return" as const), at: arrivedAt, name, office }]
        : []),
      ...(leftAt && leftAt > openedAt ? [{ kind: "leave" as const, at: leftAt, name, office }] : []),
    ]),
  );
  const minute = (at: Date) => Math.floor(at.getTime() / 60_000);
  const together = Map.groupBy(all, ({ kind, at }) => `${minute(at)} ${kind}`);
  return [...together.values()]
    .map((same) => ({
      kind: same[0]?.kind ?? ("arrive" as const),
      at: new Date(Math.max(...same.map(({ at }) => at.getTime()))),
      names: same.map(({ name }) => name),
      offices: same.map(({ office }) => office),
    }))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
