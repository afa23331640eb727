import { meetingHref } from "../../../labels";
import {
  actaOf,
  agreementsHref,
  count,
  counted,
  dayAndMonth,
  namedMeeting,
  ofMeeting,
  postponedText,
} from "../../labels";
import { type BacklogFacts, drawn, figure, type Proposal, type ProposalFacts } from "../../rules";

export function drawMinutes(facts: ProposalFacts): Proposal[] {
  return facts.drafted.map((meeting) => {
    const href = `${meetingHref(meeting.id)}/acta`;
    const { corrections } = meeting;
    return drawn({
      source: { kind: "minutes", key: meeting.id },
      title: `${actaOf(meeting)}: lectura y aprobación`,
      why:
        corrections === 0
          ? "Está en borrador y nadie pidió corregirla."
          : `Está en borrador, con ${counted(corrections, "corrección", "correcciones")} por atender.`,
      ...{ href, purpose: "decide", question: "Aprobar el acta", minutes: 10, lead: "secretary" },
      figures: [
        figure(facts, {
          label: "Correcciones por atender",
          value: corrections,
          source: "Acta en borrador",
          href,
        }),
      ],
    });
  });
}

const AGREEMENTS = "Registro de acuerdos";

export function drawAgreements(facts: ProposalFacts): Proposal[] {
  const { agreements, last, place, heldOn, day } = facts;
  const { overdue, due, adopted, fulfilled } = agreements;
  const lately =
    last && adopted > 0
      ? ` ${ofMeeting(last).replace(/^d/, "D")} se cumplieron ${count(fulfilled)} de ${count(adopted)}.`
      : "";
  const overdueHref = agreementsHref(place, { overdue: true });
  const dueHref = agreementsHref(place, { until: heldOn });
  return [
    ...(overdue > 0
      ? [
          drawn({
            source: { kind: "agreements_overdue", key: "place" },
            title: `Acuerdos vencidos: ${count(overdue)}`,
            why: `${counted(overdue, "acuerdo pasó su fecha", "acuerdos pasaron su fecha")} sin cumplirse.${lately}`,
            ...{ href: overdueHref, purpose: "decide" as const, minutes: 15, lead: "area_head" as const },
            question: "Nuevo plazo, otro responsable o dejarlos sin efecto",
            figures: [
              figure(facts, {
                label: "Acuerdos vencidos",
                value: overdue,
                source: AGREEMENTS,
                href: overdueHref,
              }),
            ],
          }),
        ]
      : []),
    ...(due > 0 && heldOn >= day
      ? [
          drawn({
            source: { kind: "agreements_due", key: "place" },
            title: `Acuerdos que vencen hasta el ${dayAndMonth(heldOn)}: ${count(due)}`,
            why: `${counted(due, "acuerdo vence", "acuerdos vencen")} de hoy al día de la reunión.${overdue > 0 ? "" : lately}`,
            ...{
              href: dueHref,
              purpose: "inform" as const,
              question: null,
              minutes: 10,
              lead: "area_head" as const,
            },
            figures: [
              figure(facts, { label: "Acuerdos por vencer", value: due, source: AGREEMENTS, href: dueHref }),
            ],
          }),
        ]
      : []),
  ];
}

const waiting = ({ id, version, postponements, from }: BacklogFacts) => ({
  ...{ id, version, postponements, fromItemId: from?.itemId ?? null },
});

export const carriedItem = (
  kind: ProposalFacts["kind"],
  one: BacklogFacts & { from: NonNullable<BacklogFacts["from"]> },
) => {
  const origin = one.from.source.kind;
  return {
    ...drawn({
      source: { kind: "carried_over", key: one.id },
      title: one.title,
      why: `No se llegó a tratar en ${namedMeeting({ kind, heldOn: one.from.heldOn })}. ${postponedText(one.postponements)}`,
      href: meetingHref(one.from.meetingId),
      ...{ purpose: one.purpose, question: null, minutes: one.minutes, lead: "chair", figures: [] },
      backlog: waiting(one),
    }),
    was:
      origin === "own" || origin === "template" || origin === "backlog" || origin === "carried_over"
        ? null
        : origin,
  };
};

export const proposedItem = (one: BacklogFacts): Proposal =>
  drawn({
    source: { kind: "backlog", key: one.id },
    title: one.title,
    why: `Propuso ${one.proposedBy}.${one.detail ? ` ${one.detail}` : ""}`,
    ...{ href: null, purpose: one.purpose, question: null, minutes: one.minutes, lead: "chair", figures: [] },
    ...{ weighs: false, backlog: waiting(one) },
  });
