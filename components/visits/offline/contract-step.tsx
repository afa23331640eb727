"use client";

import { Check } from "lucide";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { timeOf } from "@/lib/dates/dates";
import { CONTRACT_LABELS } from "@/lib/visits/labels";
import type { StepProps } from "./step-props";
import { stepsOf } from "./steps";
import { hrefOf } from "./words";

/** The contract, to be read to whoever is observed before anything is seen. */
export function ContractStep({ open, kept }: StepProps) {
  const { visit, content } = kept;
  const read = () => {
    open.change((now) => ({ ...now, contractShownAt: new Date().toISOString() }));
    location.hash = hrefOf(kept.visitId, stepsOf(kept, Date.now())[1]?.key ?? "");
  };
  return (
    <>
      <p>Léale esto a {visit.observedName}, o muéstrele la pantalla, antes de empezar.</p>
      <div className="mt-4 rounded-field bg-base-200 px-4 py-4 sm:px-5">
        <h2 className="text-h3">Visita {CONTRACT_LABELS[visit.contract].toLowerCase()}</h2>
        <p className="mt-1.5">{visit.promise}</p>
      </div>
      <div className="mt-5" aria-live="polite">
        {content.contractShownAt ? (
          <Status kind="done">La leyeron juntos a las {timeOf(new Date(content.contractShownAt))}</Status>
        ) : (
          <Button type="button" variant="primary" icon={Check} onClick={read}>
            La leímos juntos
          </Button>
        )}
      </div>
    </>
  );
}
