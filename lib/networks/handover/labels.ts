import type { AgreementState, InstallationState } from "@/db/values";
import { returnHref } from "@/lib/assessments/returns/labels";
import { shortDay } from "@/lib/dates/dates";
import { agreementHref } from "@/lib/meetings/agreements/labels";
import { AGREEMENT_STATE_LABELS, meetingHref } from "@/lib/meetings/labels";
import { PLAN_KIND_LABELS, PROGRESS_LABELS, planHref, RAG_LABELS } from "@/lib/plans/labels";
import { followedActivityHref, monthsText } from "@/lib/plans/progress/labels";
import { ragOf } from "@/lib/plans/progress/rules";
import { visitHref, visitTitle } from "@/lib/visits/labels";
import { alarmWords } from "../hygiene/labels";
import type { Alarm } from "../hygiene/rules";
import { installationHref } from "../installation/labels";
import { placeHref } from "../labels";
import type { BusinessKind, OpenBusiness, OpenPlan, ReturnedResults } from "./rules";

export const BUSINESS_KIND_LABELS: Record<BusinessKind, string> = {
  vacancy: "Cargo vacante",
  ending: "Designación por terminar",
  correction: "Corrección por confirmar",
  inactive_services: "Servicios inactivos",
  returned_results: "Resultados devueltos",
  plan_activity: "Actividad del plan",
  plan_observations: "Observaciones del plan",
  agreement: "Acuerdo abierto",
  meeting: "Próxima reunión",
  visit: "Visita planificada",
  visit_request: "Pedido de visita",
  installation: "Acta de instalación",
  resolution: "Resolución",
  profile: "Ficha de la red",
};

const isOfNetwork = (kind: Alarm["kind"]): kind is Alarm["kind"] & BusinessKind =>
  Object.hasOwn(BUSINESS_KIND_LABELS, kind);

/** The alarms of a network as open business: the pages that they lead to are those that a coordinator may read. */
export const businessOfAlarms = (network: { code: string }, alarms: Alarm[]): OpenBusiness[] =>
  alarms.flatMap((alarm): OpenBusiness[] => {
    const { kind } = alarm;
    if (!isOfNetwork(kind)) return [];
    const { title, detail, href, dueOn } = alarmWords(alarm, false);
    const page = href.startsWith("/administracion/")
      ? placeHref({ kind: "network", code: network.code })
      : href;
    const words = kind === "resolution" || kind === "profile" ? detail.replace(/\.$/, "") : title;
    const rest = kind === "resolution" || kind === "profile" ? "Se completa en la página de la red." : detail;
    return [{ kind, title: words, detail: rest, href: page, ...(dueOn ? { dueOn } : {}) }];
  });

export const businessOfCorrection = (school: {
  siteCode: string;
  name: string;
  correctionOn: string;
}): OpenBusiness => ({
  kind: "correction",
  title: `IE ${school.name}`,
  detail: `Pidió corregir sus datos el ${shortDay(school.correctionOn)}; la UGEL todavía no decide.`,
  href: `/colegios/${school.siteCode}`,
});

export const businessOfReturn = (
  school: { name: string },
  { id, assessmentId, title, state, dueOn }: ReturnedResults,
): OpenBusiness => ({
  kind: "returned_results",
  title: `IE ${school.name}`,
  detail:
    state === "open"
      ? `Le devolvieron resultados de «${title}»: los corrige hasta el ${shortDay(dueOn)}.`
      : `Corrigió los resultados de «${title}» que le devolvieron; falta revisarlos.`,
  href: returnHref(assessmentId, id),
  ...(state === "open" ? { dueOn } : {}),
});

/** Of a plan: each activity that is late or under way, and how many observations wait. */
export function businessOfPlan(plan: OpenPlan, day: string): OpenBusiness[] {
  const { id, kind, schoolYear, observations } = plan;
  const name = `${PLAN_KIND_LABELS[kind]} ${schoolYear}`;
  const activities = plan.activities.flatMap((one): OpenBusiness[] => {
    const rag = ragOf({ schoolYear, months: one.months }, one, day);
    if (rag !== "red" && one.state !== "under_way") return [];
    const said = [PROGRESS_LABELS[one.state], ...(rag === "red" ? [RAG_LABELS.red.toLowerCase()] : [])];
    return [
      {
        ...{ kind: "plan_activity", title: one.title, href: followedActivityHref(id, one.id) },
        detail: `${name}: ${said.join(" y ")}. Prevista para ${monthsText(one.months)}.`,
        ...(one.nextOn ? { dueOn: one.nextOn } : {}),
      },
    ];
  });
  if (observations === 0) return activities;
  const detail =
    observations === 1 ? "1 observación sin resolver." : `${observations} observaciones sin resolver.`;
  return [...activities, { kind: "plan_observations", title: name, detail, href: planHref(id) }];
}

type Agreed = {
  id: string;
  number: number;
  text: string;
  dueOn: string;
  state: AgreementState;
  meeting: string | null;
};

/** What the network agreed, or answers for, and is not settled. */
export const businessOfAgreement = ({ id, number, text, dueOn, state, meeting }: Agreed): OpenBusiness => ({
  ...{ kind: "agreement", title: text, href: agreementHref(id), dueOn },
  detail: `Acuerdo ${number}${meeting ? `, ${meeting}` : ""}: ${AGREEMENT_STATE_LABELS[state].toLowerCase()}.`,
});

export const businessOfMeeting = (meeting: { id: string; title: string; heldOn: string }): OpenBusiness => ({
  ...{ kind: "meeting", title: meeting.title, href: meetingHref(meeting.id), dueOn: meeting.heldOn },
  detail: `Se reúne el ${shortDay(meeting.heldOn)}.`,
});

type Visit = { id: string; observedName: string; observer: string; scheduledOn: string };

/** A visit that was planned and not made. What earlier ones left is not of the pack: others than its two would read it. */
export const businessOfVisit = ({ id, observedName, observer, scheduledOn }: Visit): OpenBusiness => ({
  ...{ kind: "visit", title: visitTitle({ observedName }), href: visitHref(id), dueOn: scheduledOn },
  detail: `La hace ${observer} el ${shortDay(scheduledOn)}.`,
});

type Request = { topic: string; place: string; askedOn: string };

export const businessOfRequest = ({ topic, place, askedOn }: Request): OpenBusiness => ({
  ...{ kind: "visit_request", title: topic, href: "/visitas/plan" },
  detail: `Lo pidió la ${place} el ${shortDay(askedOn)}.`,
});

type Installation = { state: InstallationState; heldOn: string };

/** Of the acta de instalación: what it still lacks, if anything. */
export function businessOfInstallation(
  network: { code: string },
  installation: Installation,
): OpenBusiness[] {
  if (installation.state === "signed") return [];
  const draft = installation.state === "draft";
  return [
    {
      kind: "installation",
      title: draft ? "Acta de instalación en borrador" : "Acta de instalación sin copia firmada",
      detail: `De la reunión del ${shortDay(installation.heldOn)}. ${draft ? "Falta emitirla." : "Ya se emitió; falta adjuntar la copia firmada."}`,
      href: installationHref(network.code),
    },
  ];
}
