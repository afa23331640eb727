import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { writeCaseAction } from "@/lib/visits/calibration/cases/actions";
import { casesHref, caseValues } from "@/lib/visits/calibration/cases/labels";
import { getKeptForm } from "@/lib/visits/calibration/cases/queries";
import { usualCasesFor } from "@/lib/visits/calibration/cases/rules";
import { levelItems } from "@/lib/visits/calibration/rules";
import { caseCrumbs } from "../../../_components/case-crumbs";
import { CaseFields } from "../../../_components/case-fields";

export const metadata: Metadata = { title: "Escribir un caso" };

type Props = { params: Promise<{ ficha: string }>; searchParams: SearchParams };

/** Writes a case of a form, with how it should be scored. */
export default async function NewCasePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { ficha } = await params;
  const { form } = (isId(ficha) ? await getKeptForm(actor, ficha) : null) ?? notFound();
  if (!form.content || form.retiredAt) notFound();
  const { borrador, de } = await readSearch(searchParams);
  const page = `${casesHref(form.id)}/nuevo`;
  const usual = usualCasesFor(form.content);
  const start = usual.find(({ key }) => key === de);
  const fresh = start ? caseValues({ ...start, videoUrl: null }, start.agreed) : {};
  const { values, draftSavedAt } = await startForm(
    actor,
    "write-case",
    { formId: form.id, ...fresh },
    { key: form.id, fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={[...caseCrumbs(form), { label: "Escribir un caso" }]}
        title="Escribir un caso"
        lead={`De «${form.name}». Nadie más lo ve hasta que lo publique; la imagen se agrega después de guardarlo.`}
      />
      {usual.length > 0 && (
        <Disclosure summary="Empezar de un caso ya escrito">
          <p className="max-w-140">
            Son inventados. Conversen cada nivel y su porqué antes de publicarlo: lo que se acuerda es de
            ustedes.
          </p>
          <ul className="mt-1">
            {usual.map(({ key, title }) => (
              <li key={key}>
                <Anchor href={withSearch(page, { de: key })} className="inline-flex min-h-11 items-center">
                  {title}
                </Anchor>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <DraftOffer savedAt={draftSavedAt} page={page} name={`write-case:${form.id}`} />
      <Form
        action={writeCaseAction}
        {...{ values, page }}
        draft={form.id}
        autosave="write-case"
        submit="Guardar el caso"
        aside={<Anchor href={casesHref(form.id)}>Cancelar</Anchor>}
      >
        <FormHidden name="formId" />
        <CaseFields items={levelItems(form.content)} />
      </Form>
    </PanelFrame>
  );
}
