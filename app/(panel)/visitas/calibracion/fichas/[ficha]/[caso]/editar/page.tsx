import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { editCaseAction } from "@/lib/visits/calibration/cases/actions";
import { caseFieldLabels, caseValues, keptCaseHref, levelWords } from "@/lib/visits/calibration/cases/labels";
import { getKeptCase } from "@/lib/visits/calibration/cases/queries";
import { levelItems } from "@/lib/visits/calibration/rules";
import { caseCrumbs } from "../../../../_components/case-crumbs";
import { CaseFields } from "../../../../_components/case-fields";

export const metadata: Metadata = { title: "Cambiar un caso" };

type Props = { params: Promise<{ ficha: string; caso: string }>; searchParams: SearchParams };

/** Changes a case that nobody scored yet. */
export default async function EditCasePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { ficha, caso } = await params;
  const { found } = (isId(ficha) && isId(caso) ? await getKeptCase(actor, ficha, caso) : null) ?? notFound();
  if (found.answered > 0 || found.retiredAt || !found.content) redirect(keptCaseHref(ficha, caso));
  const { borrador } = await readSearch(searchParams);
  const page = `${keptCaseHref(ficha, caso)}/editar`;
  const saved = {
    ...{ caseId: caso, version: String(found.version) },
    ...caseValues(found, found.agreed ?? {}),
  };
  const { values, draftSavedAt } = await startForm(actor, "edit-case", saved, {
    ...{ key: caso, fromDraft: Boolean(borrador) },
  });
  const items = levelItems(found.content);
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={[
          ...caseCrumbs({ id: ficha, name: found.form }),
          { href: keptCaseHref(ficha, caso), label: found.title },
          { label: "Cambiar" },
        ]}
        title={`Cambiar: ${found.title}`}
        lead="Se puede mientras nadie lo haya puntuado."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`edit-case:${caso}`} />
      <Form
        action={editCaseAction}
        {...{ values, page }}
        draft={caso}
        autosave="edit-case"
        labels={caseFieldLabels(items)}
        words={levelWords(items)}
        submit="Guardar los cambios"
        aside={<Anchor href={keptCaseHref(ficha, caso)}>Volver sin guardar</Anchor>}
      >
        <FormHidden name="caseId" />
        <FormHidden name="version" />
        <CaseFields items={items} />
      </Form>
    </PanelFrame>
  );
}
