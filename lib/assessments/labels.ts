import type { Area, AssessmentRound, AssessmentState, Stage } from "@/db/values";
import type { PaperKey, Step } from "./rules";
import type { ScaleName } from "./scale/rules";

export const ROUND_LABELS: Record<AssessmentRound, string> = {
  baseline: "Línea de base",
  progress: "Proceso",
  closing: "Cierre",
};

export const STATE_LABELS: Record<AssessmentState, string> = {
  draft: "En preparación",
  open: "Abierta",
  closed: "Cerrada",
  published: "Publicada",
};

/** What a state means to whoever looks at the results. */
export const STATE_NOTES: Record<AssessmentState, string> = {
  draft: "Se puede cambiar qué se evalúa. Nadie más la ve y no recibe resultados.",
  open: "Recibe resultados. Las cifras todavía pueden cambiar.",
  closed: "No recibe resultados. Las cifras se están revisando.",
  published: "Las cifras son definitivas.",
};

export const STAGE_LABELS: Record<Stage, string> = { primary: "Primaria", secondary: "Secundaria" };

export const AREA_LABELS: Record<Area, string> = {
  reading: "Lectura",
  mathematics: "Matemática",
  science: "Ciencia y Tecnología",
  citizenship: "Desarrollo Personal, Ciudadanía y Cívica",
};

export const SCALE_LABELS: Record<ScaleName, string> = {
  four: "Cuatro niveles: Previo al inicio, En inicio, En proceso, Satisfactorio",
  two: "Dos niveles: Previo al grado, En el grado",
};

export const ordinal = (grade: number) => `${grade}.º`;

/** «4.º A», «4.º», «Sección A», «Sin grado ni sección». */
export function sectionLabel({ grade, section }: { grade: number | null; section: string | null }): string {
  if (grade === null) return section ? `Sección ${section}` : "Sin grado ni sección";
  return section ? `${ordinal(grade)} ${section}` : ordinal(grade);
}

/** «Lectura, primaria», «Matemática, 4.º de primaria». */
export const paperLabel = ({ area, grade, stage }: PaperKey) =>
  `${AREA_LABELS[area]}, ${grade === null ? "" : `${ordinal(grade)} de `}${STAGE_LABELS[stage].toLowerCase()}`;

type StepWords = { verb: string; explain: string; danger?: true };

/** What each step is called and what it brings, before it is confirmed. */
export const STEP_LABELS: Record<Step, StepWords> = {
  open: {
    verb: "Abrir la evaluación",
    explain: "Quienes cargan resultados podrán subirlos. Lo que se evalúa y sus niveles ya no cambian.",
  },
  revise: {
    verb: "Volver a prepararla",
    explain: "Vuelve a poder cambiarse qué se evalúa. Solo es posible si todavía no tiene resultados.",
  },
  close: {
    verb: "Cerrar la evaluación",
    explain: "Ya no se podrán subir resultados. Las cifras siguen a la vista de quienes las ven hoy.",
  },
  reopen: { verb: "Abrirla otra vez", explain: "Se podrán subir y reemplazar resultados." },
  publish: {
    verb: "Publicar los resultados",
    explain:
      "Las cifras pasan a ser las definitivas de la región y ya no llevan el aviso de que pueden cambiar.",
  },
  withdraw: {
    verb: "Retirar la publicación",
    explain: "Las cifras vuelven a estar en revisión. Queda registrado quién la retiró.",
    danger: true,
  },
};

export const STEP_DONE: Record<Step, string> = {
  open: "La evaluación quedó abierta: ya recibe resultados.",
  revise: "La evaluación vuelve a estar en preparación.",
  close: "La evaluación quedó cerrada.",
  reopen: "La evaluación quedó abierta otra vez.",
  publish: "Los resultados quedaron publicados.",
  withdraw: "La publicación quedó retirada.",
};

export const assessmentHref = (assessmentId: string) => `/evaluaciones/${assessmentId}`;
export const loadHref = (assessmentId: string, loadId: string) =>
  `${assessmentHref(assessmentId)}/cargas/${loadId}`;
