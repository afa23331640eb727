import { LevelBars } from "@/components/charts/level-bars";
import { TONES } from "@/lib/assessments/scale/rules";
import { LEAST, scaleKey } from "@/lib/assessments/totals/rules";
import { shortDay } from "@/lib/dates/dates";
import type { PlaceResult } from "@/lib/plans/measures/rules";

const named = ({ names }: PlaceResult) => names.map((name) => ({ name }));

/** Everybody who took each of the two, by level. Not the same students: said so. */
export function AimLevels({ title, from, to }: { title: string; from: PlaceResult; to: PlaceResult }) {
  const same = from.levels && to.levels && scaleKey(named(from)) === scaleKey(named(to));
  if (!same) return <p className="mt-4 text-sm text-muted">Las dos pruebas no tienen los mismos niveles.</p>;
  return (
    <div className="mt-6">
      <LevelBars
        title={`Niveles de logro: ${title}`}
        titleHidden
        unit="Todos los que rindieron cada evaluación, que pueden no ser los mismos."
        rowHeader="Evaluación"
        least={LEAST}
        columns={2}
        levels={from.names.map((label, i) => ({ label, tone: TONES[from.names.length]?.[i] ?? 1 }))}
        bars={[from, to].map(({ assessmentId, title: name, endsOn, levels, assessed, programmed }) => ({
          ...{ id: assessmentId, label: name, counts: levels ?? [], of: programmed ?? undefined },
          note: `Hasta el ${shortDay(endsOn)}.`,
          withheld:
            assessed < LEAST
              ? `Rindieron menos de ${LEAST} estudiantes: sus niveles no se muestran.`
              : undefined,
        }))}
      />
    </div>
  );
}
