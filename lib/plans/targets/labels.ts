import type { Area, IndicatorDirection, PlanTemplate, Stage } from "@/db/values";
import { paperLabel } from "@/lib/assessments/labels";
import type { TargetFields } from "./schema";

export type Indicator = {
  key: string;
  name: string;
  unit: string;
  direction: IndicatorDirection;
  /** Of an area that is assessed: it says which, and of which stage. */
  assessed: boolean;
  /** The system measures it; otherwise somebody tells what was measured. */
  computed: boolean;
};

/** What the system measures by itself. */
export const COMPUTED_INDICATORS = [
  {
    ...{ key: "top_level", name: "Estudiantes en el nivel más alto", unit: "%", direction: "up" },
    ...{ assessed: true, computed: true },
  },
  {
    ...{ key: "lowest_level", name: "Estudiantes en el nivel más bajo", unit: "%", direction: "down" },
    ...{ assessed: true, computed: true },
  },
  {
    ...{ key: "participation", name: "Estudiantes que rinden la evaluación", unit: "%", direction: "up" },
    ...{ assessed: true, computed: true },
  },
  {
    ...{ key: "activities_done", name: "Actividades del plan hechas", unit: "%", direction: "up" },
    ...{ assessed: false, computed: true },
  },
  {
    ...{ key: "schools_visited", name: "Colegios visitados en el año", unit: "%", direction: "up" },
    ...{ assessed: false, computed: true },
  },
] as const satisfies Indicator[];

export type ComputedIndicator = (typeof COMPUTED_INDICATORS)[number]["key"];

/** One that the team words itself: its name, its unit and where it should go. */
export const OWN_INDICATOR = "own";

/** What a target of a plan may be about, beside the team's own: what is computed, then the region's. */
export const indicatorsOf = (template: Pick<PlanTemplate, "indicators">): Indicator[] => [
  ...COMPUTED_INDICATORS,
  ...template.indicators.map((one) => ({ ...one, assessed: false, computed: false })),
];

export const indicatorOf = (key: string, template: Pick<PlanTemplate, "indicators">): Indicator | null =>
  indicatorsOf(template).find((one) => one.key === key) ?? null;

export const isComputed = (key: string): key is ComputedIndicator =>
  COMPUTED_INDICATORS.some((one) => one.key === key);

type Aimed = { subject: Area | null; stage: Stage | null; grade: number | null };

/** «Estudiantes en el nivel más alto: Lectura, 4.º de primaria». */
export const indicatorName = ({ name, assessed }: Indicator, { subject, stage, grade }: Aimed) =>
  assessed && subject && stage ? `${name}: ${paperLabel({ area: subject, stage, grade })}` : name;

export const TARGET_LABELS: Record<keyof TargetFields, string> = {
  objectiveId: "Objetivo",
  indicator: "Indicador",
  name: "Qué mide",
  unit: "Unidad",
  direction: "Hacia dónde debe ir",
  subject: "Área evaluada",
  stage: "Nivel",
  grade: "Grado",
  baseline: "Línea de base",
  baselineSource: "De dónde sale la línea de base",
  baselineOn: "De cuándo es la línea de base",
  goal: "Meta",
  startsOn: "Desde",
  dueOn: "Hasta",
  disaggregation: "Desagregación",
  responsible: "Responsable",
};
