"use client";

import { Anchor } from "../ui/anchor";
import { HueLabel } from "../ui/hue";
import { ChartFigure, type ChartText } from "./chart-figure";
import { TileDrawing } from "./tile-drawing";
import { plainLabel, type Tile, type TileGroup } from "./tile-shape";

export type { Tile, TileGroup };

type TileMapProps = ChartText & {
  tiles: Tile[];
  groups: TileGroup[];
  /** What is counted, in plural: «colegios». */
  noun: string;
  /** What a tile and a group are: «Distrito», «UGEL». */
  tileHeader: string;
  groupHeader: string;
  /** Where the same numbers stand in a table, when the page does not bring it. */
  tableHref?: string;
};

/**
 * One square for each place, all the same size: names on wide screens, three letters on phones. It also runs
 * in the browser, so that a page brings the tiles once and not a second description of its thousand elements.
 */
export function TileMap({ tiles, groups, noun, tileHeader, groupHeader, tableHref, ...text }: TileMapProps) {
  const drawing = { tiles, groups, noun, title: text.title };
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const tableLabel = `Ver los ${tiles.length} en tabla`;
  const table = tableHref
    ? undefined
    : {
        head: [tileHeader, "En el mapa", groupHeader, noun.charAt(0).toUpperCase() + noun.slice(1)],
        rows: tiles.map((tile) => ({
          id: tile.id,
          cells: [
            tile.href ? (
              <Anchor key="name" href={tile.href}>
                {tile.name ?? plainLabel(tile.label)}
              </Anchor>
            ) : (
              (tile.name ?? plainLabel(tile.label))
            ),
            tile.letters,
            groupOf.get(tile.group)?.label,
            tile.value,
          ],
        })),
      };
  return (
    <ChartFigure {...text} tableLabel={tableLabel} table={table}>
      <ul aria-label="Leyenda" className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {groups.map((group) => (
          <li key={group.id}>
            <HueLabel hue={group.hueIndex}>{group.label}</HueLabel>
          </li>
        ))}
      </ul>
      <TileDrawing {...drawing} short className="sm:hidden" />
      <TileDrawing {...drawing} short={false} className="max-w-180 max-sm:hidden" />
      {tableHref && (
        <Anchor href={tableHref} className="mt-2 inline-flex min-h-11 items-center">
          {tableLabel}
        </Anchor>
      )}
    </ChartFigure>
  );
}
