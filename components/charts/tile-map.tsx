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
};

/** One square for each place, all the same size: names on wide screens, three letters on phones. */
export function TileMap({ tiles, groups, noun, tileHeader, groupHeader, ...text }: TileMapProps) {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  return (
    <ChartFigure
      {...text}
      tableLabel={`Ver los ${tiles.length} en tabla`}
      table={{
        head: [tileHeader, "En el mapa", groupHeader, noun.charAt(0).toUpperCase() + noun.slice(1)],
        rows: tiles.map((tile) => ({
          id: tile.id,
          cells: [
            tile.name ?? plainLabel(tile.label),
            tile.letters,
            groupOf.get(tile.group)?.label,
            tile.value,
          ],
        })),
      }}
    >
      <ul aria-label="Leyenda" className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {groups.map((group) => (
          <li key={group.id}>
            <HueLabel hue={group.hueIndex}>{group.label}</HueLabel>
          </li>
        ))}
      </ul>
      <TileDrawing {...{ tiles, groups, noun }} title={text.title} />
    </ChartFigure>
  );
}
