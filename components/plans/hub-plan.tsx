import { ProgressBar } from "@/components/charts/progress-bar";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { Actor } from "@/lib/access/actor";
import { shortDay } from "@/lib/dates/dates";
import { canReadRecords } from "@/lib/networks/policy";
import type { HubCampaign, HubPlan as Plan } from "@/lib/plans/hub/queries";
import { MONTH_NAMES, PLAN_STATE_LABELS, planHref } from "@/lib/plans/labels";
import { canWritePlan, planKindAt } from "@/lib/plans/policy";
import { BeginPlan } from "./begin-plan";
import { STATE_TAGS } from "./state-tags";

type HubPlanProps = {
  actor: Actor;
  place: string;
  plan: Plan | null;
  campaign: HubCampaign | null;
  /** `2026-11-27`. */
  today: string;
  page: string;
};

function Missing({ actor, place, campaign, today, page }: Omit<HubPlanProps, "plan">) {
  const kind = planKindAt(place);
  const readsAll = canReadRecords(actor, place);
  if (!readsAll) return <p className="text-muted">Todavía no hay un plan aprobado.</p>;
  if (!campaign)
    return <p className="text-muted">La región aún no ha dicho qué llevan los planes de este año.</p>;
  if (campaign.opensOn > today)
    return <p className="text-muted">Se escribe desde el {shortDay(campaign.opensOn)}.</p>;
  const mayBegin = kind !== null && canWritePlan(actor, { kind, place });
  return (
    <>
      <p className="mb-3 text-muted">
        Todavía no ha empezado. {campaign.dueOn < today ? "Debió enviarse" : "Se envía"} hasta el{" "}
        {shortDay(campaign.dueOn)}.
      </p>
      {mayBegin && (
        <BeginPlan place={place} schoolYear={Number(today.slice(0, 4))} page={page} variant="outline" />
      )}
    </>
  );
}

function Next({ next, today }: { next: NonNullable<Plan["next"]>; today: string }) {
  const { title, nextOn, month } = next;
  const past = nextOn ? nextOn < today : month < Number(today.slice(5, 7));
  const when = nextOn ? `el ${shortDay(nextOn)}` : `en ${MONTH_NAMES[month - 1]}`;
  return (
    <p className="mt-3">
      {past ? "Pendiente: " : "Lo próximo: "}
      <span className="font-semibold">{title}</span>, {past ? `que tocaba ${when}` : when}.
    </p>
  );
}

/** The plan of a place in a year: where it stands, how its activities go and what comes next. */
export function HubPlan({ plan, ...more }: HubPlanProps) {
  const name = `${planKindAt(more.place) === "pat_rei" ? "PAT-REI" : "Plan de trabajo"} ${more.today.slice(0, 4)}`;
  if (!plan)
    return (
      <Section title={name}>
        <Missing {...more} />
      </Section>
    );
  const { id, state, total, done, next } = plan;
  return (
    <Section title={name} aside={<Anchor href={planHref(id)}>Ver el plan</Anchor>}>
      <p className="mb-3">
        <Status kind={STATE_TAGS[state].kind}>{PLAN_STATE_LABELS[state]}</Status>
      </p>
      {total > 0 && <ProgressBar label="Actividades" value={done} total={total} noun="hechas" />}
      {next && <Next next={next} today={more.today} />}
    </Section>
  );
}
