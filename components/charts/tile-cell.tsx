import { count } from "./figures";
import { plainLabel, type Tile, tileLines } from "./tile-shape";

type TileCellProps = {
  tile: Tile;
  cell: { width: number; height: number };
  short: boolean;
  noun: string;
  groupLabel: string;
};

const LINE = 15;

/** Parts two lines for whoever hears them, without moving the centre of the first. */
function WordBreak() {
  return <tspan className="text-[0px]"> </tspan>;
}

/** What a tile says, and where it leads: the whole square is the link. */
export function TileCell({ tile, cell, short, noun, groupLabel }: TileCellProps) {
  const lines = short ? [tile.letters] : tileLines(tile.label);
  const x = tile.column * cell.width;
  const y = tile.row * cell.height;
  const middle = x + cell.width / 2;
  const top = y + (cell.height - (lines.length + 1) * LINE) / 2 + 11.5;
  // The name of a link begins with the text it shows.
  const rest = short ? `: ${plainLabel(tile.label)}, ${groupLabel}` : `, ${groupLabel}`;
  const name = `${lines.join(" ")} ${count(tile.value)} ${noun}${rest}`;
  const frame = { x: x + 2, y: y + 2, width: cell.width - 4, height: cell.height - 4 };
  const drawing = (
    <>
      {tile.selected && (
        <>
          <rect {...frame} className="fill-none stroke-base-content stroke-[5px]" />
          <rect {...frame} className="fill-none stroke-accent stroke-[2.5px]" />
        </>
      )}
      <rect
        {...{ x: x + 2, y: y + 2, width: cell.width - 4, height: cell.height - 4 }}
        className="fill-transparent stroke-base-content stroke-0 group-hover:stroke-2 group-focus-visible:stroke-accent group-focus-visible:stroke-[3px]"
      />
      <text textAnchor="middle" className="fill-base-content text-xs tracking-tight">
        {lines.map((line, index) => (
          <tspan key={line} x={middle} y={top + index * LINE}>
            {line}
            {!line.endsWith("-") && <WordBreak />}
          </tspan>
        ))}
        <tspan x={middle} y={top + lines.length * LINE} className="font-semibold">
          {count(tile.value)}
        </tspan>
      </text>
    </>
  );
  if (!tile.href) {
    return (
      <g>
        <title>{name}</title>
        {drawing}
      </g>
    );
  }
  return (
    <a
      href={tile.href}
      aria-label={name}
      aria-current={tile.selected || undefined}
      className="group no-underline"
    >
      {drawing}
    </a>
  );
}
