import type { Axis } from "@/components/charts/axis";
import { IntervalRows } from "@/components/charts/interval-rows";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import {
  changeInterval,
  changeNote,
  changeText,
  growthHref,
  markText,
} from "@/lib/assessments/growth/labels";
import type { MeanChange } from "@/lib/assessments/growth/rules";
import { paperLabel } from "@/lib/assessments/labels";
import { told } from "@/lib/assessments/totals/rules";
import { shortDay } from "@/lib/dates/dates";
import { afterText, effectSentence } from "@/lib/plans/effect/labels";
import type { LedgerActivity, LedgerGrowth } from "@/lib/plans/effect/queries";
import { type AimedAt, timingOf } from "@/lib/plans/effect/rules";
import type { PlaceResult } from "@/lib/plans/measures/rules";
import { AimActivities } from "./aim-activities";
import { AimLevels } from "./aim-levels";

type AimSectionProps = {
  planId: string;
  one: AimedAt & {
    activities: LedgerActivity[];
    from: PlaceResult | null;
    to: PlaceResult | null;
    growth: LedgerGrowth | null;
    change: MeanChange | null;
  };
  /** The same for every subject, so that they are read alike. */
  axis: Axis;
};

/** What was done for a subject of a stage, beside what changed in it. */
export function AimSection({ planId, one, axis }: AimSectionProps) {
  const { activities, from, to, growth, change } = one;
  const title = paperLabel({ area: one.subject, stage: one.stage, grade: null });
  const timed = activities.map((activity) => ({
    ...activity,
    timing: from && to ? timingOf(activity, from, to) : ("between" as const),
  }));
  const inTime = timed.filter(({ timing }) => timing === "between");
  const after = afterText({
    done: inTime.filter(({ state }) => state === "done").length,
    underWay: inTime.filter(({ state }) => state === "under_way").length,
  });
  return (
    <Section
      title={title}
      aside={activities.length === 1 ? "1 actividad" : `${activities.length} actividades`}
    >
      {from && to ? (
        <>
          <p className="max-w-140">
            {change && inTime.length > 0 ? (
              <b>{effectSentence(after, change)}</b>
            ) : inTime.length === 0 ? (
              "Ninguna de estas actividades se hizo entre las dos evaluaciones: lo que cambió no puede deberse a ellas."
            ) : (
              `${after}, no hay con qué decir cuánto cambió.`
            )}{" "}
            <span className="text-muted">
              Entre «{from.title}» ({shortDay(from.endsOn)}) y «{to.title}» ({shortDay(to.endsOn)}).{" "}
              <Anchor href={growthHref(to.assessmentId)}>Ver el avance completo</Anchor>
            </span>
          </p>
          {growth && (
            <div className="mt-4">
              <IntervalRows
                title={`Cambio promedio de los mismos estudiantes: ${title}`}
                titleHidden
                unit="Puntos de la escala. La barra es el intervalo de 95 % y la marca, el promedio. La línea gruesa es ningún cambio."
                axis={axis}
                mark={markText}
                rows={[
                  {
                    ...{ id: "change", label: "Los mismos estudiantes", note: changeNote(change, growth) },
                    count: `n = ${told(change?.n ?? growth.matched).toLocaleString("es-PE")}`,
                    interval: change && { low: change.low, middle: change.mean, high: change.high },
                  },
                ]}
                table={{
                  head: ["Prueba", "Estudiantes", "Cambio promedio", "Intervalo de 95 %"],
                  rows: change
                    ? [
                        {
                          id: "change",
                          cells: [title, change.n, changeText(change.mean), changeInterval(change)],
                        },
                      ]
                    : [],
                }}
              />
            </div>
          )}
          <AimLevels {...{ title, from, to }} />
        </>
      ) : (
        <p className="max-w-140">
          {from
            ? "Todavía no hay una evaluación posterior a la línea de base con la que comparar."
            : "La línea de base de este año no tiene resultados de esto aquí: no hay de dónde partir."}
        </p>
      )}
      <AimActivities planId={planId} activities={timed} />
    </Section>
  );
}
