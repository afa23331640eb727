import { ProgressBar } from "@/components/charts/progress-bar";
import { RagStatus } from "@/components/plans/rag-status";
import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { withSearch } from "@/lib/forms/search-params";
import { ACTIVITY_KIND_LABELS, PROGRESS_LABELS } from "@/lib/plans/labels";
import { dayInYear, followedActivityHref, followUpHref, monthsText } from "@/lib/plans/progress/labels";
import type { Followed } from "@/lib/plans/progress/queries";
import { type Standing, toLookAt } from "@/lib/plans/progress/rules";

/** How many are told one by one before the list below says the rest. */
const MOST = 12;

type LookAtProps = {
  plan: { id: string };
  activities: (Followed & Standing)[];
  /** Whether the reader tells how they go. */
  tells: boolean;
};

const whenOf = ({ months, progress }: Followed) =>
  progress?.nextOn ? `próxima fecha: ${dayInYear(progress.nextOn)}` : monthsText(months);

/** How much is done, and what is late or asks for something this month, what is late first. */
export function LookAt({ plan, activities, tells }: LookAtProps) {
  const open = toLookAt(activities);
  const late = open.filter(({ rag }) => rag === "red").length;
  const done = activities.filter(({ state }) => state === "done").length;
  const page = followUpHref(plan.id);
  return (
    <Section
      title="Lo atrasado y lo de este mes"
      aside={open.length === 1 ? "1 actividad" : `${open.length} actividades`}
    >
      <div className="mb-5 max-w-140">
        <ProgressBar label="Plan" value={done} total={activities.length} noun="actividades hechas" />
      </div>
      {open.length === 0 ? (
        <p>Nada atrasado y nada por hacer este mes.</p>
      ) : (
        <RowList label="Actividades por atender">
          {open.slice(0, MOST).map((one) => (
            <Row
              key={one.id}
              href={followedActivityHref(plan.id, one.id)}
              title={one.title}
              detail={
                <>
                  {ACTIVITY_KIND_LABELS[one.kind]}, {whenOf(one)}. {one.responsible ?? "Sin responsable"}.
                  {one.state !== "planned" && ` ${PROGRESS_LABELS[one.state]}.`}
                  {one.progress?.ragNote && ` ${one.progress.ragNote}`}
                </>
              }
              status={<RagStatus state={one.state} rag={one.rag} />}
            />
          ))}
        </RowList>
      )}
      {open.length > MOST && (
        <p className="mt-3">
          {late > 0 && <Anchor href={withSearch(page, { va: "red" })}>Ver las {late} atrasadas</Anchor>}
        </p>
      )}
      {tells && open.length > 0 && (
        <p className="mt-3 text-sm text-muted">
          Abra una actividad para reportar cómo va y subir evidencias.
        </p>
      )}
    </Section>
  );
}
