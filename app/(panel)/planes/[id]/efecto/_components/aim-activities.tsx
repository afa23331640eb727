import { RagStatus } from "@/components/plans/rag-status";
import { Row, RowList } from "@/components/ui/row-list";
import type { LedgerActivity } from "@/lib/plans/effect/queries";
import { ACTIVITY_KIND_LABELS } from "@/lib/plans/labels";
import { dayInYear, followedActivityHref, monthsText } from "@/lib/plans/progress/labels";

type Timing = "before" | "between" | "after";

const TIMING: Record<Timing, string> = {
  before: "Se hizo antes de que terminara la línea de base: lo que vino después no se le puede atribuir.",
  between: "",
  after: "Se hizo después de la última evaluación: todavía no puede verse si aportó.",
};

const detailOf = ({ kind, doneOn, months, attendance }: LedgerActivity) =>
  [
    ACTIVITY_KIND_LABELS[kind],
    doneOn ? dayInYear(doneOn) : monthsText(months),
    ...(attendance === null ? [] : [`${attendance.toLocaleString("es-PE")} asistentes`]),
  ].join(", ");

type AimActivitiesProps = { planId: string; activities: (LedgerActivity & { timing?: Timing })[] };

/** What was done, one by one, and whether it may have had to do with what changed. */
export function AimActivities({ planId, activities }: AimActivitiesProps) {
  return (
    <div className="mt-5">
      <h3 className="mb-2">Lo que se hizo</h3>
      <RowList label="Actividades">
        {activities.map((one) => (
          <Row
            key={one.id}
            href={followedActivityHref(planId, one.id)}
            title={one.title}
            detail={[detailOf(one), TIMING[one.timing ?? "between"]].filter(Boolean).join(". ")}
            status={one.state === "done" ? <RagStatus state="done" rag="green" /> : "En curso"}
          />
        ))}
      </RowList>
    </div>
  );
}
