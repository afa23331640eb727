import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { CommitmentList } from "@/components/visits/commitment-list";
import { transferAnswers } from "@/db/visit-values";
import { requireActor } from "@/lib/access/session";
import { shortDay, today } from "@/lib/dates/dates";
import { ACCEPT_ATTRIBUTE } from "@/lib/files/kinds";
import { findDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { TRANSFER_ANSWER_LABELS, visitHref } from "@/lib/visits/labels";
import { isObserved } from "@/lib/visits/policy";
import { getWholeVisit } from "@/lib/visits/record/queries";
import { ANSWER_HINTS, CHECK_DRAFT, checkProblem, MOST_ACCOUNT } from "@/lib/visits/transfer/labels";
import { checksOf } from "@/lib/visits/transfer/rules";
import { VisitFrame } from "../../_components/visit-frame";

export const metadata: Metadata = { title: "Qué quedó de la visita" };

type Props = { params: Promise<{ id: string; dias: string }>; searchParams: SearchParams };

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Where whoever was observed tells what stayed, some weeks later: a plain form, since it may carry a file. */
export default async function TransferPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, dias } = await params;
  const whole = (isId(id) ? await getWholeVisit(actor, id) : null) ?? notFound();
  const { visit, record, commitments, transfers, transferDays: asked } = whole;
  if (!record || !visit.conductedOn || !isObserved(actor, visit)) notFound();
  const answered = transfers.map(({ days }) => days);
  const check = checksOf({ asked, answered, conductedOn: visit.conductedOn }, today()).find(
    ({ days, state }) => String(days) === dias && state === "open",
  );
  if (!check) notFound();
  const problem = checkProblem((await readSearch(searchParams)).archivo);
  const draft = problem ? await findDraft(actor, `${CHECK_DRAFT}:${id}:${check.days}`) : null;
  const { priorities } = record.content;
  return (
    <VisitFrame
      {...{ actor, visit }}
      title={`Qué quedó a los ${check.days} días`}
      lead={`La visita fue el ${shortDay(visit.conductedOn)}. Cuente con sus palabras; nadie califica esta respuesta.`}
    >
      {(priorities.length > 0 || commitments.length > 0) && (
        <Section title="Lo que se conversó">
          {priorities.length > 0 && (
            <ul className="mb-3 max-w-140 list-disc pl-5">
              {priorities.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          <CommitmentList {...{ commitments }} day={today()} />
        </Section>
      )}
      <Section title="Su respuesta">
        {problem && <Alert kind="late">{problem}</Alert>}
        <form
          action={`/api/visitas/${id}/verificacion?dias=${check.days}`}
          method="post"
          encType="multipart/form-data"
          className="max-w-140"
        >
          <RadioGroup
            name="answer"
            label="¿Cuánto aplica de lo conversado?"
            options={transferAnswers.map((value) => ({
              ...{ value, label: TRANSFER_ANSWER_LABELS[value], hint: ANSWER_HINTS[value] },
            }))}
            defaultValue={textOf(draft?.values.answer)}
            required
          />
          <TextArea
            name="text"
            label="Qué cambió"
            hint="Un ejemplo de lo que hace ahora, o lo que todavía no pudo hacer."
            rows={6}
            maxLength={MOST_ACCOUNT}
            defaultValue={textOf(draft?.values.text)}
            required
          />
          <FileField
            name="archivo"
            label="Evidencia"
            hint="PDF o foto (JPG, PNG o WebP) de 10 MB como máximo. Las fotos se guardan sin el lugar ni el equipo con que se tomaron. Evite que se reconozca a estudiantes."
            accept={ACCEPT_ATTRIBUTE}
          />
          <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
            <Button variant="primary">Enviar respuesta</Button>
            <Anchor href={visitHref(id)}>Volver a la visita</Anchor>
          </div>
        </form>
      </Section>
    </VisitFrame>
  );
}
