import { LevelBars } from "@/components/charts/level-bars";
import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import type { DiagnosisLevels, PlanDiagnosis } from "@/db/values";
import { assessmentHref, paperLabel } from "@/lib/assessments/labels";
import { TONES } from "@/lib/assessments/scale/rules";
import { LEAST, percentOne, scaleKey } from "@/lib/assessments/totals/rules";
import { dayAndTime, shortDay } from "@/lib/dates/dates";
import { ofHowMany } from "@/lib/plans/diagnosis/labels";
import { GradeTable, ItemTable, OpenAgreementTable, UnmetTable, VisitedTable } from "./diagnosis-tables";

type DiagnosisDataProps = { diagnosis: PlanDiagnosis | null; diagnosedAt: Date | null; place: string };

/** Where a figure comes from, opening it at the place of the plan. */
function Source({ assessmentId, title, date, place }: Omit<DiagnosisLevels, "levels"> & { place: string }) {
  return (
    <>
      <Anchor href={`${assessmentHref(assessmentId)}?lugar=${place}`}>{title}</Anchor>, hasta el{" "}
      {shortDay(date)}
    </>
  );
}

function Note({ level, place }: { level: DiagnosisLevels; place: string }) {
  const { assessed, programmed, regionTop, regionAssessed, weak, levels } = level;
  const took = percentOne(assessed, programmed);
  const top = levels.at(-1);
  return (
    <>
      {weak && (
        <p>
          <Status kind="due">De lo más bajo frente a la región</Status>
        </p>
      )}
      <p>
        {top && regionTop !== null && (
          <>
            {top.name}: {percentOne(top.count, assessed)} (n = {assessed.toLocaleString("es-PE")}); en la
            región, {percentOne(Math.round(regionTop * 10_000), 10_000)}
            {ofHowMany(regionAssessed)}.{" "}
          </>
        )}
        {took && `Participó el ${took} de ${programmed?.toLocaleString("es-PE")} programados. `}
        <Source {...level} place={place} />.
      </p>
    </>
  );
}

const isOfGrade = (level: DiagnosisLevels, all: DiagnosisLevels[]) =>
  level.grade !== null &&
  all.some(({ grade, stage, area }) => grade === null && stage === level.stage && area === level.area);

/** What the data say of the plan's place, each with its n, source and date. */
export function DiagnosisData({ diagnosis, diagnosedAt, place }: DiagnosisDataProps) {
  const { levels = [], items = [], unmet = [], visits = [], agreements = [] } = diagnosis ?? {};
  if (levels.length + items.length + unmet.length + visits.length + agreements.length === 0)
    return (
      <EmptyState title="Todavía no hay datos de este lugar">
        Aparecerán cuando haya resultados de una línea de base o del año anterior. Mientras tanto, escriba los
        problemas con lo que su equipo conoce.
      </EmptyState>
    );
  const whole = levels.filter((level) => !isOfGrade(level, levels));
  const byGrade = levels.filter((level) => isOfGrade(level, levels));
  return (
    <div className="space-y-7">
      {diagnosedAt && <p className="text-sm text-muted">Datos traídos el {dayAndTime(diagnosedAt)}.</p>}
      {[...Map.groupBy(whole, (level) => scaleKey(level.levels))].map(([scale, same]) => (
        <LevelBars
          key={scale}
          title="Niveles de logro"
          unit="Porcentaje de quienes rindieron cada prueba."
          rowHeader="Prueba"
          least={LEAST}
          levels={(same[0]?.levels ?? []).map(({ name }, i, all) => ({
            label: name,
            tone: TONES[all.length]?.[i] ?? 1,
          }))}
          bars={same.map((level) => ({
            id: `${level.stage}-${level.area}-${level.grade}`,
            label: paperLabel(level),
            counts: level.levels.map(({ count }) => count),
            of: level.programmed ?? undefined,
            withheld:
              level.assessed < LEAST
                ? `Rindieron menos de ${LEAST} estudiantes: sus niveles no se muestran.`
                : undefined,
            note: <Note level={level} place={place} />,
          }))}
        />
      ))}
      {byGrade.length > 0 && (
        <Disclosure summary="Ver grado por grado" onPaper>
          <GradeTable levels={byGrade} />
        </Disclosure>
      )}
      {items.length > 0 && <ItemTable items={items} place={place} />}
      {unmet.length > 0 && <UnmetTable unmet={unmet} />}
      {visits.length > 0 && <VisitedTable visits={visits} />}
      {agreements.length > 0 && <OpenAgreementTable agreements={agreements} />}
    </div>
  );
}
