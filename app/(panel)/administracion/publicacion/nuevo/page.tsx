import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { draftReleaseAction } from "@/lib/releases/drafts/actions";
import { PUBLISHING_PAGE } from "@/lib/releases/drafts/labels";
import { AboutFields } from "../_components/about-fields";
import { publishingCrumbs } from "../_components/crumbs";
import { findRegion } from "../_components/find-region";

export const metadata: Metadata = { title: "Preparar un resumen" };

const PAGE = `${PUBLISHING_PAGE}/nuevo`;

export default async function NewReleasePage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, region } = await findRegion();
  const { borrador } = await readSearch(searchParams);
  const day = today();
  const { values, draftSavedAt } = await startForm(
    actor,
    "draft-release",
    { region, title: "", period: `Año escolar ${day.slice(0, 4)}`, cutoffOn: day },
    { fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={publishingCrumbs({ label: "Preparar" })}
        title="Preparar un resumen"
        lead="Nadie más lo ve hasta que lo publique. Después escribe los titulares y los textos, y mira cómo quedará."
      />
      <DraftOffer savedAt={draftSavedAt} page={PAGE} name="draft-release" />
      <Form
        action={draftReleaseAction}
        {...{ values, page: PAGE }}
        submit="Empezar el borrador"
        aside={<Anchor href={PUBLISHING_PAGE}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="region" />
        <AboutFields />
      </Form>
    </PanelFrame>
  );
}
