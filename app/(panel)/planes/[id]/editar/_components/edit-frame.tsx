import type { ReactNode } from "react";
import { PanelFrame } from "@/components/frame/panel-frame";
import type { Crumb } from "@/components/ui/breadcrumbs";
import type { Actor } from "@/lib/access/actor";
import type { Plan } from "@/lib/plans/queries";
import { editHref } from "@/lib/plans/rows/labels";
import { PlanHeader } from "../../_components/plan-header";

type EditFrameProps = {
  actor: Actor;
  plan: Plan;
  title: string;
  lead: ReactNode;
  /** Below «Editar»: the section and the row. */
  trail?: Crumb[];
  children: ReactNode;
};

/** Around every page where a plan is written. */
export function EditFrame({ actor, plan, title, lead, trail, children }: EditFrameProps) {
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan, title, lead }}
        current="/editar"
        trail={trail ? [{ href: editHref(plan.id), label: "Editar" }, ...trail] : [{ label: "Editar" }]}
      />
      {children}
    </PanelFrame>
  );
}
