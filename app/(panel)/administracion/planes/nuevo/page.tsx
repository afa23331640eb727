import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormRadios, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { planKinds } from "@/db/values";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { PLAN_KIND_LABELS } from "@/lib/plans/labels";
import { defineTemplateAction } from "@/lib/plans/templates/actions";
import { DATE_LABELS } from "@/lib/plans/templates/labels";
import { newTemplateSchema } from "@/lib/plans/templates/schema";
import { TEMPLATES, templateCrumbs } from "../_components/crumbs";
import { DateFields } from "../_components/date-fields";
import { findRegion } from "../_components/find-region";

export const metadata: Metadata = { title: "Abrir un año de planes" };

const KEY = "nuevo";

export default async function NewTemplatePage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, region } = await findRegion();
  const search = await readSearch(searchParams);
  const { tipo, anio, copia } = newTemplateSchema.parse(search);
  const page = withSearch(`${TEMPLATES}/nuevo`, { tipo, anio, copia });
  const schoolYear = String(anio ?? Number(today().slice(0, 4)) + 1);
  const { values, draftSavedAt } = await startForm(
    actor,
    "define-plan-template",
    {
      ...{ region, version: "0", schoolYear, kind: tipo ?? "pat_rei" },
      ...(copia && { copyFrom: String(copia) }),
    },
    { key: KEY, fromDraft: Boolean(search.borrador) },
  );
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={templateCrumbs({ label: "Abrir un año" })}
        title={
          copia
            ? `${PLAN_KIND_LABELS[tipo ?? "pat_rei"]}: copiar de ${copia} a ${schoolYear}`
            : "Abrir un año"
        }
        lead={
          copia
            ? `Se copia lo que llevan los planes de ${copia}; los plazos son nuevos. Podrá cambiarlo después.`
            : "Se parte de las secciones usuales de un plan, que podrá cambiar después."
        }
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`define-plan-template:${KEY}`} />
      <Form
        action={defineTemplateAction}
        values={values}
        page={page}
        draft={KEY}
        labels={{ kind: "Clase de plan", schoolYear: "Año escolar", ...DATE_LABELS }}
        words={PLAN_KIND_LABELS}
        submit="Abrir el año"
        aside={<Anchor href={TEMPLATES}>Volver sin guardar</Anchor>}
      >
        {["region", "version", "copyFrom", ...(copia ? ["kind"] : [])].map((name) => (
          <FormHidden key={name} name={name} />
        ))}
        {!copia && (
          <FormRadios
            name="kind"
            label="Clase de plan"
            options={planKinds.map((kind) => ({ value: kind, label: PLAN_KIND_LABELS[kind] }))}
            required
          />
        )}
        <FormText name="schoolYear" label="Año escolar" inputMode="numeric" required />
        <DateFields />
      </Form>
    </PanelFrame>
  );
}
