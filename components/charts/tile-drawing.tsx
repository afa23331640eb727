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

const asPath = (boxes: { x: number; y: number; width: number; height: number }[]) =>
  boxes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join("");

/** Cloth first, then the borders of the groups, then what is read and followed. */
export function TileDrawing({ tiles, groups, title, noun, short, className }: TileDrawingProps) {
  const cell = short ? { width: 40, height: 42 } : { width: 80, height: 60 };
  const columns = Math.max(...tiles.map((tile) => tile.column)) + 1;
  const rows = Math.max(...tiles.map((tile) => tile.row)) + 1;
  const linked = tiles.some((tile) => tile.href);
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  return (
    <svg
      viewBox={`0 0 ${columns * cell.width} ${rows * cell.height}`}
      role={linked ? "group" : "img"}
      aria-label={title}
      className={`h-auto w-full ${className}`}
    >
      {groups.map(({ id, hueIndex }) => {
        const own = tiles.filter(({ group }) => group === id);
        const cloth = own.map(({ column, row }) => ({
          x: column * cell.width,
          y: row * cell.height,
          ...cell,
        }));
        return (
          <path
            key={id}
            d={asPath(cloth)}
            className={`fill-hue-tint stroke-base-100 stroke-2 ${hueClass[hueIndex]}`}
          />
        );
      })}
      {groups.map(({ id, hueIndex }) => {
        const edges = tiles
          .filter(({ group }) => group === id)
          .flatMap((tile) => tileEdges(tile, tiles, cell));
        return <path key={id} d={asPath(edges)} className={`fill-(--hue) ${hueClass[hueIndex]}`} />;
      })}
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
