import type { ReactNode } from "react";
import { STATE_TAGS } from "@/components/plans/state-tags";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import type { Actor } from "@/lib/access/actor";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";
import { canReadRecords } from "@/lib/networks/policy";
import { canReadEffect } from "@/lib/plans/effect/policy";
import { PLAN_STATE_LABELS, planHref, planTitle } from "@/lib/plans/labels";
import { canWritePlan } from "@/lib/plans/policy";
import type { Plan } from "@/lib/plans/queries";
import { isShared, isWritable } from "@/lib/plans/rules";

type PlanTab = { path: string; label: string; may?: (actor: Actor, plan: Plan) => boolean };

/** Not the whole region: whoever reads what is kept at the plan's place. */
const readsRecords = (actor: Actor, plan: Plan) => canReadRecords(actor, plan.place.path);

/** The pages of a plan, for whoever may open each. A new page of a plan is announced here. */
const PLAN_TABS = [
  { path: "", label: "Documento" },
  {
    path: "/editar",
    label: "Editar",
    may: (actor, plan) =>
      isWritable(plan.state) && canWritePlan(actor, { kind: plan.kind, place: plan.place.path }),
  },
  { path: "/seguimiento", label: "Seguimiento", may: (_, plan) => isShared(plan.state) },
  { path: "/efecto", label: "Efecto", may: canReadEffect },
  { path: "/revision", label: "Revisión", may: readsRecords },
  {
    path: "/cambios",
    label: "Cambios",
    may: (actor, plan) => isShared(plan.state) && readsRecords(actor, plan),
  },
  { path: "/estado", label: "Estado", may: readsRecords },
] as const satisfies PlanTab[];

type PlanHeaderProps = {
  actor: Actor;
  plan: Plan;
  current: (typeof PLAN_TABS)[number]["path"];
  lead: ReactNode;
  /** Below the plan: the section or the activity looked at. */
  trail?: Crumb[];
  title?: string;
  actions?: ReactNode;
};

/** Over every page of a plan: where it stands, its state and its other pages. */
export function PlanHeader({ actor, plan, current, lead, trail = [], title, actions }: PlanHeaderProps) {
  const { kind, icon } = STATE_TAGS[plan.state];
  const href = planHref(plan.id);
  const places = plan.place.kind === "network" ? [plan.ugel, plan.place] : [plan.place];
  const name = `${plan.kind === "pat_rei" ? "PAT-REI" : "Plan"} ${plan.schoolYear}`;
  const tabs = PLAN_TABS.filter((tab: PlanTab) => tab.may?.(actor, plan) ?? true);
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { href: "/region", label: plan.region.name },
          ...places.map((place) => ({ href: placeHref(place), label: placeShortLabel(place) })),
          trail.length > 0 ? { href, label: name } : { label: name },
          ...trail,
        ]}
        tag={
          <Tag kind={kind} icon={icon}>
            {PLAN_STATE_LABELS[plan.state]}
          </Tag>
        }
        title={title ?? planTitle(plan)}
        lead={lead}
        actions={actions}
      />
      {tabs.length > 1 && (
        <Tabs
          label="Páginas del plan"
          tabs={tabs.map(({ path, label }) => ({ href: `${href}${path}`, label, current: path === current }))}
        />
      )}
    </>
  );
}
