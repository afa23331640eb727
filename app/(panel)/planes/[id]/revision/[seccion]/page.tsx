import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { CheckFindings } from "@/components/plans/check-findings";
import { SectionBlocks } from "@/components/plans/document/section-blocks";
import { Observations } from "@/components/plans/observations";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { planSections } from "@/lib/plans/document/rules";
import { OBSERVATION_DONE, observeHref, revisionHref } from "@/lib/plans/observations/labels";
import { canObserve, observationSteps } from "@/lib/plans/observations/policy";
import { observationsAt } from "@/lib/plans/observations/rules";
import { CHANGED_SINCE } from "@/lib/plans/review/labels";
import { besides, reviewedAt, rowsIn, touchedSince } from "@/lib/plans/review/rules";
import { isShared } from "@/lib/plans/rules";
import { PlanHeader } from "../../_components/plan-header";
import { findReview } from "../_components/find-review";
import { ReviewRows, rowsOfBlock } from "../_components/review-rows";

export const metadata: Metadata = { title: "Revisión de una sección" };

type Props = { params: Promise<{ id: string; seccion: string }>; searchParams: SearchParams };

export default async function ReviewSectionPage({ params, searchParams }: Props) {
  const { actor, plan, content, findings, observations } = await findReview(params);
  const { seccion } = await params;
  const section = content.sections.find(({ key }) => key === seccion) ?? notFound();
  const { hecho } = await readSearch(searchParams);
  const drawn = planSections(content).find(({ key }) => key === section.key) ?? notFound();
  const page = revisionHref(plan.id, section.key);
  const kinds = rowsIn(content, section.part);
  const observes = canObserve(actor, plan);
  const since = reviewedAt(plan, observations);
  const changed = touchedSince(
    [...plan.problems, ...plan.objectives, ...plan.targets, ...plan.activities, ...plan.annexes],
    since,
  );
  const text = plan.texts.find((one) => one.section === section.key);
  const textChanged = touchedSince(text ? [text] : [], since).size > 0;
  const { previous, next } = besides(content.sections, section.key);
  const here = isShared(plan.state) ? [] : findings.filter((finding) => finding.section === section.key);
  const beside = (rowId: string | null, name: string) => {
    const rowKind = rowId ? kinds.get(rowId) : null;
    return (
      <>
        <Observations
          observations={observationsAt(observations, { section: section.key, rowId })}
          planId={plan.id}
          page={page}
          steps={(one) => observationSteps(actor, plan, one)}
          label={`Lo observado: ${name}`}
        />
        {observes && (
          <p>
            <Anchor href={observeHref(plan.id, { section: section.key, rowKind, rowId })}>
              {rowId ? "Observar" : "Observar la sección"}
              {rowId && <span className="sr-only">: {name}</span>}
            </Anchor>
          </p>
        )}
      </>
    );
  };
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/revision"
        title={drawn.title}
        lead={section.guidance}
        trail={[{ href: revisionHref(plan.id), label: "Revisión" }, { label: section.title }]}
      />
      <DoneNotice done={hecho} sentences={OBSERVATION_DONE} />
      {here.length > 0 && (
        <Section title="Lo que le falta a esta sección">
          <CheckFindings findings={here} />
        </Section>
      )}
      <Section title="Lo que dice">
        {textChanged && (
          <p className="mb-2">
            <Status kind="info">{CHANGED_SINCE}</Status>
          </p>
        )}
        {drawn.blocks.map((block, i) => {
          const rows = rowsOfBlock(block)?.filter(({ id }) => kinds.has(id)) ?? [];
          return rows.length > 0 ? (
            <ReviewRows
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a section keep their order.
              key={i}
              {...{ rows, changed }}
              beside={(id) => beside(id, rows.find((row) => row.id === id)?.title ?? "")}
            />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a section keep their order.
            <SectionBlocks key={i} section={{ ...drawn, blocks: [block] }} opens />
          );
        })}
      </Section>
      <Section title="Sobre la sección entera">
        {beside(null, section.title)}
        {!observes && observationsAt(observations, { section: section.key }).length === 0 && (
          <p className="text-muted">Nadie observó la sección entera.</p>
        )}
      </Section>
      <nav aria-label="Otras secciones" className="mt-9 flex flex-wrap justify-between gap-x-8 gap-y-2">
        {previous && <Anchor href={revisionHref(plan.id, previous.key)}>Anterior: {previous.title}</Anchor>}
        <Anchor href={next ? revisionHref(plan.id, next.key) : revisionHref(plan.id)}>
          {next ? `Siguiente: ${next.title}` : "Volver a la revisión y decidir"}
        </Anchor>
      </nav>
    </PanelFrame>
  );
}
