import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { AREA_LABELS } from "@/lib/assessments/labels";
import type { Difference } from "@/lib/assessments/loads/difference/queries";
import { gradeText } from "@/lib/assessments/returns/labels";
import { LEAST, scaleKey, told } from "@/lib/assessments/totals/rules";

const figure = (n: number | string) => n.toLocaleString("es-PE");

function assessedText({ assessedBefore: before, assessedAfter: after }: Difference): string {
  const [was, will] = [told(before), told(after)].map(figure);
  if (before === after) return `${will}, igual`;
  return was === will ? `${will}, cambia` : `de ${was} a ${will}`;
}

/** With few students it is told that a level changes, and not how many are in it. */
function levelText(row: Difference, level: number): string {
  const [before, after] = [row.before[level] ?? 0, row.after[level] ?? 0];
  if (before === after) return isFew(row) ? "igual" : `${figure(after)}, igual`;
  return isFew(row) ? "cambia" : `de ${figure(before)} a ${figure(after)}`;
}

const isFew = ({ assessedBefore, assessedAfter }: Difference) =>
  [assessedBefore, assessedAfter].some((n) => n > 0 && n < LEAST);

const columnsOf = (levels: { name: string }[]): Column<Difference>[] => [
  {
    key: "what",
    header: "Sección y área",
    rowHeader: true,
    cell: ({ levelName, area, ...row }) => (
      <>
        {row.grade === null ? "Sin grado" : gradeText(row)}, {AREA_LABELS[area]}
        <span className="block text-sm font-normal text-muted">{levelName}</span>
      </>
    ),
  },
  {
    key: "assessed",
    header: "Rindieron",
    cell: assessedText,
  },
  ...levels.map(({ name }, level) => ({
    key: `level-${name}`,
    header: name,
    cell: (row: Difference) => levelText(row, level),
  })),
];

/** What a school's sheet would change: how many are in each level, before and with it. Papers with one scale together. */
export function LoadDifference({ rows }: { rows: Difference[] }) {
  if (rows.length === 0) return null;
  const scales = [...Map.groupBy(rows, ({ levels }) => scaleKey(levels ?? []))];
  return (
    <Section title="Qué cambia" aside="Estudiantes en cada nivel">
      {scales.map(([key, same]) => (
        <div key={key} className="mt-6 first:mt-0">
          <DataTable
            caption={`«De 12 a 14» quiere decir que hay 12 y con esta hoja habrá 14. Con menos de ${LEAST} estudiantes solo se dice si cambia.`}
            columns={columnsOf(same[0]?.levels ?? [])}
            rows={same}
            rowKey={({ levelName, grade, section, area }) => [levelName, grade, section, area].join(" ")}
          />
        </div>
      ))}
    </Section>
  );
}
