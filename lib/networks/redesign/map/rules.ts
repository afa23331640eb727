import type { Position } from "../../distance/rules";

type Placed<Item> = Item & { x: number; y: number };

const MARGIN = 18;
const LOWEST = 160;
const HIGHEST = 420;

/**
 * Where positions fall on a paper of a width, north up, with a height that keeps their proportions within
 * limits. Longitudes shrink with the cosine of the latitude (equirectangular projection): exact enough for a UGEL.
 */
export function placedOnPaper<Item extends { position: Position }>(
  items: Item[],
  width: number,
): { marks: Placed<Item>[]; height: number } {
  const [first] = items;
  if (!first) return { marks: [], height: LOWEST };
  const shrink = Math.cos((first.position.latitude * Math.PI) / 180);
  const points = items.map(({ position }) => ({ x: position.longitude * shrink, y: -position.latitude }));
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  const across = Math.max(...points.map(({ x }) => x)) - left;
  const down = Math.max(...points.map(({ y }) => y)) - top;
  const room = width - 2 * MARGIN;
  const height = Math.min(
    HIGHEST,
    Math.max(LOWEST, across > 0 ? (down / across) * room + 2 * MARGIN : HIGHEST),
  );
  const scale = Math.min(
    across > 0 ? room / across : Number.POSITIVE_INFINITY,
    down > 0 ? (height - 2 * MARGIN) / down : Number.POSITIVE_INFINITY,
  );
  const by = Number.isFinite(scale) ? scale : 0;
  const [dx, dy] = [(width - across * by) / 2, (height - down * by) / 2];
  const marks = items.map((item, i) => ({
    ...item,
    x: ((points[i]?.x ?? left) - left) * by + dx,
    y: ((points[i]?.y ?? top) - top) * by + dy,
  }));
  return { marks, height };
}
