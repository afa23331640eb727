import {
  type CheckWeight,
  type PlanCheck,
  type PlanKind,
  type PlanPart,
  type PlanTemplate,
  planChecks,
} from "@/db/values";
import { type FormValue, type FormValues, fieldName } from "@/lib/forms/form-state";

import type { templateChanges } from "./rules";
import type { TemplatePiece } from "./schema";

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

export const DATE_LABELS = {
  opensOn: "Se escriben desde",
  dueOn: "Se envían hasta",
  approvalDueOn: "Se aprueban hasta",
};

export const PART_LABELS: Record<PlanPart, string> = {
  facts: "Datos generales, que se llenan solos",
  text: "Texto",
  diagnosis: "Diagnóstico y problemas",
  objectives: "Objetivos",
  targets: "Metas",
  activities: "Actividades",
  annexes: "Anexos",
};

export const CHECK_LABELS: Record<PlanCheck, string> = {
  section_empty: "Una sección obligatoria está vacía",
  area_missing: "Un ámbito obligatorio no tiene objetivo",
  weak_without_activity: "Una debilidad del diagnóstico no tiene actividad",
  activity_incomplete: "Una actividad no tiene responsable, mes o medio de verificación",
  target_without_baseline: "Una meta no dice de dónde parte",
  month_overloaded: "Un mes tiene demasiadas actividades",
  budget_without_source: "Un presupuesto no dice de dónde sale",
  copied: "El texto es casi igual al del año anterior",
};

export const CHECK_WEIGHT_LABELS: Record<CheckWeight, string> = {
  blocking: "Impide enviar",
  advisory: "Solo avisa",
  off: "No se revisa",
};

const SLUGS: Record<PlanKind, string> = { pat_rei: "pat-rei", ugel_plan: "ugel" };

type Which = { kind: PlanKind; schoolYear: number };

/** «PAT-REI 2026», «Plan de trabajo de la UGEL 2026». */
export const templateTitle = ({ kind, schoolYear }: Which) =>
  `${kind === "pat_rei" ? "PAT-REI" : "Plan de trabajo de la UGEL"} ${schoolYear}`;

export const templateHref = ({ kind, schoolYear }: Which) =>
  `/administracion/planes/${SLUGS[kind]}-${schoolYear}`;

/** The template that a piece of an address names: `pat-rei-2026`; `null` when it names none. */
export function templateOfSlug(slug: string): Which | null {
  const [, name, year] = /^(pat-rei|ugel)-(2\d{3})$/.exec(slug) ?? [];
  const kind = (Object.keys(SLUGS) as PlanKind[]).find((known) => SLUGS[known] === name);
  return kind ? { kind, schoolYear: Number(year) } : null;
}

/** What each page of a template edits. */
export const PIECES: Record<TemplatePiece, { title: string; lead: string; fields: (keyof PlanTemplate)[] }> =
  {
    secciones: {
      title: "Secciones",
      lead: "Las partes del plan, en el orden en que se escriben y se imprimen.",
      fields: ["sections"],
    },
    ambitos: {
      title: "Ámbitos de los objetivos",
      lead: "Cada objetivo está en un ámbito. En los obligatorios, cada plan tiene al menos un objetivo.",
      fields: ["areas"],
    },
    compromisos: {
      title: "Compromisos de gestión escolar",
      lead: "Los CGE del año. Cada objetivo puede decir a cuál responde.",
      fields: ["commitments"],
    },
    indicadores: {
      title: "Indicadores de la región",
      lead: "Se ofrecen al escribir una meta, junto a los que el sistema calcula.",
      fields: ["indicators"],
    },
    revision: {
      title: "Revisión antes de enviar",
      lead: "Lo que se mira antes de que un plan se envíe, y si impide enviarlo o solo avisa.",
      fields: ["checks", "mostPerMonth"],
    },
  };

function asValue(value: unknown): FormValue | undefined {
  if (typeof value === "boolean") return value ? "on" : undefined;
  if (Array.isArray(value)) return value.map((inner) => asValue(inner) ?? "");
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const inForm = asValue(inner);
      return inForm === undefined ? [] : [[name, inForm]];
    }),
  );
}

/** Pieces of a template as its forms open: texts, and ticks that are `on` or absent. */
export function templateValues(content: PlanTemplate, pieces: (keyof PlanTemplate)[]): FormValues {
  const sections = content.sections.map((section, i) => ({ ...section, order: i + 1 }));
  const all = { ...content, sections };
  return asValue(Object.fromEntries(pieces.map((piece) => [piece, all[piece]]))) as FormValues;
}

/** The same by field name: `sections[0].title`. */
export function templateFields(
  content: PlanTemplate,
  pieces: (keyof PlanTemplate)[],
): Record<string, string> {
  const flat = (path: PropertyKey[], value: FormValue): [string, string][] =>
    typeof value === "string"
      ? [[fieldName(path), value]]
      : Object.entries(value).flatMap(([key, inner]) =>
          flat([...path, Array.isArray(value) ? Number(key) : key], inner as FormValue),
        );
  return Object.fromEntries(flat([], templateValues(content, pieces)));
}

const FIELD_LABELS: Record<string, string> = {
  order: "Orden",
  title: "Título",
  guidance: "Qué escribir",
  part: "Contenido",
  label: "Nombre",
  mandatory: "Obligatorio",
  number: "Número",
  name: "Nombre",
  unit: "Unidad",
  direction: "Hacia dónde debe ir",
};

/** How the fields of a piece read when two texts are compared: «Título, fila 3». */
export function pieceLabels(piece: TemplatePiece, content: PlanTemplate): Record<string, string> {
  if (piece === "revision")
    return {
      ...Object.fromEntries(planChecks.map((check) => [`checks.${check}`, CHECK_LABELS[check]])),
      mostPerMonth: "Desde cuántas actividades un mes está recargado",
    };
  const names = Object.keys(templateFields(content, PIECES[piece].fields));
  return Object.fromEntries(
    names.flatMap((name) => {
      const [, index, field = ""] = /\[(\d+)\]\.(\w+)$/.exec(name) ?? [];
      const label = FIELD_LABELS[field];
      return label ? [[name, `${label}, fila ${Number(index) + 1}`]] : [];
    }),
  );
}

const list = new Intl.ListFormat("es");

const asSentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** What a plan would gain, lose and find changed, for whoever decides to bring it up to date. */
export function changesInWords(
  changes: ReturnType<typeof templateChanges>,
): { label: string; value: string }[] {
  const { sectionsIn, sectionsOut, sectionsChanged, areasIn, areasOut } = changes;
  const named = [
    { label: "Secciones que entran", names: sectionsIn },
    { label: "Secciones que salen", names: sectionsOut },
    { label: "Secciones que cambian", names: sectionsChanged },
    { label: "Ámbitos que entran", names: areasIn },
    { label: "Ámbitos que salen", names: areasOut },
  ];
  const rest = [
    changes.order && "el orden de las secciones",
    changes.commitments && "los compromisos de gestión escolar",
    changes.indicators && "los indicadores de la región",
    changes.checks && "lo que se revisa antes de enviar",
  ].filter((words) => words !== false);
  return [
    ...named.flatMap(({ label, names }) => (names.length > 0 ? [{ label, value: list.format(names) }] : [])),
    ...(rest.length > 0 ? [{ label: "También cambia", value: asSentence(list.format(rest)) }] : []),
    ...(named.every(({ names }) => names.length === 0) && rest.length === 0
      ? [{ label: "Qué cambia", value: "Solo los plazos o detalles de los ámbitos." }]
      : []),
  ];
}
