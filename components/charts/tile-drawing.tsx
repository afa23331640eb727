import { hueClass } from "../ui/hue";
import { TileCell } from "./tile-cell";
import { nameSpot, type Tile, type TileGroup, tileEdges } from "./tile-shape";

type TileDrawingProps = {
  tiles: Tile[];
  groups: TileGroup[];
  title: string;
  noun: string;
  /** Phones: square cells with letters instead of names. */
  short: boolean;
  className: string;
};

const LINE = 15;

/** Cloth first, then the borders of the groups, then what is read and followed. */
export function TileDrawing({ tiles, groups, title, noun, short, className }: TileDrawingProps) {
  const cell = short ? { width: 40, height: 42 } : { width: 80, height: 60 };
  const columns = Math.max(...tiles.map((tile) => tile.column)) + 1;
  const rows = Math.max(...tiles.map((tile) => tile.row)) + 1;
  const linked = tiles.some((tile) => tile.href);
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const hueOf = (tile: Tile) => hueClass[groupOf.get(tile.group)?.hueIndex ?? 1];
  return (
    <svg
      viewBox={`0 0 ${columns * cell.width} ${rows * cell.height}`}
      role={linked ? "group" : "img"}
      aria-label={title}
      className={`h-auto w-full ${className}`}
    >
      {tiles.map((tile) => (
        <rect
          key={tile.id}
          x={tile.column * cell.width}
          y={tile.row * cell.height}
          {...cell}
          className={`fill-hue-tint stroke-base-100 stroke-2 ${hueOf(tile)}`}
        />
      ))}
      {tiles.flatMap((tile) =>
        tileEdges(tile, tiles, cell).map((edge) => (
          <rect
            key={`${tile.id} ${edge.x} ${edge.y} ${edge.width}`}
            {...edge}
            className={`fill-(--hue) ${hueOf(tile)}`}
          />
        )),
      )}
      {groups.map((group) => {
        const spot = nameSpot(group, tiles, cell, short);
        const lines = short ? group.label.split(" ") : [group.label];
        return (
          spot && (
            <text
              key={group.id}
              textAnchor={spot.anchor}
              className={`fill-base-content text-xs font-semibold ${short ? "" : "font-display"}`}
            >
              {lines.map((line, index) => (
                <tspan key={line} x={spot.x} y={spot.y + 5 + (index - (lines.length - 1) / 2) * LINE}>
                  {`${line} `}
                </tspan>
              ))}
            </text>
          )
        );
      })}
      {tiles.map((tile) => (
        <TileCell
          key={tile.id}
          {...{ tile, cell, short, noun }}
          groupLabel={groupOf.get(tile.group)?.label ?? tile.group}
        />
      ))}
    </svg>
  );
}
