import type { Area, Stage } from "@/db/values";
import { AREA_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";
import { MONTH_NAMES, planHref } from "../labels";

const SOLES = new Intl.NumberFormat("es-PE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const FIGURE = new Intl.NumberFormat("es-PE", { maximumFractionDigits: 2 });

/** «S/ 1,250.00». */
export const soles = (amount: number) => `S/\u00a0${SOLES.format(amount)}`;

/** «12.5 %», «340 docentes». */
export const measured = (value: number, unit: string) => `${FIGURE.format(value)}\u00a0${unit}`;

/** «marzo a mayo, agosto»: months from 1 to 12, in order. */
export function monthsInWords(months: number[]): string {
  const runs: number[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run?.at(-1) === month - 1) run.push(month);
    else runs.push([month]);
  }
  const name = (month: number | undefined) => MONTH_NAMES[(month ?? 0) - 1] ?? "";
  return runs
    .map((run) =>
      run.length === 1
        ? name(run[0])
        : `${name(run[0])}${run.length === 2 ? " y " : " a "}${name(run.at(-1))}`,
    )
    .join(", ");
}

type Aim = { subject: Area | null; stage: Stage | null; competence: string | null };

/** «Lectura, primaria: Obtiene información del texto escrito»; empty when it aims at nothing that was assessed. */
export function aimLabel({ subject, stage, competence }: Aim): string {
  const what = [subject && AREA_LABELS[subject], stage && STAGE_LABELS[stage].toLowerCase()];
  const about = what.filter(Boolean).join(", ");
  return [about, competence].filter(Boolean).join(": ");
}

export const versionHref = (planId: string, number: number) => `${planHref(planId)}?version=${number}`;
const fileHref = (planId: string, kind: string, number?: number) =>
  `/api${planHref(planId)}/${kind}${number === undefined ? "" : `?version=${number}`}`;
export const planPdfHref = (planId: string, number?: number) => fileHref(planId, "pdf", number);
export const planWordHref = (planId: string, number?: number) => fileHref(planId, "docx", number);
