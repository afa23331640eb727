import { FileText } from "lucide";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { DiagnosisData } from "@/components/plans/diagnosis-data";
import { SectionBlocks } from "@/components/plans/document/section-blocks";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button, ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { requireActor } from "@/lib/access/session";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { canReadRecords } from "@/lib/networks/policy";
import { planPdfHref, planWordHref } from "@/lib/plans/document/labels";
import { getPlanReading, type PlanReading } from "@/lib/plans/document/queries";
import { planSections, versionAsked } from "@/lib/plans/document/rules";
import { askPlanPapersAction } from "@/lib/plans/issue/asking/actions";
import { planHref } from "@/lib/plans/labels";
import { matrixHref } from "@/lib/plans/matrix/labels";
import { canApprovePlan } from "@/lib/plans/policy";
import { PlanHeader } from "./_components/plan-header";
import { VersionList } from "./_components/version-list";

export const metadata: Metadata = { title: "Plan" };

const DONE = { pedido: "El documento se pidió otra vez. Estará listo en unos segundos." };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** What the page shows, in a sentence. */
function leadOf({ plan, shown }: PlanReading): string {
  const version = plan.versions.find(({ number }) => number === shown);
  if (!version) return "Así se lee hoy. Cambiará hasta que se apruebe.";
  const day = shortDay(dayOf(new Date(version.approvedAt)));
  return `Versión ${version.number}, aprobada el ${day}.`;
}

/** A draft is printed when it is asked for; of what was approved, the paper is issued some seconds later. */
const isPrinted = ({ plan, shown }: PlanReading) =>
  shown === null || plan.versions.some(({ number, fileId }) => number === shown && fileId);

export default async function PlanPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { version, hecho } = await readSearch(searchParams);
  const asked = versionAsked(version);
  const reading = (isId(id) && asked !== null ? await getPlanReading(actor, id, asked) : null) ?? notFound();
  const { plan, shown, content } = reading;
  const latest = plan.versions.at(-1)?.number ?? null;
  const opens = canReadRecords(actor, plan.place.path);
  const sections = planSections(content);
  const { diagnosis, diagnosedAt } = content;
  const data = (
    <DiagnosisData
      diagnosis={diagnosis}
      diagnosedAt={diagnosedAt ? new Date(diagnosedAt) : null}
      place={plan.place.path}
    />
  );
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        actor={actor}
        plan={plan}
        current=""
        lead={leadOf(reading)}
        actions={
          <>
            {isPrinted(reading) ? (
              <ButtonLink href={planPdfHref(plan.id, shown ?? undefined)} icon={FileText}>
                {shown === null ? "Borrador en PDF" : "PDF"}
              </ButtonLink>
            ) : (
              <Status kind="info">El PDF estará listo en unos segundos</Status>
            )}
            <ButtonLink href={planWordHref(plan.id, shown ?? undefined)} variant="quiet" wide={false}>
              Word
            </ButtonLink>
            <ButtonLink href={matrixHref(plan.id)} variant="quiet" wide={false}>
              Matriz en Excel
            </ButtonLink>
          </>
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      {shown !== latest && (
        <Alert kind="info" announce="none">
          Esta es una versión anterior. <Anchor href={planHref(plan.id)}>Ver el plan en vigor</Anchor>
        </Alert>
      )}
      <nav aria-label="Secciones del plan" className="mb-7 print:hidden">
        <ol className="gap-x-10 sm:columns-2">
          {sections.map(({ key, title }) => (
            <li key={key} className="flex min-h-11 items-center sm:min-h-8">
              <a href={`#${key}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map((section) => (
        <Section key={section.key} id={section.key} title={section.title}>
          <SectionBlocks section={section} opens={opens} data={data} />
        </Section>
      ))}
      {plan.versions.length > 0 && (
        <Section title="Versiones aprobadas" aside={plan.versions.length}>
          <VersionList planId={plan.id} versions={plan.versions} shown={shown} />
          {plan.versions.some(({ fileId }) => !fileId) && canApprovePlan(actor, plan) && (
            <ActionForm
              action={askPlanPapersAction}
              fields={{ planId: plan.id }}
              page={planHref(plan.id)}
              className="mt-5"
            >
              <p className="mb-3 max-w-140">
                El documento se emite solo, segundos después de aprobar. Si pasaron unos minutos y no está,
                puede pedirlo otra vez.
              </p>
              <Button variant="outline">Pedir el documento otra vez</Button>
            </ActionForm>
          )}
        </Section>
      )}
    </PanelFrame>
  );
}
