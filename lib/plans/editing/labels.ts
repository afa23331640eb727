import type { PlanPart, PlanTemplate } from "@/db/values";
import { AREA_LABELS, ordinal, STAGE_LABELS } from "@/lib/assessments/labels";
import { ACTIVITY_KIND_LABELS, DIRECTION_LABELS, MONTH_NAMES } from "../labels";
import type { RowKind } from "../rows/rules";
import { indicatorsOf, OWN_INDICATOR } from "../targets/labels";

/** The rows that a part of a plan is made of. */
export const ROWS_OF_PART: Partial<Record<PlanPart, RowKind>> = {
  diagnosis: "problem",
  objectives: "objective",
  targets: "target",
  activities: "activity",
  annexes: "annex",
};

/** What somebody adds and edits, with its article. */
export const ROW_WORDS: Record<
  RowKind,
  { one: string; many: string; add: string; edit: string; none: string }
> = {
  problem: {
    ...{ one: "problema", many: "problemas", add: "Agregar un problema", edit: "Editar el problema" },
    none: "Todavía no hay problemas",
  },
  objective: {
    ...{ one: "objetivo", many: "objetivos", add: "Agregar un objetivo", edit: "Editar el objetivo" },
    none: "Todavía no hay objetivos",
  },
  target: {
    ...{ one: "meta", many: "metas", add: "Agregar una meta", edit: "Editar la meta" },
    none: "Todavía no hay metas",
  },
  activity: {
    ...{ one: "actividad", many: "actividades", add: "Agregar una actividad", edit: "Editar la actividad" },
    none: "Todavía no hay actividades",
  },
  annex: {
    ...{ one: "anexo", many: "anexos", add: "Agregar un anexo", edit: "Cambiar el título del anexo" },
    none: "Todavía no hay anexos",
  },
};

/** «1 meta», «3 metas». */
export const rowCount = (kind: RowKind, n: number) => `${n} ${ROW_WORDS[kind][n === 1 ? "one" : "many"]}`;

/** The section of a template where the rows of a kind are written. */
export const sectionOfRows = (template: Pick<PlanTemplate, "sections">, kind: RowKind) =>
  template.sections.find(({ part }) => ROWS_OF_PART[part] === kind)?.key;

type Choices = {
  template: PlanTemplate;
  problems: { id: string; statement: string }[];
  objectives: { id: string; statement: string }[];
  reachable: { path: string; name: string }[];
};

const scoped = (field: string, entries: [string | number, string][]) =>
  entries.map(([value, label]) => [`${field}:${value}`, label] as const);

/** How the values of a row's fields read, by `field:value`: for two texts that are compared. */
export const rowWords = ({ template, problems, objectives, reachable }: Choices): Record<string, string> =>
  Object.fromEntries([
    ...scoped(
      "area",
      template.areas.map(({ key, label }) => [key, label]),
    ),
    ...scoped(
      "commitment",
      template.commitments.map(({ number, name }) => [number, name]),
    ),
    ...scoped("indicator", [
      [OWN_INDICATOR, "Propio"],
      ...indicatorsOf(template).map(({ key, name }) => [key, name] as [string, string]),
    ]),
    ...scoped(
      "problemId",
      problems.map(({ id, statement }) => [id, statement]),
    ),
    ...scoped(
      "objectiveId",
      objectives.map(({ id, statement }) => [id, statement]),
    ),
    ...scoped("kind", Object.entries(ACTIVITY_KIND_LABELS)),
    ...scoped("direction", Object.entries(DIRECTION_LABELS)),
    ...scoped("subject", Object.entries(AREA_LABELS)),
    ...scoped("stage", Object.entries(STAGE_LABELS)),
    ...scoped(
      "grade",
      [1, 2, 3, 4, 5, 6].map((grade) => [grade, ordinal(grade)]),
    ),
    ...scoped(
      "months",
      MONTH_NAMES.map((name, i) => [i + 1, name]),
    ),
    ...scoped(
      "reaches",
      reachable.map(({ path, name }) => [path, name]),
    ),
  ]);
