import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { MEETING_KIND_LABELS } from "@/lib/meetings/labels";
import { defineMeetingTemplateAction } from "@/lib/meetings/templates/actions";
import {
  kindOfSlug,
  MEETING_TEMPLATE_LABELS,
  MEETING_TEMPLATES,
  meetingTemplateHref,
  meetingTemplateValues,
  QUORUM_SHARE_LABELS,
} from "@/lib/meetings/templates/labels";
import { listMeetingTemplates } from "@/lib/meetings/templates/queries";
import { usualTemplate } from "@/lib/meetings/templates/rules";
import { meetingCrumbs } from "../_components/crumbs";
import { findRegion } from "../_components/find-region";
import { TemplateFields } from "./_components/template-fields";

export const metadata: Metadata = { title: "Cómo se reúnen" };

const DONE = { guardado: "Quedó guardado. Vale para las reuniones que se convoquen desde ahora." };
const FORM = "define-meeting-template";

type Props = { params: Promise<{ tipo: string }>; searchParams: SearchParams };

export default async function MeetingTemplatePage({ params, searchParams }: Props) {
  const { actor, region } = await findRegion();
  const kind = kindOfSlug((await params).tipo) ?? notFound();
  const { borrador, hecho } = await readSearch(searchParams);
  const own = (await listMeetingTemplates(actor, region)).find((template) => template.kind === kind);
  const page = meetingTemplateHref(kind);
  const { values, draftSavedAt } = await startForm(
    actor,
    FORM,
    {
      ...{ region, kind, version: String(own?.version ?? 0) },
      ...meetingTemplateValues(own?.content ?? usualTemplate(kind)),
    },
    { key: kind, fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={meetingCrumbs({ label: MEETING_KIND_LABELS[kind] })}
        title={`Cómo se realiza: ${MEETING_KIND_LABELS[kind].toLowerCase().replace("rei", "REI")}`}
        lead="Vale para las reuniones que se convoquen desde ahora en toda la región."
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`${FORM}:${kind}`} />
      <Form
        action={defineMeetingTemplateAction}
        {...{ values, page }}
        draft={kind}
        labels={MEETING_TEMPLATE_LABELS}
        words={QUORUM_SHARE_LABELS}
        submit="Guardar"
        aside={<Anchor href={MEETING_TEMPLATES}>Volver sin guardar</Anchor>}
      >
        <TemplateFields kind={kind} />
      </Form>
    </PanelFrame>
  );
}
