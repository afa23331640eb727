import { YearMark, type YearState } from "./year-mark";
import { MONTHS, monthStart, yearPosition } from "./year-position";

type YearRowProps = {
  label: string;
  year: number;
  today?: string;
  marks: { id: string; date: string; state: YearState }[];
};

const HEIGHT = 36;

/** The months are the warp; each mark stands at its day. */
export function YearRow({ label, year, today, marks }: YearRowProps) {
  return (
    <svg role="img" aria-label={label} height={HEIGHT} className="block w-full overflow-visible">
      {MONTHS.map((month, index) => (
        <line
          key={month}
          x1={`${monthStart(index, year)}%`}
          x2={`${monthStart(index, year)}%`}
          y2={HEIGHT}
          className="stroke-base-300"
        />
      ))}
      <line x1="100%" x2="100%" y2={HEIGHT} className="stroke-base-300" />
      {today?.startsWith(String(year)) && (
        <svg x={`${yearPosition(today, year)}%`} className="overflow-visible" aria-hidden="true">
          <rect x={-3} y={-1} width={6} height={HEIGHT + 2} className="fill-base-content" />
          <rect x={-1.5} y={-1} width={3} height={HEIGHT + 2} className="fill-accent" />
        </svg>
      )}
      {marks.map((mark) => (
        <svg
          key={mark.id}
          x={`${yearPosition(mark.date, year)}%`}
          y={HEIGHT / 2}
          className="overflow-visible"
          aria-hidden="true"
        >
          <YearMark state={mark.state} />
        </svg>
      ))}
    </svg>
  );
}
