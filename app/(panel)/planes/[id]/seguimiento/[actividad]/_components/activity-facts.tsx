import { Anchor } from "@/components/ui/anchor";
import { DataList } from "@/components/ui/data-list";
import { Section } from "@/components/ui/section";
import { paperLabel } from "@/lib/assessments/labels";
import { shortDay } from "@/lib/dates/dates";
import { compareHref } from "@/lib/plans/compare/labels";
import { PROGRESS_LABELS } from "@/lib/plans/labels";
import { monthsText } from "@/lib/plans/progress/labels";
import type { FollowedActivity } from "@/lib/plans/progress/queries";

const optional = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);

/** What the plan says of an activity, and how it goes in one look. */
export function ActivityFacts({ activity, reads }: { activity: FollowedActivity; reads: boolean }) {
  const { progress, subject, stage, expected } = activity;
  const state = progress?.state ?? "planned";
  const attended =
    progress?.attendance != null
      ? `${progress.attendance.toLocaleString("es-PE")}${expected === null ? "" : ` de ${expected.toLocaleString("es-PE")} previstos`}`
      : null;
  return (
    <Section title="La actividad">
      <DataList
        items={[
          { label: "Estado", value: PROGRESS_LABELS[state], detail: progress?.reason },
          ...optional("Se hizo", progress?.doneOn && shortDay(progress.doneOn)),
          ...optional("Próxima fecha", progress?.nextOn && shortDay(progress.nextOn)),
          ...optional("Asistentes", attended),
          { label: "Meses previstos", value: monthsText(activity.months) },
          { label: "Responsable", value: activity.responsible ?? "Sin responsable" },
          ...optional("Participantes", activity.participants),
          ...optional("Apunta a", subject && stage && paperLabel({ area: subject, stage, grade: null })),
          { label: "Objetivo", value: activity.objective },
          ...optional("Medio de verificación", reads ? null : activity.evidence),
        ]}
      />
      {activity.description && <p className="mt-3 whitespace-pre-line break-words">{activity.description}</p>}
      <p className="mt-3">
        <Anchor href={compareHref({ area: activity.objectiveArea, subject, stage })}>
          Qué hacen otras redes por lo mismo
        </Anchor>
      </p>
      {!reads && (
        <p className="mt-3 text-sm text-muted">
          Los reportes y las evidencias son para quienes acompañan a esta red. Si quiere conocer la
          experiencia, escriba a su coordinación.
        </p>
      )}
    </Section>
  );
}
