import { expect, it } from "vitest";
import { plainLabel, type Tile, tileEdges, tileLines } from "./tile-shape";

const tile = (column: number, row: number, group: string): Tile => ({
  id: `${column} ${row}`,
  label: "Comas",
  letters: "COM",
  column,
  row,
  group,
  value: 1,
});

it("breaks a name into its two most even lines, or at its soft hyphen", () => {
  expect(tileLines("Comas")).toEqual(["Comas"]);
  expect(tileLines("San Juan de Miraflores")).toEqual(["San Juan de", "Miraflores"]);
  expect(tileLines("Indepen\u00addencia")).toEqual(["Indepen-", "dencia"]);
  expect(plainLabel("Indepen\u00addencia")).toBe("Independencia");
});

it("draws a border only where groups meet, with the corner between two bands", () => {
  const corner = tile(0, 0, "a");
  const tiles = [corner, tile(1, 0, "a"), tile(0, 1, "a"), tile(1, 1, "b")];
  const edges = tileEdges(corner, tiles, { width: 80, height: 60 });
  expect(edges).toHaveLength(3);
  expect(edges.filter((edge) => edge.width === edge.height)).toHaveLength(1);
});
