import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { fullName } from "@/lib/access/find-actor";
import { requireActor } from "@/lib/access/session";
import { loadHref, STATE_NOTES } from "@/lib/assessments/labels";
import { LOAD_STATE_LABELS } from "@/lib/assessments/loads/labels";
import { getLoads, listLoadPlaces } from "@/lib/assessments/loads/queries";
import { canLoadResults, placesToLoad } from "@/lib/assessments/policy";
import { dayAndTime } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { AssessmentHeader } from "../_components/assessment-header";
import { UploadForm } from "./_components/upload-form";
import { uploadSentence } from "./_components/upload-sentence";

export const metadata: Metadata = { title: "Cargas de resultados" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function LoadsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const roots = placesToLoad(actor);
  if (roots.length === 0) notFound();
  const { assessment, loads } = (isId(id) ? await getLoads(actor, id) : null) ?? notFound();
  const problem = uploadSentence((await readSearch(searchParams)).archivo);
  const places = assessment.state === "open" ? await listLoadPlaces(actor, roots) : [];
  return (
    <PanelFrame actor={actor} current="assessments" at="region">
      <AssessmentHeader {...{ actor, assessment }} tab="loads" lead={STATE_NOTES[assessment.state]} />
      <Columns
        main={
          <Section title="Subir resultados">
            {problem && <Alert kind="late">{problem}</Alert>}
            {assessment.state === "open" ? (
              <UploadForm assessmentId={assessment.id} places={places} />
            ) : (
              <EmptyState title="Ahora no recibe resultados">
                Se suben mientras la evaluación está abierta. Lo que ya se cargó sigue a la vista.
              </EmptyState>
            )}
          </Section>
        }
        aside={
          <Section title="Archivos anteriores" aside={loads.length}>
            {loads.length === 0 ? (
              <EmptyState title="Todavía no se ha subido ninguno">
                Aquí queda qué se cargó, con quién y cuándo. El archivo mismo no se guarda.
              </EmptyState>
            ) : (
              <RowList label="Cargas">
                {loads.map((load) => (
                  <Row
                    key={load.id}
                    href={canLoadResults(actor, load.place) ? loadHref(assessment.id, load.id) : undefined}
                    title={load.fileName}
                    detail={`${placeLabel({ kind: load.placeKind, code: load.placeCode, name: load.placeName })}. ${fullName(load)}, ${dayAndTime(load.createdAt)}.`}
                    status={LOAD_STATE_LABELS[load.state]}
                  />
                ))}
              </RowList>
            )}
          </Section>
        }
      />
    </PanelFrame>
  );
}
