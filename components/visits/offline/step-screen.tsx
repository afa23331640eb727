"use client";

import { ArrowLeft, ArrowRight } from "lucide";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Steps } from "@/components/ui/steps";
import { timeOf } from "@/lib/dates/dates";
import { BlockStep } from "./block-step";
import { ContractStep } from "./contract-step";
import { EarlierStep } from "./earlier-step";
import { MatrixStep } from "./matrix-step";
import type { StepProps } from "./step-props";
import { stepsOf, type VisitStep } from "./steps";
import { SummaryStep } from "./summary-step";
import { TalkStep } from "./talk-step";
import { useTitleFocus } from "./use-title-focus";
import type { Saved } from "./use-visit";
import { hrefOf, titleOf } from "./words";

type StepScreenProps = StepProps & { step: string; of: string[] };

function SavedNote({ saved, updatedAt }: { saved: Saved | null; updatedAt: number }) {
  if (!saved || saved.kind === "saved")
    return (
      <p className="mt-6 text-sm text-muted">
        Guardado en este teléfono a las {timeOf(new Date(saved?.at ?? updatedAt))}.
      </p>
    );
  return (
    <div className="mt-6">
      <Alert
        kind="late"
        title={saved.isFull ? "Este teléfono se quedó sin espacio" : "No se pudo guardar como siempre"}
      >
        {saved.kind === "rescued"
          ? "Lo que escribió está a salvo en este navegador. Libere espacio (quite fotos u otras aplicaciones) antes de seguir."
          : "Lo que escribió está solo en esta pantalla: no la cierre. Libere espacio y escriba algo más para que se guarde."}
      </Alert>
    </div>
  );
}

function Content({ open, kept, step, of }: Omit<StepScreenProps, "step"> & { step: VisitStep }) {
  const { block } = step;
  if (step.key === "contrato") return <ContractStep {...{ open, kept }} />;
  if (step.key === "anteriores") return <EarlierStep {...{ open, kept }} />;
  if (step.key === "conversacion") return <TalkStep {...{ open, kept }} />;
  if (!block) return <SummaryStep {...{ open, kept }} />;
  return block.kind === "matrix" ? (
    <MatrixStep {...{ open, kept, block, of }} />
  ) : (
    <BlockStep {...{ open, kept, block }} />
  );
}

/** One step of a visit: where one is, what is asked, where it is kept, and what comes next. */
export function StepScreen({ open, kept, step: key, of }: StepScreenProps) {
  const steps = stepsOf(kept, Date.now());
  // Nothing is seen before the contract was read.
  const isRead = kept.content.contractShownAt !== "";
  const at = isRead
    ? Math.max(
        0,
        steps.findIndex((step) => step.key === key),
      )
    : 0;
  const step = steps[at] as VisitStep;
  const [before, after] = [steps[at - 1], steps[at + 1]];
  const { visitId } = kept;
  useTitleFocus([step.key, ...of].join("/"), of.join("-") || undefined);
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { href: "#/", label: "Visitas sin señal" },
          { href: hrefOf(visitId), label: titleOf(kept.visit) },
          { label: step.title },
        ]}
        overline={`Paso ${at + 1} de ${steps.length}`}
        title={step.title}
      />
      <div className="max-w-160">
        <Content key={[key, ...of].join("/")} {...{ open, kept, step, of }} />
        <SavedNote saved={open.saved} updatedAt={kept.updatedAt} />
        <nav aria-label="Pasos" className="mt-6 border-t border-base-300 pt-4">
          <div className="flex flex-wrap gap-2.5">
            {after && isRead && (
              <ButtonLink variant="primary" icon={ArrowRight} href={hrefOf(visitId, after.key)}>
                Siguiente: {after.title}
              </ButtonLink>
            )}
            <ButtonLink
              variant="outline"
              icon={ArrowLeft}
              href={before ? hrefOf(visitId, before.key) : hrefOf(visitId)}
            >
              {before ? `Anterior: ${before.title}` : "Volver a la visita"}
            </ButtonLink>
          </div>
          <div className="mt-3">
            <Disclosure summary="Ver todos los pasos">
              <Steps
                label="Pasos de la visita"
                direction="down"
                steps={steps.map(({ key: one, title, isDone }) => ({
                  ...{ label: title, href: hrefOf(visitId, one) },
                  state: one === step.key ? "current" : isDone ? "done" : "todo",
                }))}
              />
            </Disclosure>
          </div>
        </nav>
      </div>
    </>
  );
}
