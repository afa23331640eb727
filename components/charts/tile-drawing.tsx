import { hueClass } from "../ui/hue";
import { TileCell } from "./tile-cell";
import { COLUMN, COLUMNS, nameSpot, ROW, type Tile, type TileGroup, tileSides } from "./tile-shape";

type TileDrawingProps = { tiles: Tile[]; groups: TileGroup[]; title: string; noun: string };

/** One square for each place on a grid of cloth; the names of the groups lean on them from the free cells. */
export function TileDrawing({ tiles, groups, title, noun }: TileDrawingProps) {
  const columns = Math.max(...tiles.map((tile) => tile.column));
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  return (
    <ul aria-label={title} className={`tiles max-w-180 ${COLUMNS[columns]}`}>
      {groups.map((group) => {
        const spot = nameSpot(group, tiles);
        return (
          spot && (
            <li
              key={group.id}
              aria-hidden="true"
              className={`tile-name ${spot.lean} ${COLUMN[spot.column]} ${ROW[spot.row]}`}
            >
              {group.label}
            </li>
          )
        );
      })}
      {tiles.map((tile) => {
        const group = groupOf.get(tile.group);
        const place = `${COLUMN[tile.column]} ${ROW[tile.row]}`;
        return (
          <li
            key={tile.id}
            className={`tile ${hueClass[group?.hueIndex ?? 1]} ${place} ${tileSides(tile, tiles)}`}
          >
            <TileCell tile={tile} said={`${noun}, ${group?.label ?? tile.group}`} />
          </li>
        );
      })}
    </ul>
  );
}
