import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { createAssessmentAction } from "@/lib/assessments/actions";
import { regionsToDefine } from "@/lib/assessments/policy";
import { hasBaseline } from "@/lib/assessments/queries";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { DEFINITION_CHOICES } from "../_components/definition-choices";
import { DefinitionFields } from "../_components/definition-fields";

export const metadata: Metadata = { title: "Preparar una evaluación" };

const PAGE = "/evaluaciones/nueva";

export default async function NewAssessmentPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const [region] = regionsToDefine(actor);
  if (!region) notFound();
  const { borrador } = await readSearch(searchParams);
  const schoolYear = today().slice(0, 4);
  const fresh = {
    ...{ region, schoolYear },
    round: (await hasBaseline(actor, region, Number(schoolYear))) ? "progress" : "baseline",
    scale: "four",
    papers: [
      { who: "primary-0", area: "reading" },
      { who: "primary-0", area: "mathematics" },
    ],
  };
  const { values, draftSavedAt } = await startForm(actor, "create-assessment", fresh, {
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="assessments" at="region">
      <PageHeader
        breadcrumbs={[{ href: "/evaluaciones", label: "Evaluaciones" }, { label: "Preparar" }]}
        title="Preparar una evaluación"
        lead="Nadie más la ve hasta que usted la abra."
      />
      <DraftOffer savedAt={draftSavedAt} page={PAGE} name="create-assessment" />
      <Form
        action={createAssessmentAction}
        values={values}
        page={PAGE}
        submit="Guardar la evaluación"
        aside={<Anchor href="/evaluaciones">Cancelar</Anchor>}
      >
        <DefinitionFields hidden={["region"]} choices={DEFINITION_CHOICES} isNew />
      </Form>
    </PanelFrame>
  );
}
