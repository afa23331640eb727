import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { editGroupingAction } from "@/lib/networks/groupings/actions";
import { GROUPING_LABELS, GroupingFields } from "../../_components/grouping-fields";
import { findGroupingToChange } from "../_components/find-grouping";

export const metadata: Metadata = { title: "Corregir la agrupación" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function EditGroupingPage({ params, searchParams }: Props) {
  const { actor, grouping, href, at, breadcrumbs } = await findGroupingToChange(params, "Corregir");
  const { borrador } = await readSearch(searchParams);
  const page = `${href}/editar`;
  const { kind, name } = grouping;
  const saved = {
    ...{ groupingId: grouping.id, version: String(grouping.version), kind, name },
    description: grouping.description ?? "",
    document: grouping.document ?? "",
  };
  const { values, draftSavedAt } = await startForm(actor, "edit-grouping", saved, {
    key: grouping.id,
    fromDraft: Boolean(borrador),
  });
  return (
    <PanelFrame actor={actor} current="networks" at={at}>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={`Corregir ${name}`}
        lead="Sus miembros y sus fechas no cambian."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`edit-grouping:${grouping.id}`} />
      <Form
        action={editGroupingAction}
        values={values}
        page={page}
        draft={grouping.id}
        labels={GROUPING_LABELS}
        submit="Guardar los cambios"
        aside={<Anchor href={href}>Cancelar</Anchor>}
      >
        <FormHidden name="groupingId" />
        <FormHidden name="version" />
        <GroupingFields />
      </Form>
    </PanelFrame>
  );
}
