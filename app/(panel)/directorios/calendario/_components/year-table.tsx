import { TABLE_ROLE } from "@/components/ui/table-role";
import { MONTH_NAMES } from "@/lib/meetings/year/labels";
import type { MeetingYear } from "@/lib/meetings/year/queries";
import { yearFigures } from "@/lib/meetings/year/rules";
import { MonthCell } from "./month-cell";

const HEAD = "px-1 py-2 text-left align-bottom text-sm font-semibold text-muted";
const CELL =
  "flex justify-between gap-x-4 py-1.5 text-right lg:table-cell lg:px-1 lg:py-3 lg:text-left lg:align-top print:table-cell print:px-0.5 print:text-left";

type YearTableProps = { caption: string; rows: MeetingYear["rows"]; currentMonth: number | null };

/** A row for each UGEL and a column for each month; on phones a block for each UGEL. */
export function YearTable({ caption, rows, currentMonth }: YearTableProps) {
  return (
    <table
      {...TABLE_ROLE.table}
      className="block w-full table-fixed border-collapse [page:wide] lg:table print:table"
    >
      <caption className="mb-2 block text-left text-sm text-muted lg:table-caption print:table-caption">
        {caption}
      </caption>
      <thead
        {...TABLE_ROLE.group}
        className="hidden border-y border-t-base-300 border-b-line lg:table-header-group print:table-header-group"
      >
        <tr {...TABLE_ROLE.row}>
          <th scope="col" className={`${HEAD} w-20 pl-0`}>
            UGEL
          </th>
          {MONTH_NAMES.map((name, i) => (
            <th
              key={name}
              scope="col"
              className={`${HEAD} ${i + 1 === currentMonth ? "text-base-content underline decoration-accent decoration-4 underline-offset-4" : ""}`}
            >
              <abbr title={name} className="no-underline">
                {name.slice(0, 3)}
              </abbr>
              {i + 1 === currentMonth && <span className="sr-only"> (este mes)</span>}
            </th>
          ))}
          <th scope="col" className={`${HEAD} w-22`}>
            Realizados
          </th>
        </tr>
      </thead>
      <tbody {...TABLE_ROLE.group} className="block lg:table-row-group print:table-row-group">
        {rows.map(({ path, code, months }) => {
          const { held, expected } = yearFigures([months]);
          return (
            <tr
              key={path}
              {...TABLE_ROLE.row}
              className="block border-b border-base-300 py-4 lg:table-row lg:py-0 print:table-row"
            >
              <th
                scope="row"
                {...TABLE_ROLE.rowHeader}
                className="block text-left align-top font-semibold lg:table-cell lg:py-3 print:table-cell"
              >
                UGEL {code}
              </th>
              {months.map((month) => (
                <td key={month.month} {...TABLE_ROLE.cell} className={CELL}>
                  <span className="text-sm text-muted lg:hidden print:hidden">
                    {MONTH_NAMES[month.month - 1]}
                  </span>
                  <span>
                    <MonthCell ugel={code} month={month} />
                  </span>
                </td>
              ))}
              <td {...TABLE_ROLE.cell} className={`${CELL} font-semibold`}>
                <span className="text-sm font-normal text-muted lg:hidden print:hidden">Realizados</span>
                <span>
                  {held} de {expected}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
