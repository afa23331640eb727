import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { setItemsAction } from "@/lib/assessments/items/actions";
import { paperItemsHref } from "@/lib/assessments/items/labels";
import { getPaperItems } from "@/lib/assessments/items/queries";
import { itemsAsText } from "@/lib/assessments/items/rules";
import { assessmentHref, paperLabel } from "@/lib/assessments/labels";
import { canDefineAssessment } from "@/lib/assessments/policy";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { ScoreHint } from "../../_components/score-hint";
import { ItemTable } from "./_components/item-table";
import { ItemsFields } from "./_components/items-fields";

export const metadata: Metadata = { title: "Preguntas de la prueba" };

const DONE = {
  guardadas: "Las preguntas quedaron guardadas.",
  quitadas: "La prueba quedó sin preguntas.",
};
const LABELS = { pasted: "Preguntas" };

type Props = { params: Promise<{ id: string; prueba: string }>; searchParams: SearchParams };

export default async function PaperItemsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, prueba } = await params;
  const { assessment, paper, items } =
    (isId(id) && isId(prueba) ? await getPaperItems(actor, id, prueba) : null) ?? notFound();
  if (!canDefineAssessment(actor, assessment.place) || assessment.state !== "draft") notFound();
  const { hecho, borrador } = await readSearch(searchParams);
  const back = `${assessmentHref(assessment.id)}/editar`;
  const page = paperItemsHref(assessment.id, paper.id);
  const saved = {
    assessmentId: assessment.id,
    paperId: paper.id,
    version: String(assessment.version),
    pasted: itemsAsText(items),
  };
  const { values, draftSavedAt } = await startForm(actor, "set-items", saved, {
    key: paper.id,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="assessments" at="region">
      <PageHeader
        breadcrumbs={[
          { href: "/evaluaciones", label: "Evaluaciones" },
          { href: back, label: assessment.title },
          { label: "Preguntas" },
        ]}
        title={`Preguntas de ${paperLabel(paper)}`}
        lead="Qué mide cada pregunta y, si los archivos traerán letras, cuál es la correcta."
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <ScoreHint
        paper={paper}
        href={`${assessmentHref(assessment.id)}/pruebas/${paper.id}`}
        link="Ver la escala"
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`set-items:${paper.id}`} />
      <Form
        action={setItemsAction}
        values={values}
        page={page}
        draft={paper.id}
        labels={LABELS}
        submit="Guardar las preguntas"
        aside={<Anchor href={back}>Volver a las pruebas</Anchor>}
      >
        <ItemsFields rows={Math.min(24, Math.max(8, items.length + 1))} />
        <Disclosure summary="Qué va en cada columna">
          <p>
            La capacidad puede quedar vacía. La clave es una letra de la A a la E en todas las preguntas, o
            queda vacía en todas si los archivos traerán 1 y 0. El ancla es un código que usted elige: la
            misma pregunta lleva el mismo código en otra evaluación, y así se comparan las dos veces.
          </p>
          <p className="mt-2">Lo que guarde reemplaza toda la lista anterior.</p>
        </Disclosure>
      </Form>
      {items.length > 0 && <ItemTable items={items} />}
    </PanelFrame>
  );
}
