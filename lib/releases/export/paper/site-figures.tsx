import { shortDay } from "@/lib/dates/dates";
import type { PublicFigure, PublicTable } from "../../schema";
import { cellText, figureText } from "../rules";

/** So many out of so many, with the bar of its share. */
export const Figures = ({ figures }: { figures: PublicFigure[] }) => (
  <dl className="figures">
    {figures.map((figure) => (
      <div key={figure.label}>
        <dt>
          {figure.label}
          {figure.asOf && `, al ${shortDay(figure.asOf)}`}
        </dt>
        <dd>
          {figureText(figure)}
          {!figure.hidden && figure.numerator !== null && Boolean(figure.denominator) && (
            <progress value={figure.numerator} max={figure.denominator ?? 1} aria-label={figure.label} />
          )}
        </dd>
      </div>
    ))}
  </dl>
);

const isNumber = (kind: PublicTable["columns"][number]["kind"]) => kind === "count" || kind === "percent";

/** A table of the release with what a row is. */
export const TableOf = ({ table: { title, note, source, columns, rows } }: { table: PublicTable }) => (
  <table>
    <caption>
      {title}. {note} Fuente: {source}.
    </caption>
    <thead>
      <tr>
        {columns.map(({ key, label, kind }) => (
          <th key={key} scope="col" className={isNumber(kind) ? "number" : undefined}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a published table keep their order.
        <tr key={i}>
          {columns.map(({ key, label, kind }, at) => (
            <td key={key} data-label={label} className={isNumber(kind) ? "number" : undefined}>
              {cellText(row[at], kind)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
