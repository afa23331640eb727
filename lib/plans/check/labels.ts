import type { Area, CheckWeight, Stage } from "@/db/values";
import { AREA_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";
import { MONTH_NAMES } from "../labels";

export const CHECK_WEIGHT_LABELS: Record<Exclude<CheckWeight, "off">, string> = {
  blocking: "Hay que corregirlo",
  advisory: "Conviene revisarlo",
};

const list = new Intl.ListFormat("es");

export const sectionEmpty = (title: string) => `La sección «${title}» está vacía.`;

export const areaMissing = (label: string) => `Falta un objetivo de «${label}», que es obligatorio.`;

type Weak = { subject: Area; stage: Stage; competence: string | null };

export const weakUnanswered = ({ subject, stage, competence }: Weak) => {
  const where = `${AREA_LABELS[subject]}, ${STAGE_LABELS[stage].toLowerCase()}`;
  return competence === null
    ? `Ninguna actividad apunta a ${where}, donde el diagnóstico muestra los resultados más bajos frente a la región.`
    : `Ninguna actividad apunta a «${competence}» (${where}), entre lo más bajo del diagnóstico frente a la región.`;
};

/** `missing`: what it lacks, without article. */
export const incomplete = (title: string, missing: string[]) =>
  `A la actividad «${title}» le falta ${list.format(missing)}.`;

export const unbased = (name: string) => `La meta «${name}» no dice de qué valor se parte.`;

export const overloaded = (month: number, total: number, most: number) =>
  `En ${MONTH_NAMES[month - 1]} hay ${total} actividades. Desde ${most} en un mes conviene repartirlas.`;

export const budgetUnsourced = (title: string) =>
  `La actividad «${title}» tiene presupuesto y no dice de dónde sale.`;

/** `share`: from 0 to 1. */
export const copied = (share: number, year: number, titles: string[]) =>
  `El ${Math.floor(share * 100)} % de lo escrito está igual en el plan de ${year}${
    titles.length > 0 ? `, sobre todo en ${list.format(titles.map((title) => `«${title}»`))}` : ""
  }. Diga qué cambia este año.`;

/** What stops a plan from being submitted, in one message. */
export const stopsSubmitting = (sentences: string[]) =>
  `El plan todavía no se puede enviar. ${sentences.join(" ")}`;
