import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormSelect, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { areas } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { requireActor } from "@/lib/access/session";
import { AREA_LABELS, assessmentHref } from "@/lib/assessments/labels";
import { canReviewResults } from "@/lib/assessments/policy";
import { createReturnAction } from "@/lib/assessments/returns/actions";
import { NOT_OPEN, returnsHref } from "@/lib/assessments/returns/labels";
import { getReturnable } from "@/lib/assessments/returns/queries";
import { addDays, today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { PartSelect } from "../../_components/part-select";

export const metadata: Metadata = { title: "Devolver resultados" };

/** What a school is given to correct, unless the specialist says otherwise. */
const DAYS = 7;

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function NewReturnPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { lugar = "", borrador } = await readSearch(searchParams);
  if (!isId(id) || !isPlacePath(lugar) || !canReviewResults(actor, lugar)) notFound();
  const { assessment, school, parts } = (await getReturnable(actor, id, lugar)) ?? notFound();
  const page = withSearch(`${returnsHref(id)}/nueva`, { lugar });
  const results = withSearch(assessmentHref(id), { lugar });
  const fresh = { assessmentId: id, place: lugar, dueOn: addDays(today(), DAYS) };
  const { values, draftSavedAt } = await startForm(actor, "create-return", fresh, {
    key: `${id}.${school.code}`,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="assessments" at={actor.offices[0]?.ugelCode ?? "region"}>
      <PageHeader
        breadcrumbs={[
          { href: "/evaluaciones", label: "Evaluaciones" },
          { href: assessmentHref(id), label: assessment.title },
          { href: results, label: `IE ${school.name}` },
          { label: "Devolver" },
        ]}
        title={`Devolver resultados de la IE ${school.name}`}
        lead="El directivo ve qué corregir y hasta cuándo. Lo que no se devuelve sigue como está, y lo devuelto también, hasta que suba su hoja corregida."
      />
      {assessment.state !== "open" ? (
        <Alert kind="info" announce="none">
          {NOT_OPEN}
        </Alert>
      ) : parts.length === 0 ? (
        <EmptyState title="Este colegio no tiene resultados">
          No hay nada que devolver. <Anchor href={results}>Volver a los resultados</Anchor>
        </EmptyState>
      ) : (
        <>
          <DraftOffer savedAt={draftSavedAt} page={page} name={`create-return:${id}.${school.code}`} />
          <Form
            action={createReturnAction}
            values={values}
            page={page}
            draft={`${id}.${school.code}`}
            submit="Devolver"
            aside={<Anchor href={results}>Cancelar</Anchor>}
          >
            <FormHidden name="assessmentId" />
            <FormHidden name="place" />
            <PartSelect label="Qué devuelve" parts={parts} />
            <FormSelect
              name="area"
              label="Área"
              placeholder="Todas"
              options={areas
                .filter((area) => parts.some((part) => part.areas.includes(area)))
                .map((value) => ({ value, label: AREA_LABELS[value] }))}
            />
            <FormTextArea
              name="reason"
              label="Por qué y qué hay que corregir"
              hint="Sin nombres ni documentos de estudiantes: lo leen todos los que ven los resultados del colegio."
              maxLength={2000}
              required
            />
            <FormDate name="dueOn" label="Hasta cuándo" required />
          </Form>
        </>
      )}
    </PanelFrame>
  );
}
