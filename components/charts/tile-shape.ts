import type { Hue } from "../ui/hue";

export type Tile = {
  id: string;
  /** May carry soft hyphens where it can break. */
  label: string;
  /** Three letters, for phones. */
  letters: string;
  column: number;
  row: number;
  group: string;
  value: number;
  href?: string;
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

const EDGE = 4;
