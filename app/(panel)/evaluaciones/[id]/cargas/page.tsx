import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { STATE_NOTES } from "@/lib/assessments/labels";
import { getLoads, listLoadPlaces } from "@/lib/assessments/loads/queries";
import { loadFiltersSchema } from "@/lib/assessments/loads/schema";
import { canSeeLoads, placesToLoadTogether } from "@/lib/assessments/policy";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { AssessmentHeader } from "../_components/assessment-header";
import { uploadSentence } from "../_components/upload-sentence";
import { LoadList } from "./_components/load-list";
import { UploadForm } from "./_components/upload-form";

export const metadata: Metadata = { title: "Cargas de resultados" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function LoadsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const roots = placesToLoadTogether(actor);
  if (!canSeeLoads(actor)) notFound();
  const search = await readSearch(searchParams);
  const { pagina } = loadFiltersSchema.parse(search);
  const { assessment, loads } = (isId(id) ? await getLoads(actor, id, pagina) : null) ?? notFound();
  const problem = uploadSentence(search.archivo);
  const places = assessment.state === "open" ? await listLoadPlaces(actor, roots) : [];
  const list = <LoadList {...{ actor, loads }} page={pagina} assessmentId={assessment.id} />;
  return (
    <PanelFrame actor={actor} current="assessments" at="region">
      <AssessmentHeader {...{ actor, assessment }} tab="loads" lead={STATE_NOTES[assessment.state]} />
      {roots.length === 0 ? (
        list
      ) : (
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
          aside={list}
        />
      )}
    </PanelFrame>
  );
}
