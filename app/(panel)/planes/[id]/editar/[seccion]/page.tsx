import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { placeHref } from "@/lib/networks/labels";
import { getSectionEditing } from "@/lib/plans/editing/queries";
import { planHref } from "@/lib/plans/labels";
import type { Plan } from "@/lib/plans/queries";
import { EditFrame } from "../_components/edit-frame";
import { onlyWritable } from "../_components/find-writable";
import { DiagnosisBlock } from "./_components/diagnosis-block";
import { SectionObservations } from "./_components/row-notes";
import { RowsSection } from "./_components/rows-section";
import { TextSection } from "./_components/text-section";

export const metadata: Metadata = { title: "Editar una sección del plan" };

const DONE = {
  agregado: "Quedó agregado al plan.",
  agregada: "Quedó agregada al plan.",
  guardado: "Los cambios quedaron guardados.",
  guardada: "Los cambios quedaron guardados.",
  diagnostico: "Los datos quedaron como están hoy.",
  orden: "El orden quedó cambiado.",
  retirada: "La fila quedó retirada del plan. Está al final de esta página, por si la necesita.",
  repuesta: "La fila volvió al plan.",
};

type Props = { params: Promise<{ id: string; seccion: string }>; searchParams: SearchParams };

export default async function EditSectionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, seccion } = await params;
  const search = await readSearch(searchParams);
  const found = isId(id) ? await getSectionEditing(actor, id, seccion) : null;
  const plan = onlyWritable(actor, found?.plan ?? null);
  const { section, kind, text, editing, observations } = found ?? notFound();
  return (
    <EditFrame
      {...{ actor, plan }}
      title={section.title}
      lead={section.guidance}
      trail={[{ label: section.title }]}
    >
      <DoneNotice done={search.hecho} sentences={DONE} />
      <SectionObservations plan={{ id, observations }} section={section.key} />
      {section.part === "text" && <TextSection {...{ actor, section, text, search }} planId={id} />}
      {section.part === "facts" && <FactsNote plan={plan} />}
      {kind === "problem" && editing && <DiagnosisBlock plan={editing} section={section.key} />}
      {kind && editing && <RowsSection {...{ section, kind, search }} plan={editing} />}
    </EditFrame>
  );
}

/** What is not written here, and where it is corrected. */
function FactsNote({ plan }: { plan: Plan }) {
  return (
    <div className="max-w-140">
      <p>
        Esta sección no se escribe: sale de los cargos, los colegios y los distritos que están registrados.{" "}
        <Anchor href={`${planHref(plan.id)}#datos_generales`}>Ver cómo se lee</Anchor>
      </p>
      <p className="mt-3">
        Si algo está mal, corríjalo en{" "}
        <Anchor href={placeHref(plan.place)}>
          {plan.place.kind === "network" ? "la página de la red" : "la página de la UGEL"}
        </Anchor>
        .
      </p>
    </div>
  );
}
