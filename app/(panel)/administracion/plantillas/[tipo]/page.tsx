import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PlaceholderList } from "@/components/papers/placeholder-list";
import { Anchor } from "@/components/ui/anchor";
import { Columns } from "@/components/ui/columns";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { editTemplateAction } from "@/lib/papers/actions";
import { PAPERS, paperOfSlug } from "@/lib/papers/labels";
import { listTemplates } from "@/lib/papers/queries";
import { fillText, paragraphsOf } from "@/lib/papers/rules";

export const metadata: Metadata = { title: "Editar la plantilla" };

const LIST = "/administracion/plantillas";
const LABELS = { body: "Texto" };
const DONE = { guardada: "La plantilla quedó guardada. La usan los documentos que se preparen desde ahora." };

type Props = { params: Promise<{ tipo: string }>; searchParams: SearchParams };

export default async function TemplatePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const kind = paperOfSlug((await params).tipo) ?? notFound();
  const [region] = placesWhere(actor, "settings.edit");
  if (!region) notFound();
  const { borrador, hecho } = await readSearch(searchParams);
  const { slug, label, placeholders, defaultBody } = PAPERS[kind];
  const page = `${LIST}/${slug}`;
  const own = (await listTemplates(actor, region)).find((template) => template.kind === kind);
  const body = own?.body ?? defaultBody;
  const { values, draftSavedAt } = await startForm(
    actor,
    "edit-template",
    { kind, version: String(own?.version ?? 0), body },
    { key: kind, fromDraft: Boolean(borrador) },
  );
  const sample = Object.fromEntries(placeholders.map(({ name, example }) => [name, example]));
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={[
          { href: "/administracion", label: "Administración" },
          { href: LIST, label: "Plantillas" },
          { label },
        ]}
        title={`Plantilla: ${label.toLowerCase()}`}
        lead="Con este texto empiezan los documentos que se preparen desde ahora. Los ya preparados o emitidos no cambian."
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`edit-template:${kind}`} />
      <Columns
        main={
          <>
            <Form
              action={editTemplateAction}
              values={values}
              page={page}
              draft={kind}
              labels={LABELS}
              submit="Guardar la plantilla"
              aside={<Anchor href={LIST}>Volver sin guardar</Anchor>}
            >
              <FormHidden name="kind" />
              <FormHidden name="version" />
              <FormTextArea
                name="body"
                label={LABELS.body}
                hint="Una línea en blanco separa los párrafos. Lo que va entre dos llaves se llena solo."
                rows={18}
                required
              />
            </Form>
            <Section title="Cómo se leería" aside="Con una red de ejemplo">
              {paragraphsOf(fillText(body, sample)).map((paragraph) => (
                <p key={paragraph} className="mt-3 max-w-[75ch] whitespace-pre-line first:mt-0">
                  {paragraph}
                </p>
              ))}
              {own && (
                <Disclosure summary="Ver el texto original">
                  <p className="max-w-[75ch] whitespace-pre-line">{defaultBody}</p>
                </Disclosure>
              )}
            </Section>
          </>
        }
        aside={
          <Section title="Datos que se llenan solos">
            <PlaceholderList placeholders={placeholders} />
          </Section>
        }
      />
    </PanelFrame>
  );
}
