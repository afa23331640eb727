import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormRadios, FormSelect, FormText, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { itemPurposes } from "@/db/values";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { proposeSubjectAction } from "@/lib/meetings/backlog/actions";
import { proposeHref, SUBJECT_LABELS, SUBJECTS_PAGE } from "@/lib/meetings/backlog/labels";
import { listSeriesToPropose } from "@/lib/meetings/backlog/queries";
import { ITEM_PURPOSE_LABELS } from "@/lib/meetings/labels";
import { placeShortLabel } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Proponer un tema" };

export default async function ProposeSubjectPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { serie, borrador } = await readSearch(searchParams);
  const series = await listSeriesToPropose(actor);
  if (serie && !series.some(({ id }) => id === serie)) notFound();
  const only = serie ?? (series.length === 1 ? series[0]?.id : undefined);
  const page = proposeHref(serie);
  const { values, draftSavedAt } = await startForm(
    actor,
    "propose-subject",
    { minutes: "10", ...(only && { seriesId: only }) },
    { key: serie ?? "nuevo", fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="meetings">
      <PageHeader
        breadcrumbs={[
          { href: "/directorios", label: "Directorios" },
          { href: SUBJECTS_PAGE, label: "Temas" },
          { label: "Proponer un tema" },
        ]}
        title="Proponer un tema"
        lead="Quien prepara las reuniones lo lee al armar la próxima agenda, y usted sabrá qué pasó con él."
      />
      {series.length === 0 ? (
        <p className="max-w-140">
          Ninguna serie de reuniones vigente convoca su cargo. Pida a quien es convocado que proponga el tema.
        </p>
      ) : (
        <>
          <DraftOffer savedAt={draftSavedAt} page={page} name={`propose-subject:${serie ?? "nuevo"}`} />
          <Form
            action={proposeSubjectAction}
            {...{ values, page }}
            draft={serie ?? "nuevo"}
            autosave="propose-subject"
            labels={SUBJECT_LABELS}
            submit="Proponer el tema"
            aside={<Anchor href={SUBJECTS_PAGE}>Volver sin guardar</Anchor>}
          >
            <FormSelect
              name="seriesId"
              label={SUBJECT_LABELS.seriesId ?? ""}
              placeholder="Elija las reuniones"
              options={series.map(({ id, name, at }) => ({
                value: id,
                label: `${name}, ${placeShortLabel(at)}`,
              }))}
              width="full"
              required
            />
            <FormText name="title" label={SUBJECT_LABELS.title ?? ""} maxLength={200} width="full" required />
            <FormTextArea
              name="detail"
              label={SUBJECT_LABELS.detail ?? ""}
              hint="Qué pasa y qué espera de la reunión."
              rows={3}
              maxLength={2000}
            />
            <FormRadios
              name="purpose"
              label={SUBJECT_LABELS.purpose ?? ""}
              options={itemPurposes.map((value) => ({ value, label: ITEM_PURPOSE_LABELS[value] }))}
              required
            />
            <FormText
              name="minutes"
              label={SUBJECT_LABELS.minutes ?? ""}
              inputMode="numeric"
              maxLength={3}
              width="xs"
              required
            />
          </Form>
        </>
      )}
    </PanelFrame>
  );
}
