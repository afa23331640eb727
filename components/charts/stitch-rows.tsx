import { Anchor } from "../ui/anchor";
import { type Hue, HueLabel } from "../ui/hue";
import { ChartFigure, type ChartText } from "./chart-figure";
import { count } from "./figures";
import { Legend } from "./legend";
import { Stitches } from "./stitches";

type StitchRowsProps = ChartText & {
  /** What a row is: «UGEL». */
  rowHeader: string;
  filledLabel: string;
  emptyLabel: string;
  rows: { id: string; label: string; href?: string; hue?: Hue; filled: number; total: number }[];
};

/** Counted thread: one stitch is one thing, filled when it is done. It is its own table. */
export function StitchRows({ rowHeader, filledLabel, emptyLabel, rows, ...text }: StitchRowsProps) {
  const longest = Math.max(1, ...rows.map((row) => row.total));
  return (
    <ChartFigure {...text}>
      <Legend
        items={[
          {
            label: filledLabel,
            swatch: <rect x={2.5} y={2.5} width={11} height={11} className="fill-primary" />,
          },
          {
            label: emptyLabel,
            swatch: <rect x={3} y={3} width={10} height={10} className="fill-base-100 stroke-line" />,
          },
        ]}
      />
      <table className="mt-2 block w-full max-w-180 sm:table">
        <thead className="sr-only">
          <tr>
            <th scope="col">{rowHeader}</th>
            <th scope="col">{text.unit}</th>
            <th scope="col">Cuántos</th>
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {rows.map((row) => {
            const name = row.href ? <Anchor href={row.href}>{row.label}</Anchor> : row.label;
            return (
              <tr
                key={row.id}
                className="grid grid-cols-[1fr_auto] border-b border-base-300 py-2 sm:table-row sm:h-11"
              >
                <th scope="row" className="text-left font-semibold whitespace-nowrap sm:pr-5 sm:align-middle">
                  {row.hue ? <HueLabel hue={row.hue}>{name}</HueLabel> : name}
                </th>
                <td className="max-sm:order-last max-sm:col-span-2 max-sm:mt-1.5 sm:w-full sm:align-middle">
                  <Stitches {...row} longest={longest} />
                </td>
                <td className="text-right whitespace-nowrap sm:pl-5 sm:align-middle">
                  {count(row.filled)} de {count(row.total)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ChartFigure>
  );
}
