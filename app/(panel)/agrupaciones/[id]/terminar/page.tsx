import type { Metadata } from "next";
import { FormDate, FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { today } from "@/lib/dates/dates";
import { endGroupingAction } from "@/lib/networks/groupings/actions";
import { findGroupingToChange } from "../_components/find-grouping";

export const metadata: Metadata = { title: "Terminar la agrupación" };

export default async function EndGroupingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, grouping, href, at, breadcrumbs } = await findGroupingToChange(params, "Terminar");
  return (
    <PanelFrame actor={actor} current="networks" at={at}>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={`Terminar ${grouping.name}`}
        lead="Las membresías que siguen terminan ese mismo día. La agrupación se conserva y se puede ver."
      />
      <Form
        action={endGroupingAction}
        values={{ groupingId: grouping.id, version: String(grouping.version), endsOn: today() }}
        page={`${href}/terminar`}
        draft={grouping.id}
        submit="Terminar la agrupación"
        variant="danger"
        aside={<Anchor href={href}>Volver sin terminarla</Anchor>}
      >
        <FormHidden name="groupingId" />
        <FormHidden name="version" />
        <FormDate name="endsOn" label="Su último día" required />
      </Form>
    </PanelFrame>
  );
}
