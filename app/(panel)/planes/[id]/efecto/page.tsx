import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { changeAxis } from "@/components/charts/axis";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/access/session";
import { meanChange } from "@/lib/assessments/growth/rules";
import { isId } from "@/lib/forms/ids";
import { canReadEffect } from "@/lib/plans/effect/policy";
import { getEffect } from "@/lib/plans/effect/queries";
import { aimKey, byAim, growthOf, roundsOf } from "@/lib/plans/effect/rules";
import { followUpHref } from "@/lib/plans/progress/labels";
import { PlanHeader } from "../_components/plan-header";
import { AimSection } from "./_components/aim-section";
import { HowRead } from "./_components/how-read";
import { OutOfSight } from "./_components/out-of-sight";

export const metadata: Metadata = { title: "Efecto del plan" };

type Props = { params: Promise<{ id: string }> };

export default async function EffectPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { plan, objectives, results, growth } = (isId(id) ? await getEffect(actor, id) : null) ?? notFound();
  if (!canReadEffect(actor, plan)) notFound();
  const { groups, unassessed } = byAim(objectives.flatMap(({ activities }) => activities));
  const ledger = groups.map((group) => {
    const rounds = roundsOf(results, group);
    const row = growthOf(growth, rounds, group);
    return { ...group, ...rounds, growth: row, change: row && meanChange(row) };
  });
  const axis = changeAxis(ledger.flatMap(({ change }) => change ?? []));
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/efecto"
        lead="Lo que se hizo, al lado de lo que quería mejorar. Que algo cambie después no dice que sea por eso: solo a qué pudo contribuir."
      />
      {groups.length === 0 && unassessed.length === 0 && (
        <EmptyState
          title="Todavía no se ha hecho ninguna actividad"
          action={<Anchor href={followUpHref(id)}>Ver el seguimiento</Anchor>}
        >
          Cuando se haga la primera, aquí se verá al lado de lo que quería mejorar.
        </EmptyState>
      )}
      {ledger.map((one) => (
        <AimSection key={aimKey(one)} planId={id} {...{ one, axis }} />
      ))}
      <OutOfSight planId={id} {...{ unassessed, objectives }} />
      <HowRead />
    </PanelFrame>
  );
}
