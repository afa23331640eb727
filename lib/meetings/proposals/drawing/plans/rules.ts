import type { PlanKind } from "@/db/values";
import { addDays } from "@/lib/dates/dates";
import { timingOf } from "@/lib/plans/list/rules";
import { isUnderReview } from "@/lib/plans/rules";
import { count, counted, dayAndMonth, PLAN_NOUNS, plansHref } from "../../labels";
import { drawn, figure, type Proposal, type ProposalFacts } from "../../rules";

/** Dates that come nearer than this are told by themselves. */
const NEAR_DAYS = 30;
const FAR_DAYS = 60;

/** The kinds of plan that are looked at from a place: the region looks at those of its UGEL, too. */
const plansOf = ({ place }: ProposalFacts): PlanKind[] =>
  place.kind === "region" ? ["ugel_plan", "pat_rei"] : ["pat_rei"];

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export function drawPlans(facts: ProposalFacts): Proposal[] {
  const { day, place } = facts;
  const year = Number(day.slice(0, 4));
  return plansOf(facts).flatMap((kind) => {
    const placeKind = kind === "pat_rei" ? "network" : "ugel";
    const expected = facts.plans.filter((row) => row.placeKind === placeKind);
    const dueOn = facts.campaigns.find((one) => one.kind === kind && one.schoolYear === year)?.dueOn ?? null;
    const awaiting = expected.filter(({ state }) => state && isUnderReview(state)).length;
    const late = expected.filter(({ firstSubmittedAt }) => {
      const sent = firstSubmittedAt ? { firstSubmittedAt: new Date(firstSubmittedAt) } : null;
      return timingOf(sent, dueOn, day)?.kind === "overdue";
    }).length;
    const { plan, plans, one, many } = PLAN_NOUNS[kind];
    const whole = counted(expected.length, one, many);
    const key = `${kind}:${year}`;
    const source = "Registro de planes";
    const lead = kind === "pat_rei" ? ("area_head" as const) : ("chair" as const);
    const at = (which: "awaiting" | "late") => plansHref(place, kind, year, which);
    return [
      ...(awaiting > 0
        ? [
            drawn({
              source: { kind: "plans_awaiting" as const, key },
              title: `Por aprobar: ${counted(awaiting, plan, plans)} ${year}`,
              why: `${count(awaiting)} de ${whole} ${awaiting === 1 ? "lo envió y espera" : "lo enviaron y esperan"} que se apruebe.`,
              ...{ href: at("awaiting"), purpose: "decide" as const, minutes: 15, lead },
              question: "Quién revisa cada plan y para cuándo",
              figures: [
                figure(facts, {
                  ...{ label: `${capital(plans)} ${year} por aprobar`, value: awaiting, of: expected.length },
                  ...{ source, href: at("awaiting") },
                }),
              ],
            }),
          ]
        : []),
      ...(late > 0 && dueOn
        ? [
            drawn({
              source: { kind: "plans_late" as const, key },
              title: `Sin enviar: ${counted(late, plan, plans)} ${year}`,
              why: `${count(late)} de ${whole} no ${late === 1 ? "lo envió" : "lo enviaron"}; venció el ${dayAndMonth(dueOn)}.`,
              ...{ href: at("late"), purpose: "decide" as const, minutes: 15, lead },
              question: "Plazo final y quién apoya",
              figures: [
                figure(facts, {
                  ...{
                    label: `${capital(plans)} ${year} vencidos sin enviar`,
                    value: late,
                    of: expected.length,
                  },
                  ...{ source, href: at("late") },
                }),
              ],
            }),
          ]
        : []),
    ];
  });
}

export function drawDates(facts: ProposalFacts): Proposal[] {
  const { day, place } = facts;
  const until = addDays(day, FAR_DAYS);
  const kinds = plansOf(facts);
  const dates = facts.campaigns
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ kind, schoolYear, dueOn, approvalDueOn }) => {
      const { plan } = PLAN_NOUNS[kind];
      const href = plansHref(place, kind, schoolYear, "awaiting").replace(/&estado=\w+/, "");
      return [
        { on: dueOn, text: `el ${plan} ${schoolYear} se envía hasta el ${dayAndMonth(dueOn)}`, href },
        {
          on: approvalDueOn,
          text: `el ${plan} ${schoolYear} se aprueba hasta el ${dayAndMonth(approvalDueOn)}`,
          href,
        },
      ];
    })
    .filter(({ on }) => on >= day && on <= until)
    .toSorted((a, b) => a.on.localeCompare(b.on));
  const [first] = dates;
  if (!first) return [];
  const text = dates.map(({ text }) => text).join("; ");
  return [
    drawn({
      source: { kind: "dates", key: "plans" },
      title: "Próximas fechas de los planes",
      why: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
      ...{ href: first.href, purpose: "inform", question: null, minutes: 5, lead: "area_head", figures: [] },
      weighs: first.on <= addDays(day, NEAR_DAYS),
    }),
  ];
}
