import type { Hue } from "../ui/hue";

export type Tile = {
  id: string;
  /** May carry soft hyphens where it can break. */
  label: string;
  /** Whole, for the table, when the label is shortened. */
  name?: string;
  /** Three letters, for phones. */
  letters: string;
  column: number;
  row: number;
  group: string;
  value: number;
  href?: string;
  /** The one that the page is about. */
  selected?: boolean;
};

export type TileGroup = { id: string; label: string; hueIndex: Hue; at?: { column: number; row: number } };

const SOFT_HYPHEN = "\u00ad";

export function plainLabel(label: string): string {
  return label.replaceAll(SOFT_HYPHEN, "");
}

/** One line when it is short, otherwise the two most even ones. */
export function tileLines(label: string): string[] {
  if (label.includes(SOFT_HYPHEN)) {
    const [start = "", ...rest] = label.split(SOFT_HYPHEN);
    return [`${start}-`, rest.join("")];
  }
  const words = label.split(" ");
  if (words.length === 1) return [label];
  const cuts = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
    return { lines, longest: Math.max(...lines.map((line) => line.length)) };
  });
  return cuts.reduce((best, cut) => (cut.longest < best.longest ? cut : best)).lines;
}

const EDGE = 3.5;

type Box = { x: number; y: number; width: number; height: number };

/** The inner border of a group: a band on each side that meets another, and the corners between bands. */
export function tileEdges(tile: Tile, tiles: Tile[], cell: { width: number; height: number }): Box[] {
  const same = (dx: number, dy: number) =>
    tiles.some(
      ({ column, row, group }) =>
        column === tile.column + dx && row === tile.row + dy && group === tile.group,
    );
  const { width, height } = cell;
  const band = EDGE;
  const x = tile.column * width;
  const y = tile.row * height;
  const far = { x: x + width - band, y: y + height - band };
  const boxes: Box[] = [];
  if (!same(0, -1)) boxes.push({ x, y, width, height: band });
  if (!same(0, 1)) boxes.push({ x, y: far.y, width, height: band });
  if (!same(-1, 0)) boxes.push({ x, y, width: band, height });
  if (!same(1, 0)) boxes.push({ x: far.x, y, width: band, height });
  for (const dx of [-1, 1]) {
    for (const dy of [-1, 1]) {
      const notch = same(dx, 0) && same(0, dy) && !same(dx, dy);
      if (notch) boxes.push({ x: dx < 0 ? x : far.x, y: dy < 0 ? y : far.y, width: band, height: band });
    }
  }
  return boxes;
}

type Spot = { x: number; y: number; anchor: "start" | "middle" | "end" };

/** The name of a group leans on its own tile beside the free cell, or under it, where there is room. */
export function nameSpot(
  group: TileGroup,
  tiles: Tile[],
  cell: { width: number; height: number },
  short: boolean,
): Spot | undefined {
  if (!group.at) return undefined;
  const { column, row } = group.at;
  const own = (dx: number, dy: number) =>
    tiles.some((tile) => tile.group === group.id && tile.column === column + dx && tile.row === row + dy);
  const x = column * cell.width;
  const y = (row + 0.5) * cell.height;
  if (!short && own(-1, 0)) return { x: x + 6, y, anchor: "start" };
  if (!short && own(1, 0)) return { x: x + cell.width - 6, y, anchor: "end" };
  const lean = !short && own(0, 1) ? cell.height * 0.2 : 0;
  return { x: x + cell.width / 2, y: y + lean, anchor: "middle" };
}
