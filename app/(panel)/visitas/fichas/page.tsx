import { Plus } from "lucide";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { VisitsTabs } from "@/components/visits/visits-tabs";
import { regionOf } from "@/lib/access/place";
import { requireActor } from "@/lib/access/session";
import { placeLabel } from "@/lib/networks/labels";
import { draftHref, FORM_USES, FORMS_PAGE, formHref, itemsLabel } from "@/lib/visits/forms/labels";
import { type ListedForm, listForms } from "@/lib/visits/forms/queries";
import { CONTRACT_LABELS, CONTRACT_READERS } from "@/lib/visits/labels";
import { placesToDefine } from "@/lib/visits/policy";
import { VISIT_SETTINGS_PAGE } from "@/lib/visits/rounds/labels";
import { formsCrumbs } from "./_components/form-crumbs";

export const metadata: Metadata = { title: "Fichas de visita" };

/** Only whoever keeps a form sees one that was never published. */
const hrefOf = ({ id, number }: ListedForm) => (number === null ? draftHref(id) : formHref(id));

const stateOf = ({ number, draft }: ListedForm) => {
  if (number === null) return <Status kind="later">Borrador, nadie más la ve</Status>;
  return draft ? <Status kind="later">Tiene un borrador de la versión {number + 1}</Status> : undefined;
};

const FormRow = ({ form }: { form: ListedForm }) => (
  <Row
    href={hrefOf(form)}
    title={form.name}
    aside={form.number === null ? "sin publicar" : `versión ${form.number}`}
    detail={
      <>
        {form.purpose && <p>{form.purpose}</p>}
        <p>
          {FORM_USES[form.kind]}. {CONTRACT_LABELS[form.contract]}: {CONTRACT_READERS[form.contract]}.{" "}
          {itemsLabel(form.items)}.
        </p>
      </>
    }
    status={stateOf(form)}
  />
);

export default async function FormsPage() {
  const actor = await requireActor();
  const place = actor.offices[0]?.place ?? notFound();
  const forms = await listForms(actor, regionOf(place));
  const standing = forms.filter(({ retiredAt }) => !retiredAt);
  const retired = forms.filter(({ retiredAt }) => retiredAt);
  const keeps = placesToDefine(actor).length > 0;
  const byPlace = [...Map.groupBy(standing, ({ place: { path } }) => path).values()];
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={formsCrumbs()}
        title="Fichas de visita"
        lead="Lo que se mira en cada visita y quién lee lo que se anota. Cualquiera puede leerlas antes de una visita."
        actions={
          keeps && (
            <ButtonLink href={`${FORMS_PAGE}/nueva`} variant="primary" icon={Plus}>
              Crear una ficha
            </ButtonLink>
          )
        }
      />
      <VisitsTabs actor={actor} current={FORMS_PAGE} />
      {standing.length === 0 && (
        <EmptyState title="Todavía no hay fichas publicadas">
          {keeps
            ? "Cree una: puede partir de las rúbricas de aula o de otra ya preparada, y cambiar sus textos."
            : "La región y su UGEL las preparan. Cuando publiquen una, aparecerá aquí."}
        </EmptyState>
      )}
      {byPlace.map((rows) => {
        const [first] = rows;
        if (!first) return null;
        const title = first.place.kind === "region" ? "De la región" : `De la ${placeLabel(first.place)}`;
        return (
          <Section key={first.place.path} title={title}>
            <RowList label={title}>
              {rows.map((form) => (
                <FormRow key={form.id} form={form} />
              ))}
            </RowList>
          </Section>
        );
      })}
      {retired.length > 0 && (
        <Section title="Retiradas">
          <Disclosure
            summary={
              retired.length === 1 ? "Ver la que se retiró" : `Ver las ${retired.length} que se retiraron`
            }
          >
            <RowList label="Fichas retiradas">
              {retired.map((form) => (
                <Row
                  key={form.id}
                  href={formHref(form.id)}
                  title={form.name}
                  detail={`Motivo: ${form.retiredReason}`}
                />
              ))}
            </RowList>
          </Disclosure>
        </Section>
      )}
      {keeps && (
        <Section title="Cuándo y cuánto se visita">
          <Anchor href={VISIT_SETTINGS_PAGE}>Momentos del año y reglas de las visitas</Anchor>
        </Section>
      )}
    </PanelFrame>
  );
}
