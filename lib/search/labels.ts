import type { VisitState } from "@/db/visit-values";
import { roleLabel } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { agreementHref, agreementStatus } from "@/lib/meetings/agreements/labels";
import { MEETING_STATE_LABELS, meetingHref } from "@/lib/meetings/labels";
import { placeHref, placeLabel, placeShortLabel } from "@/lib/networks/labels";
import { PLAN_STATE_LABELS, planHref, planTitle } from "@/lib/plans/labels";
import { visitHref, visitTitle } from "@/lib/visits/labels";
import { MOST_LETTERS, type SearchProblem } from "./rules";
import type { Found, Hits } from "./schema";
import { type HitKind, hitKinds } from "./schema";

export const SEARCH_PAGE = "/buscar";

export const HIT_KIND_LABELS: Record<HitKind, string> = {
  place: "Redes y UGEL",
  school: "Colegios",
  person: "Personas",
  plan: "Planes",
  meeting: "Reuniones",
  agreement: "Acuerdos",
  visit: "Visitas",
};

export const PROBLEM_TEXTS: Record<SearchProblem, string> = {
  long: `Es demasiado largo para buscarlo. Escriba hasta ${MOST_LETTERS} letras: unas palabras del nombre, o el código.`,
  short: "Escriba al menos dos letras o números.",
  unreadable: "No hay ninguna letra ni número que buscar. Escriba unas palabras del nombre, o el código.",
};

/** Where the rest of a kind is read: a page of this search, because its own list would find others. */
const allHref = (kind: HitKind, q: string) => withSearch(SEARCH_PAGE, { q, en: kind });

function officesText([first, ...others]: Hits["person"]["offices"]): string {
  if (!first) return "Sin cargo vigente";
  const more = others.length > 0 ? ` y ${others.length} ${others.length === 1 ? "cargo" : "cargos"} más` : "";
  return `${roleLabel(first.role)}, ${placeShortLabel(first.place)}${more}`;
}

export type HitRow = { href: string; title: string; detail: string };

const sentences = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(". ");
const VISIT_STATES: Record<VisitState, string> = {
  planned: "Planificada para el",
  done: "Realizada el",
  cancelled: "Cancelada: iba a ser el",
};

/** What was found of each kind, in a line: what it is called, where it is and how it stands. */
const ROWS: { [K in HitKind]: (hit: Hits[K], day: string) => HitRow } = {
  place: (place) => ({ href: placeHref(place), title: placeLabel(place), detail: "" }),
  school: ({ siteCode, name, district, place }) => ({
    href: placeHref({ kind: "school", code: siteCode }),
    title: placeLabel({ kind: "school", code: siteCode, name }),
    detail: sentences(place && placeShortLabel(place), district, `Código de local ${siteCode}`),
  }),
  person: ({ givenNames, familyNames, offices }) => ({
    href: withSearch("/personas", { q: `${givenNames} ${familyNames}` }),
    title: `${givenNames} ${familyNames}`,
    detail: officesText(offices),
  }),
  plan: (plan) => ({
    href: planHref(plan.id),
    title: planTitle(plan),
    detail: sentences(placeLabel(plan.place), PLAN_STATE_LABELS[plan.state]),
  }),
  meeting: ({ id, title, heldOn, state, place }) => ({
    href: meetingHref(id),
    title,
    detail: sentences(shortDay(heldOn), placeShortLabel(place), MEETING_STATE_LABELS[state]),
  }),
  agreement: ({ id, text, responsible, place, ...agreed }, day) => ({
    href: agreementHref(id),
    title: text,
    detail: sentences(
      `Responde ${responsible}`,
      `Acordado en ${placeShortLabel(place)}`,
      agreementStatus(agreed, day).text,
    ),
  }),
  visit: ({ id, observedName, observer, day, state, place }) => ({
    href: visitHref(id),
    title: visitTitle({ observedName }),
    detail: sentences(`${VISIT_STATES[state]} ${shortDay(day)}`, `Observa ${observer}`, placeLabel(place)),
  }),
};

export type HitGroup = {
  kind: HitKind;
  title: string;
  total: number;
  rows: HitRow[];
  /** Where the rest is, when these are not all. */
  all: string | null;
};

function groupOf<K extends HitKind>(kind: K, found: Found, q: string, day: string): HitGroup {
  const { total, rows } = found[kind];
  return {
    ...{ kind, title: HIT_KIND_LABELS[kind], total },
    rows: rows.map((hit) => ROWS[kind](hit, day)),
    all: total > rows.length ? allHref(kind, q) : null,
  };
}

/** What was found, kind by kind; the kinds of which nothing was are left out. */
export const hitGroups = (found: Found, q: string, day: string): HitGroup[] =>
  hitKinds.map((kind) => groupOf(kind, found, q, day)).filter(({ total }) => total > 0);

/** «12 resultados». */
export const totalText = (groups: HitGroup[]): string => {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return `${total.toLocaleString("es-PE")} ${total === 1 ? "resultado" : "resultados"}`;
};

export const NOTHING_TITLE = "No se encontró nada";
export const NOTHING_HINT =
  "Pruebe con menos palabras, con el nombre de la red o con un código. Aparece solo lo que su cargo le permite leer.";
