import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormRadios, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { amendReleaseAction } from "@/lib/releases/drafts/actions";
import { amendHref, draftHref, MENDS, PUBLISHING_PAGE, RELEASE_FIELDS } from "@/lib/releases/drafts/labels";
import { listDrafts } from "@/lib/releases/drafts/queries";
import { listPublished } from "@/lib/releases/publishing/queries";
import { publishingCrumbs } from "../../_components/crumbs";
import { findRegion } from "../../_components/find-region";

export const metadata: Metadata = { title: "Corregir un resumen" };

type Props = { params: Promise<{ numero: string }>; searchParams: SearchParams };

export default async function AmendPage({ params, searchParams }: Props) {
  const { actor, region } = await findRegion();
  const { numero } = await params;
  const number = /^[1-9]\d{0,5}$/.test(numero) ? Number(numero) : notFound();
  const { borrador } = await readSearch(searchParams);
  const published = (await listPublished(actor, region)).find((one) => one.number === number) ?? notFound();
  if (published.amendedBy) notFound();
  const underWay = (await listDrafts(actor, region)).find(
    ({ state, amends }) => state === "draft" && amends === number,
  );
  const page = amendHref(number);
  const { values, draftSavedAt } = await startForm(
    actor,
    "amend-release",
    { region, number: String(number), mends: "words" },
    { key: String(number), fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={publishingCrumbs({ label: "Corregir" })}
        title={`Corregir el resumen ${number}`}
        lead={`«${published.title}» queda como está, con su dirección. La corrección es un resumen nuevo que lleva sus textos y dice qué cambió; quien abra el anterior verá que hay uno corregido.`}
      />
      {underWay ? (
        <Alert kind="due" title="Ya hay una corrección en preparación" announce="none">
          <p>
            Siga con <Anchor href={draftHref(underWay.id)}>la corrección del resumen {number}</Anchor>
            {underWay.author && `, que empezó ${underWay.author}`}. Para empezar otra, antes retire esa.
          </p>
        </Alert>
      ) : (
        <>
          <DraftOffer savedAt={draftSavedAt} page={page} name={`amend-release:${number}`} />
          <Form
            action={amendReleaseAction}
            {...{ values, page }}
            draft={String(number)}
            submit="Empezar la corrección"
            aside={<Anchor href={PUBLISHING_PAGE}>Volver sin guardar</Anchor>}
          >
            <FormHidden name="region" />
            <FormHidden name="number" />
            <FormRadios
              name="mends"
              label="Qué se corrige"
              options={Object.entries(MENDS).map(([value, label]) => ({ value, label }))}
              required
            />
            <FormTextArea
              name="amendReason"
              label={RELEASE_FIELDS.amendReason}
              hint="Lo lee cualquiera. Podrá ajustarlo antes de publicar."
              maxLength={1000}
              required
            />
            <FormTextArea
              name="amendChanges"
              label={RELEASE_FIELDS.amendChanges}
              hint="Qué cifras o textos son distintos y cuáles eran antes."
              maxLength={2000}
              required
            />
          </Form>
        </>
      )}
    </PanelFrame>
  );
}
