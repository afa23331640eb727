import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import type { FormValues } from "@/lib/forms/form-state";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { DIRECTION_LABELS } from "@/lib/plans/labels";
import { defineTemplateAction, editTemplatePieceAction } from "@/lib/plans/templates/actions";
import {
  CHECK_WEIGHT_LABELS,
  DATE_LABELS,
  PART_LABELS,
  PIECES,
  pieceLabels,
  templateHref,
  templateTitle,
  templateValues,
} from "@/lib/plans/templates/labels";
import type { Template } from "@/lib/plans/templates/queries";
import type { TemplatePiece } from "@/lib/plans/templates/schema";
import { templateCrumbs } from "../../_components/crumbs";
import { DateFields } from "../../_components/date-fields";
import { findTemplate } from "../_components/find-template";
import { PieceFields } from "../_components/piece-fields";

export const metadata: Metadata = { title: "Cambiar qué lleva un plan" };

const WORDS = { on: "Sí", ...PART_LABELS, ...DIRECTION_LABELS, ...CHECK_WEIGHT_LABELS };
const DATES = { title: "Plazos", lead: "Cuándo se escriben, se envían y se aprueban los planes del año." };

const isPiece = (part: string): part is TemplatePiece => Object.hasOwn(PIECES, part);

/** What the form of a part is made of: one of the pieces, or the dates. */
function formOf(part: string, { content, opensOn, dueOn, approvalDueOn }: Template) {
  if (part === "fechas")
    return {
      ...DATES,
      ...{ action: defineTemplateAction, name: "define-plan-template", labels: DATE_LABELS },
      values: { opensOn, dueOn, approvalDueOn } as FormValues,
      fields: (
        <>
          {["region", "kind", "schoolYear", "version"].map((name) => (
            <FormHidden key={name} name={name} />
          ))}
          <DateFields />
        </>
      ),
    };
  if (!isPiece(part)) return notFound();
  return {
    ...PIECES[part],
    ...{ action: editTemplatePieceAction, name: "edit-plan-template", labels: pieceLabels(part, content) },
    values: { piece: part, ...templateValues(content, PIECES[part].fields) } as FormValues,
    fields: <PieceFields piece={part} />,
  };
}

type Props = { params: Promise<{ plantilla: string; parte: string }>; searchParams: SearchParams };

export default async function TemplatePiecePage({ params, searchParams }: Props) {
  const { actor, template } = await findTemplate(params);
  const { parte } = await params;
  const { borrador } = await readSearch(searchParams);
  const { title, lead, fields, action, name, labels, values: saved } = formOf(parte, template);
  const href = templateHref(template);
  const page = `${href}/${parte}`;
  const { place, kind, schoolYear, version } = template;
  const draft = `${kind}-${schoolYear}-${parte}`;
  const { values, draftSavedAt } = await startForm(
    actor,
    name,
    { region: place, kind, schoolYear: String(schoolYear), version: String(version), ...saved },
    { key: draft, fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={templateCrumbs({ href, label: templateTitle(template) }, { label: title })}
        title={`${title}: ${templateTitle(template)}`}
        lead={lead}
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`${name}:${draft}`} />
      <Form
        {...{ action, values, page, draft, labels }}
        words={WORDS}
        submit="Guardar"
        aside={<Anchor href={href}>Volver sin guardar</Anchor>}
      >
        {fields}
      </Form>
    </PanelFrame>
  );
}
