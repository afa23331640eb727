import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { publishCaseAction } from "@/lib/visits/calibration/cases/actions";
import {
  CASE_DONE,
  keptCaseHref,
  PICTURE_DRAFT,
  pictureProblem,
} from "@/lib/visits/calibration/cases/labels";
import { type CalibrationCase, getKeptCase } from "@/lib/visits/calibration/cases/queries";
import { levelItems } from "@/lib/visits/calibration/rules";
import { caseSpread } from "@/lib/visits/calibration/spread/rules";
import { AgreedScoresTable } from "../../../_components/agreed-scores";
import { PictureActs, RetireCase } from "../../../_components/case-acts";
import { caseCrumbs } from "../../../_components/case-crumbs";
import { CaseSpread } from "../../../_components/case-spread";
import { CaseStory } from "../../../_components/case-story";
import { CaseTag } from "../../../_components/case-tag";
import { ScoredBy } from "../../../_components/scored-by";

export const metadata: Metadata = { title: "Caso de referencia" };

type Seen = { caseId: string; version: string };

function CaseActions({ found, seen, page }: { found: CalibrationCase; seen: Seen; page: string }) {
  return (
    <>
      {!found.publishedAt && (
        <ActionForm action={publishCaseAction} fields={seen} page={page} className="max-sm:w-full">
          <Button variant="primary">Publicar el caso</Button>
        </ActionForm>
      )}
      {found.answered === 0 && <ButtonLink href={`${page}/editar`}>Cambiar el caso</ButtonLink>}
    </>
  );
}

type Props = { params: Promise<{ ficha: string; caso: string }>; searchParams: SearchParams };

/** A case as those who keep its form see it: what happens in it, how it was agreed, and how it is being scored. */
export default async function KeptCasePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { ficha, caso } = await params;
  const kept = (isId(ficha) && isId(caso) ? await getKeptCase(actor, ficha, caso) : null) ?? notFound();
  const { found, answers } = kept;
  const { hecho, archivo } = await readSearch(searchParams);
  const problem = pictureProblem(archivo);
  const typed = problem ? (await findDraft(actor, `${PICTURE_DRAFT}:${caso}`))?.values.alt : undefined;
  const page = keptCaseHref(ficha, caso);
  const seen = { caseId: caso, version: String(found.version) };
  const items = found.content ? levelItems(found.content, found.itemKeys) : [];
  const scores = answers.map((answer) => answer.scores);
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={[...caseCrumbs({ id: ficha, name: found.form }), { label: found.title }]}
        tag={<CaseTag {...{ found }} />}
        title={found.title}
        lead={`Caso de referencia de «${found.form}».`}
        actions={!found.retiredAt && <CaseActions {...{ found, seen, page }} />}
      />
      <DoneNotice done={hecho} sentences={CASE_DONE} />
      {found.retiredReason && <Alert kind="info">Se retiró: {found.retiredReason}</Alert>}
      <Section title="El caso">
        <CaseStory {...found} />
      </Section>
      <Section title="Puntaje acordado" aside={`${items.length} ${items.length === 1 ? "ítem" : "ítems"}`}>
        <AgreedScoresTable {...{ items }} agreed={found.agreed ?? {}} />
      </Section>
      {found.publishedAt && found.content && (
        <Section title="Cómo se puntuó" aside={`n = ${answers.length}`}>
          {answers.length === 0 ? (
            <p>Todavía nadie lo ha puntuado.</p>
          ) : (
            <>
              <CaseSpread spreads={caseSpread(found.content, { ...found, scores })} />
              <ScoredBy {...{ answers, items }} agreed={found.agreed ?? {}} />
            </>
          )}
        </Section>
      )}
      {!found.retiredAt && found.answered === 0 && (
        <PictureActs
          {...{ seen, page, problem }}
          hasPicture={found.pictureId !== null}
          alt={typeof typed === "string" ? typed : (found.pictureAlt ?? undefined)}
        />
      )}
      {!found.retiredAt && <RetireCase {...{ seen, page }} />}
    </PanelFrame>
  );
}
