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

/** Written out because Tailwind reads classes, not code. How many columns, by the last one. */
export const COLUMNS = [
  ...["grid-cols-1", "grid-cols-2", "grid-cols-3", "grid-cols-4", "grid-cols-5", "grid-cols-6"],
  ...["grid-cols-7", "grid-cols-8", "grid-cols-9", "grid-cols-10", "grid-cols-11", "grid-cols-12"],
];
export const COLUMN = [
  ...["col-start-1", "col-start-2", "col-start-3", "col-start-4", "col-start-5", "col-start-6"],
  ...["col-start-7", "col-start-8", "col-start-9", "col-start-10", "col-start-11", "col-start-12"],
];
export const ROW = [
  ...["row-start-1", "row-start-2", "row-start-3", "row-start-4", "row-start-5", "row-start-6"],
  ...["row-start-7", "row-start-8", "row-start-9", "row-start-10", "row-start-11", "row-start-12"],
];

type Near = (dx: number, dy: number) => boolean;

const near =
  (at: { column: number; row: number }, group: string, tiles: Tile[]): Near =>
  (dx, dy) =>
    tiles.some((tile) => tile.column === at.column + dx && tile.row === at.row + dy && tile.group === group);

const SIDES = [
  { dx: 0, dy: -1, side: "border-t-[3.5px]" },
  { dx: 0, dy: 1, side: "border-b-[3.5px]" },
  { dx: -1, dy: 0, side: "border-l-[3.5px]" },
  { dx: 1, dy: 0, side: "border-r-[3.5px]" },
];

/** The border of a group: a band on each side of a tile that meets another, or nothing. */
export const tileSides = (tile: Tile, tiles: Tile[]): string => {
  const same = near(tile, tile.group, tiles);
  return SIDES.flatMap(({ dx, dy, side }) => (same(dx, dy) ? [] : [side])).join(" ");
};

type Spot = { column: number; row: number; lean: string };

/** The name of a group leans on its own tile beside the free cell, or on the one under it. */
export function nameSpot({ id, at }: TileGroup, tiles: Tile[]): Spot | undefined {
  if (!at) return undefined;
  const own = near(at, id, tiles);
  if (own(-1, 0)) return { ...at, lean: "sm:justify-start sm:pl-1.5" };
  if (own(1, 0)) return { ...at, lean: "sm:justify-end sm:pr-1.5" };
  return { ...at, lean: own(0, 1) ? "sm:items-end sm:pb-1" : "" };
}
