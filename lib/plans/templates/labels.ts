import type { PlanTemplate } from "@/db/values";

const SECTIONS: PlanTemplate["sections"] = [
  {
    key: "datos_generales",
    title: "Datos generales",
    guidance: "Se llenan solos con lo que está registrado: cargos, colegios, modalidad y distritos.",
    part: "facts",
    mandatory: true,
  },
  {
    key: "base_legal",
    title: "Base legal",
    guidance: "Las normas en que se apoya el plan.",
    part: "text",
    mandatory: true,
  },
  {
    key: "diagnostico",
    title: "Diagnóstico",
    guidance:
      "Lo que dicen los datos, y los problemas que el equipo reconoce, con sus causas y en orden de prioridad.",
    part: "diagnosis",
    mandatory: true,
  },
  {
    key: "objetivos",
    title: "Objetivos",
    guidance: "Qué se quiere lograr en el año, al menos uno en cada ámbito obligatorio.",
    part: "objectives",
    mandatory: true,
  },
  {
    key: "metas",
    title: "Metas e indicadores",
    guidance: "Con qué se sabrá si se logró: de dónde se parte, a dónde se llega y cuándo.",
    part: "targets",
    mandatory: true,
  },
  {
    key: "actividades",
    title: "Matriz de actividades",
    guidance: "Qué se hará, quién, cuándo, con qué y cómo se comprobará.",
    part: "activities",
    mandatory: true,
  },
  {
    key: "monitoreo",
    title: "Monitoreo y evaluación",
    guidance: "Quién revisa el avance, cada cuánto y qué se hace con lo que se encuentra.",
    part: "text",
    mandatory: true,
  },
  {
    key: "anexos",
    title: "Anexos",
    guidance: "Documentos que acompañan al plan.",
    part: "annexes",
    mandatory: false,
  },
];

/**
 * What a plan has until the region says otherwise. The usual sections of a PAT and the two areas of the PAT-REI;
 * compromisos de gestión escolar change with the year, and the region corrects them here.
 */
const DEFAULT: PlanTemplate = {
  sections: SECTIONS,
  areas: [
    { key: "aprendizajes", label: "Aprendizajes", mandatory: true },
    { key: "convivencia", label: "Convivencia y bienestar", mandatory: true },
    { key: "gestion", label: "Gestión", mandatory: false },
  ],
  commitments: [
    { number: 1, name: "Desarrollo integral de las y los estudiantes" },
    { number: 2, name: "Acceso de las y los estudiantes hasta la culminación de su trayectoria educativa" },
    { number: 3, name: "Gestión de las condiciones operativas" },
    { number: 4, name: "Gestión de la práctica pedagógica orientada al logro de aprendizajes" },
    { number: 5, name: "Gestión del bienestar escolar" },
  ],
  indicators: [],
  checks: {
    section_empty: "blocking",
    area_missing: "blocking",
    weak_without_activity: "advisory",
    activity_incomplete: "blocking",
    target_without_baseline: "advisory",
    month_overloaded: "advisory",
    budget_without_source: "blocking",
    copied: "advisory",
  },
  mostPerMonth: 8,
};

/** What a template of the region starts from. */
export const defaultTemplate = (): PlanTemplate => structuredClone(DEFAULT);
