import type { MeetingKind, PlanKind } from "@/db/values";
import { shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { placeHref } from "@/lib/networks/labels";
import { COVERAGE_PAGE } from "@/lib/visits/coverage/labels";
import { AGREEMENTS_PAGE } from "../agreements/labels";
import type { LastMeeting, ProposalFacts } from "./rules";

type Place = ProposalFacts["place"];

export const count = (n: number) => n.toLocaleString("es-PE");

/** «1 red», «4 redes». */
export const counted = (n: number, one: string, many: string) => `${count(n)} ${n === 1 ? one : many}`;

/** «30 de octubre». */
export const dayAndMonth = (day: string) => shortDay(day).replace(/ de \d{4}$/, "");

const KIND_NOUNS: Record<MeetingKind, string> = {
  directorio: "el directorio",
  assembly: "la asamblea",
  regional_meeting: "la reunión regional",
  committee: "el comité",
};

/** «el directorio del 30 de octubre». */
export const namedMeeting = ({ kind, heldOn }: Pick<LastMeeting, "kind" | "heldOn">) =>
  `${KIND_NOUNS[kind]} del ${dayAndMonth(heldOn)}`;

/** «del directorio del 30 de octubre», «de la asamblea del 3 de marzo». */
export const ofMeeting = (meeting: Pick<LastMeeting, "kind" | "heldOn">) =>
  `de ${namedMeeting(meeting)}`.replace(/^de el /, "del ");

/** «Acta del directorio del 30 de octubre». */
export const actaOf = (meeting: Pick<LastMeeting, "kind" | "heldOn">) => `Acta ${ofMeeting(meeting)}`;

/** How plans of a kind and those that make them are called. */
export const PLAN_NOUNS: Record<PlanKind, { plan: string; plans: string; one: string; many: string }> = {
  pat_rei: { plan: "PAT-REI", plans: "PAT-REI", one: "red", many: "redes" },
  ugel_plan: { plan: "plan de trabajo", plans: "planes de trabajo", one: "UGEL", many: "UGEL" },
};

const ugelOf = (place: Place) => (place.kind === "ugel" ? place.code : undefined);

/** The plans of a year at a place that were sent and wait, or that were due and were not sent. */
export const plansHref = (place: Place, kind: PlanKind, year: number, which: "awaiting" | "late") =>
  withSearch("/planes", {
    ...{ anio: String(year), ugel: ugelOf(place), tipo: kind },
    ...(which === "awaiting" ? { estado: "awaiting" } : { plazo: "vencido" }),
  });

/** The share below which a service is told to be missing. */
export const BEHIND = 25;

export const participationHref = (place: Place, assessmentId: string) =>
  withSearch(`/evaluaciones/${assessmentId}/participacion`, { lugar: place.path, menos: String(BEHIND) });

export const resultsHref = (place: Place, assessmentId: string) =>
  withSearch(`/evaluaciones/${assessmentId}`, { lugar: place.path });

/** Which schools of a place were visited in a round and which were not. */
export const coverageHref = (place: Place, { number, endsOn }: { number: number; endsOn: string }) =>
  withSearch(COVERAGE_PAGE, { lugar: place.path, anio: endsOn.slice(0, 4), momento: String(number) });

/** What is missing in the offices of a place; of a network, its own page says it. */
export const alarmsHref = (place: Place, kind?: "vacancy" | "ending") =>
  place.kind === "network" ? placeHref(place) : withSearch(`${placeHref(place)}/higiene`, { tipo: kind });

export const isHygiene = (href: string) => /\/higiene(\?|$)/.test(href);

/** The agreements of a place that are past their date, or due by a day. */
export const agreementsHref = (place: Place, which: { overdue: true } | { until: string }) =>
  withSearch(AGREEMENTS_PAGE, {
    lugar: place.path,
    ...("until" in which ? { plazo: "por-vencer", hasta: which.until } : { plazo: "vencido" }),
  });

/** How many times something was put off. */
export const postponedText = (times: number) =>
  times === 1 ? "Se postergó 1 vez." : `Se postergó ${times} veces.`;
