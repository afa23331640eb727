import { ProgressBar } from "@/components/charts/progress-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import type { Earlier, Growth } from "@/lib/assessments/growth/queries";
import { mayTell } from "@/lib/assessments/growth/rules";
import { ordinal, paperLabel, STAGE_LABELS } from "@/lib/assessments/labels";
import type { PaperKey } from "@/lib/assessments/rules";
import { LEAST, percentOne, told, totalOf } from "@/lib/assessments/totals/rules";

type MatchedProps = {
  pairs: { key: PaperKey }[];
  growth: Growth[];
  place: string;
  from: Earlier;
  to: { title: string };
};

const figure = (n: number | string) => (typeof n === "number" ? n.toLocaleString("es-PE") : n);
const sameCounts = ({ stage, grade, started, ended, matched }: Growth) =>
  [stage, grade, started, ended, matched].join("-");

/** Papers of a stage that the same students took are told once. */
function nounOf(rows: Growth[], papersOfStage: number): string {
  const [first] = rows as [Growth];
  if (rows.length < papersOfStage || papersOfStage === 1)
    return `estudiantes en ${rows.map((row) => paperLabel(row)).join(" y ")}`;
  const grade = first.grade === null ? "" : `${ordinal(first.grade)} de `;
  return `estudiantes de ${grade}${STAGE_LABELS[first.stage].toLowerCase()}`;
}

/** How many are in both, of how many, before anything is said of them. */
export function Matched({ pairs, growth, place, from, to }: MatchedProps) {
  const rows = pairs.flatMap(({ key }) => totalOf(growth, place, key) ?? []);
  const groups = [...Map.groupBy(rows, sameCounts).values()];
  return (
    <Section title="Cuántos están en las dos evaluaciones">
      {groups.length === 0 ? (
        <EmptyState title="No hay a quién comparar">
          Con lo que eligió, aquí nadie rindió ninguna de las dos evaluaciones.
        </EmptyState>
      ) : (
        <StatRow single>
          {groups.map((group) => {
            const [first] = group as [Growth];
            const ofStage = rows.filter(({ stage }) => stage === first.stage).length;
            return (
              <MatchedStat
                key={sameCounts(first)}
                row={first}
                noun={nounOf(group, ofStage)}
                from={from.title}
                to={to.title}
              />
            );
          })}
        </StatRow>
      )}
    </Section>
  );
}

function MatchedStat({ row, noun, from, to }: { row: Growth; noun: string; from: string; to: string }) {
  const { started, ended, matched } = row;
  const share = percentOne(matched, ended);
  const source = mayTell(matched, started)
    ? `${share ? `${share} de quienes rindieron «${to}»` : `Nadie rindió «${to}»`}, y ${percentOne(matched, started) ?? "ninguno"} de los ${figure(started)} que habían rendido «${from}» aquí.`
    : `Coinciden menos de ${LEAST}: no se dice más de ellos.`;
  return (
    <Stat value={figure(told(matched))} of={figure(told(ended))} label={noun} source={source}>
      {share && mayTell(matched, ended) && (
        <ProgressBar
          label={noun}
          value={matched}
          total={ended}
          noun="rindieron las dos"
          shown={share}
          text="none"
        />
      )}
    </Stat>
  );
}
