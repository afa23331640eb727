import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormText, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { CorrectionRows } from "@/components/schools/correction-rows";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Fieldset } from "@/components/ui/fieldset";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { requestCorrectionAction } from "@/lib/networks/corrections/actions";
import { CORRECTABLE_LABELS as LABELS } from "@/lib/networks/corrections/labels";
import { canCorrectSchool, canDecideCorrection } from "@/lib/networks/corrections/policy";
import { getSchool, type SchoolRecord } from "@/lib/networks/schools/queries";
import { findSchoolPlace } from "../_components/school-place";

export const metadata: Metadata = { title: "Pedir una corrección" };

const text = (value: string | number | null) => (value === null ? "" : String(value));

const savedData = ({ school }: SchoolRecord, decides: boolean) => ({
  institutionId: school.id,
  version: String(school.version),
  name: school.name,
  address: text(school.address),
  phone: text(school.phone),
  email: text(school.email),
  latitude: text(school.latitude),
  longitude: text(school.longitude),
  confirm: decides ? "si" : "",
});

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function RequestCorrectionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = (await getSchool(actor, (await params).codigo)) ?? notFound();
  const { school, corrections } = found;
  const { crumbs, ugelCode, place } = findSchoolPlace(found);
  if (!canCorrectSchool(actor, place)) notFound();
  const decides = canDecideCorrection(actor, place);
  const back = `/colegios/${school.siteCode}`;
  const page = `${back}/corregir`;
  const { borrador } = await readSearch(searchParams);
  const { values, draftSavedAt } = await startForm(actor, "request-correction", savedData(found, decides), {
    key: school.siteCode,
    fromDraft: Boolean(borrador),
  });
  const pending = corrections.filter(({ state }) => state === "pending");
  return (
    <PanelFrame actor={actor} current="schools" at={ugelCode}>
      <PageHeader
        breadcrumbs={[...crumbs, { href: back, label: school.name }, { label: "Corrección" }]}
        title={`Corregir los datos de la IE ${school.name}`}
        lead={`Cambie solo lo que esté equivocado. ${
          decides
            ? "Al guardar, la corrección queda pedida y confirmada por usted."
            : "La UGEL recibe su pedido, y los datos cambian cuando lo confirme."
        } Los de hoy son del ${shortDay(school.sourceDate)}.`}
      />
      {pending.length > 0 ? (
        <Alert kind="due" title="Ya hay una corrección que espera a la UGEL" announce="none">
          Cuando se resuelva se podrá pedir otra.
          <CorrectionRows corrections={pending} />
        </Alert>
      ) : (
        <>
          <DraftOffer savedAt={draftSavedAt} page={page} name={`request-correction:${school.siteCode}`} />
          <Form
            action={requestCorrectionAction}
            values={values}
            page={page}
            draft={school.siteCode}
            labels={LABELS}
            submit={decides ? "Guardar y confirmar" : "Enviar a la UGEL"}
            aside={<Anchor href={back}>Cancelar</Anchor>}
          >
            <FormHidden name="institutionId" />
            <FormHidden name="version" />
            {decides && <FormHidden name="confirm" />}
            <FormText name="name" label={LABELS.name} required />
            <FormText name="address" label={LABELS.address} />
            <FormText name="phone" type="tel" label={LABELS.phone} width="sm" />
            <FormText name="email" type="email" label={LABELS.email} />
            <Fieldset
              legend="Dónde queda"
              hint="En grados con decimales, como los da un mapa en el teléfono."
            >
              <FormText name="latitude" inputMode="text" label={LABELS.latitude} width="sm" />
              <FormText name="longitude" inputMode="text" label={LABELS.longitude} width="sm" />
            </Fieldset>
            <FormTextArea
              name="note"
              label="De dónde sale el dato"
              hint="Por ejemplo: recibo de luz de octubre, o resolución de creación."
              rows={2}
              required
            />
          </Form>
        </>
      )}
    </PanelFrame>
  );
}
