import { YearCalendar } from "@/components/charts/year-calendar";
import { Section } from "@/components/ui/section";
import { activityKinds } from "@/db/values";
import { ACTIVITY_KIND_LABELS } from "@/lib/plans/labels";
import { followedActivityHref, monthsText } from "@/lib/plans/progress/labels";
import type { Followed } from "@/lib/plans/progress/queries";
import { calendarDays, type Standing } from "@/lib/plans/progress/rules";

type PlanYearProps = {
  plan: { id: string; schoolYear: number };
  activities: (Followed & Standing)[];
  day: string;
};

/** The year of a plan, a row for each kind of activity. What was cancelled is not drawn. */
export function PlanYear({ plan, activities, day }: PlanYearProps) {
  const { schoolYear } = plan;
  const drawn = activities.filter(({ state }) => state !== "cancelled");
  const days = calendarDays(drawn, { schoolYear, day });
  const rows = activityKinds.flatMap((kind) => {
    const events = drawn
      .filter((one) => one.kind === kind)
      .map((one) => {
        const { date = day, isExact = false } = days.get(one.id) ?? {};
        return {
          ...{ id: one.id, label: one.title, date, when: isExact ? undefined : monthsText(one.months) },
          state: one.state === "done" ? ("done" as const) : one.rag === "red" ? "late" : "planned",
          href: followedActivityHref(plan.id, one.id),
        } as const;
      });
    return events.length > 0 ? [{ id: kind, label: ACTIVITY_KIND_LABELS[kind], events }] : [];
  });
  if (rows.length === 0) return null;
  const cancelled = activities.length - drawn.length;
  return (
    <Section
      title={`El año ${schoolYear}`}
      aside={
        cancelled > 0 &&
        (cancelled === 1 ? "1 cancelada no se dibuja" : `${cancelled} canceladas no se dibujan`)
      }
    >
      <YearCalendar
        title={`Actividades del ${schoolYear}, por tipo`}
        titleHidden
        unit="Cada cuadro es una actividad: en el día que se hizo o que toca o, si no tiene día, dentro de su mes."
        year={schoolYear}
        today={day}
        rowHeader="Tipo"
        rows={rows}
      />
    </Section>
  );
}
