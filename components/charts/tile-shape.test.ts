import { expect, it } from "vitest";
import { COLUMN, COLUMNS, nameSpot, plainLabel, ROW, type Tile, tileSides } from "./tile-shape";

const tile = (column: number, row: number, group: string): Tile => ({
  id: `${column} ${row}`,
  label: "Comas",
  letters: "COM",
  column,
  row,
  group,
  value: 1,
});

it("draws a border only where groups meet", () => {
  const corner = tile(0, 0, "a");
  const tiles = [corner, tile(1, 0, "a"), tile(0, 1, "b")];
  expect(tileSides(corner, tiles)).toBe("border-t-[3.5px] border-b-[3.5px] border-l-[3.5px]");
});

it("leans the name of a group on its own tile, whichever side it stands", () => {
  const name = { id: "a", label: "UGEL 01", hueIndex: 1 as const, at: { column: 1, row: 1 } };
  expect(nameSpot(name, [tile(0, 1, "a")])?.lean).toContain("justify-start");
  expect(nameSpot(name, [tile(2, 1, "a")])?.lean).toContain("justify-end");
  expect(nameSpot(name, [tile(1, 2, "a")])?.lean).toContain("items-end");
  expect(nameSpot(name, [tile(1, 2, "b")])?.lean).toBe("");
  expect(nameSpot({ ...name, at: undefined }, [])).toBeUndefined();
});

it("has a class for each of the twelve columns and rows, in order", () => {
  COLUMN.forEach((name, i) => void expect(name).toBe(`col-start-${i + 1}`));
  ROW.forEach((name, i) => void expect(name).toBe(`row-start-${i + 1}`));
  COLUMNS.forEach((name, i) => void expect(name).toBe(`grid-cols-${i + 1}`));
});

it("reads a label without its soft hyphens", () => {
  expect(plainLabel("Indepen\u00addencia")).toBe("Independencia");
});
