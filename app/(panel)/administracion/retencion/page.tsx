import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PageHeader } from "@/components/ui/page-header";
import { placesWhere } from "@/lib/access/actor";
import { regionOf } from "@/lib/access/place";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { setRetentionAction } from "@/lib/settings/retention/actions";
import { daysText, KEPT_FOREVER, RETENTION_LABELS, RETENTION_PAGE } from "@/lib/settings/retention/labels";
import { getRetention } from "@/lib/settings/retention/queries";
import { RETENTION, retentionKeys } from "@/lib/settings/retention/rules";

export const metadata: Metadata = { title: "Cuánto se guarda" };

const DONE = { guardado: "Los plazos quedaron guardados. Se aplican desde mañana a las ocho." };
const LABELS = Object.fromEntries(retentionKeys.map((key) => [key, RETENTION_LABELS[key].label]));

export default async function RetentionPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const [place] = placesWhere(actor, "settings.edit");
  if (!place) notFound();
  const { borrador, hecho } = await readSearch(searchParams);
  const { days, version } = await getRetention(actor, regionOf(place));
  const saved = Object.fromEntries(retentionKeys.map((key) => [key, String(days[key])]));
  const { values, draftSavedAt } = await startForm(
    actor,
    "set-retention",
    { ...saved, version: String(version) },
    { fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Cuánto se guarda" }]}
        title="Cuánto se guarda"
        lead={`Días después de los cuales se borra solo lo que ya no hace falta, cada mañana a las ocho. ${KEPT_FOREVER}`}
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <DraftOffer savedAt={draftSavedAt} page={RETENTION_PAGE} name="set-retention" />
      <Form
        action={setRetentionAction}
        values={values}
        page={RETENTION_PAGE}
        labels={LABELS}
        submit="Guardar los plazos"
      >
        <FormHidden name="version" />
        {retentionKeys.map((key) => {
          const { usual, least, most } = RETENTION[key];
          return (
            <FormText
              key={key}
              name={key}
              label={`${RETENTION_LABELS[key].label} (días)`}
              hint={`${RETENTION_LABELS[key].hint} Entre ${least} y ${daysText(most)}; lo usual, ${usual}.`}
              inputMode="numeric"
              width="xs"
              required
            />
          );
        })}
      </Form>
    </PanelFrame>
  );
}
