import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { planHref } from "@/lib/plans/labels";
import { canWritePlan } from "@/lib/plans/policy";
import { isWritable } from "@/lib/plans/rules";
import { updatePlanTemplateAction } from "@/lib/plans/templates/actions";
import { changesInWords } from "@/lib/plans/templates/labels";
import { getPlanWithTemplate } from "@/lib/plans/templates/queries";
import { templateChanges } from "@/lib/plans/templates/rules";
import { PlanHeader } from "../_components/plan-header";

export const metadata: Metadata = { title: "Poner al día el plan" };

export default async function UpdateTemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const found = (isId(id) ? await getPlanWithTemplate(actor, id) : null) ?? notFound();
  const { plan, own, template } = found;
  if (!canWritePlan(actor, { kind: plan.kind, place: plan.place.path })) notFound();
  const behind = template !== null && own.version < template.version && isWritable(plan.state);
  const changes = template ? changesInWords(templateChanges(own.content, template.content)) : [];
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        actor={actor}
        plan={plan}
        current=""
        trail={[{ label: "Poner al día" }]}
        title="Poner al día el plan"
        lead="La región puede cambiar lo que llevan los planes mientras se escriben. El suyo conserva lo que se pedía cuando empezó, hasta que su equipo decida ponerlo al día."
      />
      {behind ? (
        <>
          <DataList layout="row" items={changes} />
          <p className="mt-4 max-w-140">
            Lo que ya escribió queda donde está. El texto de una sección que sale deja de verse y se conserva
            en el registro.
          </p>
          <div className="mt-5">
            <ActionForm
              action={updatePlanTemplateAction}
              fields={{ planId: plan.id, version: String(plan.version) }}
              page={`${planHref(plan.id)}/plantilla`}
            >
              <Button variant="primary">Poner al día el plan</Button>
            </ActionForm>
          </div>
        </>
      ) : (
        <EmptyState
          title="El plan está al día"
          action={<Anchor href={planHref(plan.id)}>Volver al plan</Anchor>}
        >
          {isWritable(plan.state)
            ? "Lleva lo que la región pide ahora."
            : "Ya no se escribe: conserva lo que se pedía cuando se envió."}
        </EmptyState>
      )}
    </PanelFrame>
  );
}
