import { hueClass } from "../ui/hue";
import { count } from "./figures";
import { plainLabel, type Tile, type TileGroup, tileEdges, tileLines } from "./tile-shape";

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

export function TileDrawing({ tiles, groups, title, noun, short, className }: TileDrawingProps) {
  const cell = short ? { width: 40, height: 42 } : { width: 76, height: 58 };
  const columns = Math.max(...tiles.map((tile) => tile.column)) + 1;
  const rows = Math.max(...tiles.map((tile) => tile.row)) + 1;
  const linked = tiles.some((tile) => tile.href);
  return (
    <svg
      viewBox={`0 0 ${columns * cell.width} ${rows * cell.height}`}
      role={linked ? "group" : "img"}
      aria-label={title}
      className={`h-auto w-full ${className}`}
    >
      {groups.map((group) => (
        <g key={group.id} className={hueClass[group.hueIndex]}>
          {tiles
            .filter((tile) => tile.group === group.id)
            .map((tile) => (
              <TileCell key={tile.id} {...{ tile, tiles, cell, short, noun, group }} />
            ))}
          {group.at && (
            <text textAnchor="middle" className="fill-base-content font-display text-xs font-semibold">
              {(short ? group.label.split(" ") : [group.label]).map((line, index, lines) => (
                <tspan
                  key={line}
                  x={((group.at?.column ?? 0) + 0.5) * cell.width}
                  y={((group.at?.row ?? 0) + 0.5) * cell.height + 5 + (index - (lines.length - 1) / 2) * LINE}
                >
                  {line}
                </tspan>
              ))}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

type TileCellProps = {
  tile: Tile;
  tiles: Tile[];
  cell: { width: number; height: number };
  short: boolean;
  noun: string;
  group: TileGroup;
};

function TileCell({ tile, tiles, cell, short, noun, group }: TileCellProps) {
  const x = tile.column * cell.width;
  const y = tile.row * cell.height;
  const lines = short ? [tile.letters] : tileLines(tile.label);
  const top = y + (cell.height - (lines.length + 1) * LINE) / 2 + 11.5;
  const drawing = (
    <>
      <rect
        {...{ x, y, ...cell }}
        className="fill-hue-tint stroke-base-100 stroke-2 group-hover:fill-base-100"
      />
      {tileEdges(tile, tiles, cell).map((edge) => (
        <rect key={`${edge.x} ${edge.y} ${edge.width}`} {...edge} className="fill-(--hue)" />
      ))}
      <text textAnchor="middle" className="fill-base-content text-xs tracking-tight">
        {lines.map((line, index) => (
          <tspan key={line} x={x + cell.width / 2} y={top + index * LINE}>
            {line.endsWith("-") ? line : `${line} `}
          </tspan>
        ))}
        <tspan x={x + cell.width / 2} y={top + lines.length * LINE} className="font-semibold">
          {count(tile.value)}
        </tspan>
      </text>
      <rect
        {...{ x: x + 2, y: y + 2, width: cell.width - 4, height: cell.height - 4 }}
        className="fill-none stroke-base-content stroke-0 group-focus-visible:stroke-[4px]"
      />
    </>
  );
  const label = plainLabel(tile.label);
  const value = `${count(tile.value)} ${noun}`;
  const name = short
    ? `${tile.letters} ${value}: ${label}, ${group.label}`
    : `${label} ${value}, ${group.label}`;
  return tile.href ? (
    <a href={tile.href} aria-label={name} className="group no-underline">
      {drawing}
    </a>
  ) : (
    <g>
      <title>{name}</title>
      {drawing}
    </g>
  );
}
