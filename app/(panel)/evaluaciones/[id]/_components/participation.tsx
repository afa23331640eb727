import { ProgressBar } from "@/components/charts/progress-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { type Area, type Stage, stages } from "@/db/values";
import { AREA_LABELS, ordinal, STAGE_LABELS } from "@/lib/assessments/labels";
import type { Total } from "@/lib/assessments/totals/queries";
import { LEAST, percentOne, told, totalOf } from "@/lib/assessments/totals/rules";
import { shortDay } from "@/lib/dates/dates";

type Asked = { area: Area | null; grade: number | null };
type ParticipationProps = {
  place: string;
  totals: Total[];
  /** The stages that the assessment is taken in. */
  asked: Set<Stage>;
  of: Asked;
  enrolled: { source: string; date: string } | null;
};

const figure = (n: number | string) => (typeof n === "number" ? n.toLocaleString("es-PE") : n);

const noun = (stage: Stage, { area, grade }: Asked) =>
  `estudiantes de ${grade === null ? "" : `${ordinal(grade)} de `}${STAGE_LABELS[stage].toLowerCase()}${area ? ` en ${AREA_LABELS[area]}` : ""}`;

/** How many were assessed of those programmed, before any result. */
export function Participation({ place, totals, asked, of, enrolled }: ParticipationProps) {
  const shown = stages.flatMap((stage) => {
    const total = asked.has(stage) ? totalOf(totals, place, { stage, ...of }) : null;
    return total ? [total] : [];
  });
  return (
    <Section
      title="Cuántos participaron"
      aside={enrolled && `Programados: ${enrolled.source}, ${shortDay(enrolled.date)}`}
    >
      {shown.length === 0 ? (
        <EmptyState title="No hay a quién contar">
          Aquí no se sabe de estudiantes programados ni de resultados con lo que eligió.
        </EmptyState>
      ) : (
        <StatRow single>
          {shown.map((total) => (
            <StageStat key={total.stage} total={total} label={noun(total.stage, of)} />
          ))}
        </StatRow>
      )}
    </Section>
  );
}

function StageStat({ total, label }: { total: Total; label: string }) {
  const { assessed, programmed, services, servicesAssessed } = total;
  const share = percentOne(assessed, programmed);
  const few = assessed > 0 && assessed < LEAST;
  const served = `${figure(servicesAssessed)} de ${figure(services)} ${services === 1 ? "servicio educativo" : "servicios educativos"}`;
  return (
    <Stat
      value={figure(told(assessed))}
      of={programmed === null ? undefined : figure(programmed)}
      label={label}
      source={
        share && !few
          ? `${share} de los programados, en ${served}.`
          : `En ${served}.${programmed === null ? " No se sabe cuántos estaban programados." : ""}`
      }
    >
      {share && !few && programmed !== null && (
        <ProgressBar
          label={label}
          value={assessed}
          total={programmed}
          noun="programados rindieron"
          shown={share}
          text="none"
        />
      )}
    </Stat>
  );
}
