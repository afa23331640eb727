import { Plus } from "lucide";
import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { requireActor } from "@/lib/access/session";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { BACKLOG_KINDS, BACKLOG_STATE_LABELS, proposeHref, subjectHref } from "@/lib/meetings/backlog/labels";
import { listSubjects, type Subject } from "@/lib/meetings/backlog/queries";
import { placeShortLabel } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Temas para las reuniones" };

function Subjects({ label, subjects, from }: { label: string; subjects: Subject[]; from?: boolean }) {
  return (
    <RowList label={label}>
      {subjects.map((subject) => (
        <Row
          key={subject.id}
          title={subject.title}
          href={subjectHref(subject.id)}
          detail={`${subject.series}. ${
            from ? `Propuso ${placeShortLabel(subject.proposedPlace)}, ` : ""
          }${shortDay(dayOf(subject.createdAt))}`}
          status={
            <Status kind={BACKLOG_KINDS[subject.state]}>
              {BACKLOG_STATE_LABELS[subject.state]}
              {subject.meeting && `: ${subject.meeting.title}`}
            </Status>
          }
        />
      ))}
    </RowList>
  );
}

export default async function SubjectsPage() {
  const actor = await requireActor();
  const { mine, waiting } = await listSubjects(actor);
  return (
    <PanelFrame actor={actor} current="meetings">
      <PageHeader
        breadcrumbs={[{ href: "/directorios", label: "Directorios" }, { label: "Temas" }]}
        title="Temas para las reuniones"
        lead="Lo que usted propuso y qué pasó con ello, y lo que espera una reunión de las que prepara."
        actions={
          <ButtonLink href={proposeHref()} variant="primary" icon={Plus}>
            Proponer un tema
          </ButtonLink>
        }
      />
      <Section title="Temas que propuse" aside={`${mine.length}`}>
        {mine.length === 0 ? (
          <EmptyState title="Todavía no ha propuesto temas">
            Proponga lo que una de sus reuniones debería tratar. Aquí leerá qué pasó con cada tema.
          </EmptyState>
        ) : (
          <Subjects label="Temas que propuse" subjects={mine} />
        )}
      </Section>
      {waiting.length > 0 && (
        <Section title="En espera de una agenda" aside={`${waiting.length}`}>
          <Subjects label="En espera de una agenda" subjects={waiting} from />
        </Section>
      )}
    </PanelFrame>
  );
}
