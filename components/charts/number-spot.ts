/** How much of a narrow bar the number takes, in hundredths. */
const ROOM = 22;
/** From here on the number fits inside, also in the bars of a table. */
const FITS = 30;

type Spot = { at: number; inside: boolean; anchor: "start" | "end" };

/**
 * Where the number of a bar stands, all in hundredths: inside the end, or after it when there is no room; never under
 * the tick of a target.
 */
export function numberSpot(filled: number, tick: number | null): Spot {
  const meets = (from: number, to: number) => tick !== null && tick > from && tick < to;
  if (filled >= FITS && !meets(filled - ROOM, filled + 2)) return { at: filled, inside: true, anchor: "end" };
  if (filled >= 2 * ROOM) return { at: 0, inside: true, anchor: "start" };
  const after = meets(filled - ROOM, filled + ROOM) ? Math.max(filled, tick ?? 0) : filled;
  return { at: after, inside: false, anchor: "start" };
}
