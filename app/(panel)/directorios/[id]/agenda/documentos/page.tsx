import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FileField } from "@/components/ui/file-field";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { today } from "@/lib/dates/dates";
import { ACCEPT_READING } from "@/lib/files/kinds";
import { fileSize } from "@/lib/files/labels";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { AGENDA_DONE } from "@/lib/meetings/agenda/labels";
import type { Agenda } from "@/lib/meetings/agenda/queries";
import { scheduleOf } from "@/lib/meetings/agenda/rules";
import { READING_DRAFT, readingHref, readingKind, readingProblem } from "@/lib/meetings/readings/labels";
import { canAddReading, canWithdrawReading } from "@/lib/meetings/readings/policy";
import { findAgenda } from "../../_components/find-agenda";
import { MeetingHeader } from "../../_components/meeting-header";

export const metadata: Metadata = { title: "Para leer antes de la reunión" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ReadingsPage({ params, searchParams }: Props) {
  const { actor, agenda } = await findAgenda(params);
  const { hecho, archivo } = await readSearch(searchParams);
  const { meeting, participants, readings } = agenda;
  const problem = readingProblem(archivo);
  const isCalled = participants.some(({ personId }) => personId === actor.personId);
  const adds = canAddReading(actor, meeting, isCalled, today());
  const typed =
    adds && problem ? await startForm(actor, READING_DRAFT, {}, { key: meeting.id, fromDraft: true }) : null;
  const standing = readings.filter(({ withdrawnReason }) => withdrawnReason === null);
  const gone = readings.filter(({ withdrawnReason }) => withdrawnReason !== null);
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        {...{ actor, meeting }}
        current=""
        title="Para leer antes"
        lead="Los documentos que conviene leer antes de la reunión, de quien la prepara o de los convocados."
        trail={[{ label: "Para leer antes" }]}
      />
      <DoneNotice done={hecho} sentences={AGENDA_DONE} />
      <Section title="Documentos" aside={`${standing.length}`}>
        {standing.length === 0 ? (
          <EmptyState title="Todavía no hay documentos">
            {adds
              ? "Adjunte abajo lo que conviene leer antes de la reunión."
              : "Nadie adjuntó documentos para esta reunión."}
          </EmptyState>
        ) : (
          <RowList label="Documentos">
            {standing.map(({ id, title, fileId, contentType, size, author, addedBy }) => (
              <Row
                key={id}
                title={<a href={`/api/archivos/${fileId}`}>{title}</a>}
                detail={`${readingKind(contentType)}, ${fileSize(size)}. Lo subió ${author}.`}
                end={
                  canWithdrawReading(actor, meeting, addedBy) && (
                    <Anchor href={readingHref(meeting.id, id)}>
                      Retirar<span className="sr-only">: {title}</span>
                    </Anchor>
                  )
                }
              />
            ))}
          </RowList>
        )}
      </Section>
      {adds && <AddReading agenda={agenda} problem={problem} values={typed?.values ?? {}} />}
      {gone.length > 0 && (
        <Section title="Retirados" aside={`${gone.length}`}>
          <RowList label="Documentos retirados">
            {gone.map(({ id, title, withdrawnReason }) => (
              <Row key={id} title={title} detail={`Motivo: ${withdrawnReason}`} />
            ))}
          </RowList>
        </Section>
      )}
    </PanelFrame>
  );
}

type AddReadingProps = {
  agenda: Pick<Agenda, "meeting" | "items">;
  problem: string | undefined;
  values: Record<string, unknown>;
};

const typedText = (value: unknown) => (typeof value === "string" ? value : undefined);

function AddReading({ agenda, problem, values }: AddReadingProps) {
  const { meeting, items } = agenda;
  return (
    <Section title="Adjuntar un documento" id="adjuntar">
      {problem && <Alert kind="late">{problem}</Alert>}
      <form
        action={`/api/directorios/${meeting.id}/documentos`}
        method="post"
        encType="multipart/form-data"
        className="max-w-140"
      >
        <TextField
          name="title"
          label="Título"
          hint="Si lo deja vacío, lleva el nombre del archivo."
          defaultValue={typedText(values.title)}
          maxLength={200}
        />
        <SelectField
          name="itemId"
          label="Para qué punto"
          placeholder="Para toda la reunión"
          defaultValue={typedText(values.itemId)}
          options={scheduleOf(items, meeting.startsAt).map(({ id, number, title }) => ({
            value: id,
            label: `${number}. ${title}`,
          }))}
        />
        <FileField
          name="archivo"
          label="Archivo"
          hint="PDF, Word, Excel o foto, de 10 MB como máximo."
          accept={ACCEPT_READING}
          required
        />
        <div className="mt-5">
          <Button variant="primary">Adjuntar el documento</Button>
        </div>
      </form>
    </Section>
  );
}
