import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { AREA_LABELS, assessmentHref } from "@/lib/assessments/labels";
import { canLoadResults, canReviewResults, isSchool } from "@/lib/assessments/policy";
import {
  gradeText,
  partText,
  RETURN_STATE_NOTES,
  returnHref,
  returnStatus,
  returnsHref,
} from "@/lib/assessments/returns/labels";
import { canReplyReturn } from "@/lib/assessments/returns/policy";
import { getReturn } from "@/lib/assessments/returns/queries";
import { isPending } from "@/lib/assessments/returns/rules";
import { sheetHref } from "@/lib/assessments/sheet/labels";
import { longDay, today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { ReturnActs } from "./_components/return-acts";
import { ReturnLoads } from "./_components/return-loads";
import { ReturnThread } from "./_components/return-thread";

export const metadata: Metadata = { title: "Devolución de resultados" };

const DONE = {
  devuelta: "Los resultados quedaron devueltos. El directivo lo ve en su inicio.",
  dicho: "Su mensaje quedó en la conversación.",
  resuelta: "La devolución quedó resuelta.",
  retirada: "La devolución quedó retirada: el colegio ya no tiene que corregir nada.",
  "otra-vez": "El colegio ve otra vez qué falta corregir.",
};

type Props = { params: Promise<{ id: string; devolucion: string }>; searchParams: SearchParams };

export default async function ReturnPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, devolucion } = await params;
  const { found, assessment, messages } =
    (isId(devolucion) ? await getReturn(actor, devolucion) : null) ?? notFound();
  if (assessment.id !== id) notFound();
  const { place, state } = found;
  const reviews = canReviewResults(actor, place);
  const corrects = canLoadResults(actor, place) && assessment.state === "open" && isPending(state);
  const isHers = placesWhere(actor, "assessment.load").some((own) => own === place && isSchool(own));
  const status = returnStatus(found, today());
  const page = returnHref(id, found.id);
  const { hecho, borrador } = await readSearch(searchParams);
  const reply = canReplyReturn(actor, place)
    ? await startForm(
        actor,
        "reply-return",
        { returnId: found.id, version: String(found.version) },
        { key: found.id, fromDraft: Boolean(borrador) },
      )
    : null;
  return (
    <PanelFrame actor={actor} current="assessments" at={actor.offices[0]?.ugelCode ?? "region"}>
      <PageHeader
        breadcrumbs={[
          { href: "/evaluaciones", label: "Evaluaciones" },
          { href: assessmentHref(id), label: assessment.title },
          { href: returnsHref(id), label: "Devoluciones" },
          { label: `N.º ${found.number}` },
        ]}
        tag={<Status kind={status.kind}>{status.text}</Status>}
        title={`IE ${found.school}: ${partText(found)}`}
        lead={RETURN_STATE_NOTES[state]}
        actions={
          corrects && (
            <ButtonLink
              href={sheetHref(id, { lugar: place, ...found, returnId: found.id })}
              variant={isHers && state === "open" ? "primary" : "outline"}
            >
              {state === "open" ? "Corregir en la hoja" : "Subir la hoja otra vez"}
            </ButtonLink>
          )
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <Columns
        main={
          <>
            <ReturnThread found={found} messages={messages} />
            <ReturnActs
              {...{ found, page }}
              reviews={reviews}
              reply={reply}
              filled={!(corrects && isHers && state === "open")}
            />
          </>
        }
        aside={
          <>
            <Section title="Qué se devolvió">
              <DataList
                items={[
                  { label: "Colegio", value: `IE ${found.school}` },
                  { label: "Servicio", value: `${found.levelName}, ${found.modularCode}-${found.annex}` },
                  { label: "Parte", value: gradeText(found) },
                  { label: "Área", value: found.area ? AREA_LABELS[found.area] : "Todas" },
                  { label: "Plazo", value: longDay(found.dueOn) },
                  ...(found.settler ? [{ label: "La cerró", value: found.settler }] : []),
                ]}
              />
              <p className="mt-3">
                <a href={withSearch(assessmentHref(id), { lugar: place, grado: found.grade ?? undefined })}>
                  Ver los resultados del colegio
                </a>
              </p>
            </Section>
            <ReturnLoads
              assessmentId={id}
              loads={found.sheets}
              opens={canLoadResults(actor, place) || reviews}
            />
          </>
        }
      />
    </PanelFrame>
  );
}
