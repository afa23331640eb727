import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/session";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { dismissSubjectAction, reopenSubjectAction } from "@/lib/meetings/backlog/actions";
import {
  BACKLOG_KINDS,
  BACKLOG_STATE_LABELS,
  SUBJECT_DONE,
  SUBJECTS_PAGE,
  subjectHref,
} from "@/lib/meetings/backlog/labels";
import { canSettleSubject } from "@/lib/meetings/backlog/policy";
import { getSubject, type Subject } from "@/lib/meetings/backlog/queries";
import { ITEM_PURPOSE_LABELS, meetingHref } from "@/lib/meetings/labels";
import { postponedText } from "@/lib/meetings/proposals/labels";
import { placeShortLabel } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Tema propuesto" };

type Props = { params: Promise<{ tema: string }>; searchParams: SearchParams };

/** What became of it, in words. */
function Outcome({ subject }: { subject: Subject }) {
  const { state, meeting, settledReason, postponements } = subject;
  if (state === "dismissed") return <>Se descartó. Motivo: {settledReason}</>;
  if (state === "open") return <>Espera una agenda. {postponements > 0 && postponedText(postponements)}</>;
  if (!meeting) return <>Está en una agenda que todavía se prepara.</>;
  return (
    <>
      Está en la agenda de <Anchor href={meetingHref(meeting.id)}>{meeting.title}</Anchor>, del{" "}
      {shortDay(meeting.heldOn)}.
    </>
  );
}

export default async function SubjectPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { tema } = await params;
  const { hecho } = await readSearch(searchParams);
  const subject = (isId(tema) ? await getSubject(actor, tema) : null) ?? notFound();
  const settles = canSettleSubject(actor, subject);
  const at = { subjectId: subject.id, version: String(subject.version) };
  return (
    <PanelFrame actor={actor} current="meetings">
      <PageHeader
        breadcrumbs={[
          { href: "/directorios", label: "Directorios" },
          { href: SUBJECTS_PAGE, label: "Temas" },
          { label: subject.title },
        ]}
        tag={<Tag kind={BACKLOG_KINDS[subject.state]}>{BACKLOG_STATE_LABELS[subject.state]}</Tag>}
        title={subject.title}
        lead={<Outcome subject={subject} />}
      />
      <DoneNotice done={hecho} sentences={SUBJECT_DONE} />
      <Section title="Qué se propone">
        <DataList
          layout="row"
          items={[
            ...(subject.detail
              ? [{ label: "Por qué", value: <span className="whitespace-pre-line">{subject.detail}</span> }]
              : []),
            { label: "Para qué", value: ITEM_PURPOSE_LABELS[subject.purpose] },
            { label: "Minutos", value: subject.minutes.toLocaleString("es-PE") },
            { label: "Reuniones", value: subject.series },
            {
              label: "Propuso",
              value: `${subject.proposer}, ${placeShortLabel(subject.proposedPlace)}, el ${shortDay(dayOf(subject.createdAt))}`,
            },
          ]}
        />
      </Section>
      {settles && subject.state === "open" && (
        <Section title="Descartar el tema">
          <Form
            action={dismissSubjectAction}
            values={at}
            page={subjectHref(subject.id)}
            draft={subject.id}
            submit="Descartar"
            variant="danger"
          >
            <FormHidden name="subjectId" />
            <FormHidden name="version" />
            <FormTextArea
              name="reason"
              label="Motivo"
              hint="Lo lee quien propuso el tema."
              rows={2}
              maxLength={500}
              required
            />
          </Form>
        </Section>
      )}
      {settles && subject.state === "dismissed" && (
        <ActionForm action={reopenSubjectAction} fields={at} className="mt-6">
          <Button>Volver a dejarlo en espera</Button>
        </ActionForm>
      )}
    </PanelFrame>
  );
}
