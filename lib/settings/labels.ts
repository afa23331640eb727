import { dayOf, shortDay } from "@/lib/dates/dates";
import { PLAN_KIND_LABELS } from "@/lib/plans/labels";
import { retentionText } from "./retention/labels";
import { retentionOf } from "./retention/rules";
import type { SettingsState } from "./schema";

const counted = (n: number, one: string, many: string) =>
  `${n.toLocaleString("es-PE")} ${n === 1 ? one : many}`;
const sentences = (...parts: (string | false)[]) => parts.filter(Boolean).join(" ");

/** How each setting of a region stands, in a line. */
export const SETTING_STATES = {
  year: ({ year, yearName }) =>
    yearName ? `${year}: ${yearName}.` : `Falta el nombre de ${year}: los documentos salen sin él.`,
  campaigns: ({ year, campaigns }) =>
    campaigns.length === 0
      ? `Ninguna campaña de ${year} todavía.`
      : campaigns
          .map(
            ({ kind, opensOn, dueOn }) =>
              `${PLAN_KIND_LABELS[kind]} ${year}: del ${shortDay(opensOn)} al ${shortDay(dueOn)}.`,
          )
          .join(" "),
  assessments: ({ year, assessments, open }) =>
    sentences(
      `${counted(assessments, "evaluación", "evaluaciones")} de ${year}.`,
      open > 0 && `${counted(open, "recibe", "reciben")} resultados.`,
    ),
  meetings: ({ meetingKinds }) =>
    meetingKinds === 0
      ? "Rigen el quórum y los plazos de siempre."
      : `La región cambió ${counted(meetingKinds, "clase", "clases")} de reunión; en las demás rige lo de siempre.`,
  holidays: ({ year, holidays }) =>
    holidays === 0
      ? `Ningún feriado de ${year} todavía.`
      : `${counted(holidays, "feriado", "feriados")} en ${year}.`,
  rounds: ({ year, rounds }) =>
    rounds === 0
      ? `Ningún momento de ${year} todavía.`
      : `${counted(rounds, "momento", "momentos")} en ${year}.`,
  forms: ({ forms }) =>
    forms === 0 ? "Ninguna ficha en uso." : `${counted(forms, "ficha", "fichas")} de la región en uso.`,
  papers: ({ papers }) =>
    papers === 0
      ? "Rige el texto de siempre."
      : `La región escribió ${counted(papers, "plantilla", "plantillas")}.`,
  publication: ({ edition, drafts }) =>
    sentences(
      edition
        ? `Última edición: la número ${edition.number}, del ${shortDay(dayOf(new Date(edition.publishedAt)))}.`
        : "Todavía no se ha publicado ninguna edición.",
      drafts > 0 && `${counted(drafts, "edición", "ediciones")} en preparación.`,
    ),
  contacts: ({ offices }) =>
    offices === 0 ? "Ninguna oficina todavía." : `${counted(offices, "oficina", "oficinas")}.`,
  gallery: ({ photos }) => (photos === 0 ? "Ninguna foto todavía." : `${counted(photos, "foto", "fotos")}.`),
  retention: ({ days }) => {
    const text = retentionText(retentionOf(days));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
} satisfies Record<string, (state: SettingsState) => string>;
