import type { PlanPart, PlanSection, PlanTemplate } from "@/db/values";

/** What a plan cannot be without: what the rest hangs from. */
const NEEDED: { part: PlanPart; name: string }[] = [
  { part: "diagnosis", name: "el diagnóstico con sus problemas" },
  { part: "objectives", name: "los objetivos" },
  { part: "targets", name: "las metas" },
  { part: "activities", name: "las actividades" },
];

/** A piece of a key that a person can read in an address: «Base legal» → `base_legal`. */
export function keyFrom(title: string, taken: string[]): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 40);
  const stem = /^[a-z]/.test(plain) ? plain : `s_${plain}`.replace(/_+$/, "");
  const free = (key: string) => !taken.includes(key);
  for (let n = 1; ; n++) {
    const key = n === 1 ? stem : `${stem}_${n}`;
    if (free(key)) return key;
  }
}

const repeated = <T>(values: T[]) => values.filter((value, i) => values.indexOf(value) !== i);

type Fault = { field: "sections" | "areas" | "commitments" | "indicators"; message: string };

/** What keeps sections from being a plan's: parts that are missing or come twice. */
function sectionFaults(sections: Pick<PlanSection, "title" | "part">[]): string[] {
  const missing = NEEDED.filter(({ part }) => !sections.some((section) => section.part === part));
  const single = sections.map(({ part }) => part).filter((part) => part !== "text");
  return [
    ...missing.map(({ name }) => `Falta la sección de ${name}.`),
    ...[...new Set(repeated(single))].map((part) => {
      const titles = sections.filter((section) => section.part === part).map(({ title }) => `«${title}»`);
      return `${titles.join(" y ")} tienen el mismo contenido. Solo las secciones de texto se repiten.`;
    }),
  ];
}

/** What keeps a whole template from being asked for: `[]` when nothing does. */
export function templateFaults({ sections, areas, commitments, indicators }: PlanTemplate): Fault[] {
  const twice = (values: (string | number)[], say: (value: string | number) => string) =>
    [...new Set(repeated(values))].map(say);
  const keysTwice = (rows: { key: string }[]) =>
    twice(
      rows.map(({ key }) => key),
      (key) => `Dos filas tienen la misma clave, ${key}. Vuelva a cargar la página.`,
    );
  const said: Record<Fault["field"], string[]> = {
    sections: [...sectionFaults(sections), ...keysTwice(sections)],
    areas: [
      ...(areas.length === 0 ? ["Agregue al menos un ámbito."] : []),
      ...keysTwice(areas),
      ...twice(
        areas.map(({ label }) => label),
        (label) => `Hay dos ámbitos con el nombre «${label}».`,
      ),
    ],
    commitments: twice(
      commitments.map(({ number }) => number),
      (number) => `Hay dos compromisos con el número ${number}.`,
    ),
    indicators: keysTwice(indicators),
  };
  return (Object.keys(said) as Fault["field"][]).flatMap((field) =>
    said[field].map((message) => ({ field, message })),
  );
}

export type TemplateDates = { opensOn: string; dueOn: string; approvalDueOn: string };

/** A campaign opens, plans are due, then they are approved: in that order. By field. */
export function datesFaults({ opensOn, dueOn, approvalDueOn }: TemplateDates): Record<string, string> {
  return {
    ...(dueOn < opensOn && { dueOn: "El plazo de envío es anterior al inicio." }),
    ...(approvalDueOn < dueOn && { approvalDueOn: "El plazo de aprobación es anterior al de envío." }),
  };
}

/** Sections whose key stays and whose content would be another: what was written there would not be found. */
export const changedParts = (before: PlanSection[], after: PlanSection[]): PlanSection[] =>
  before.filter(({ key, part }) => after.some((section) => section.key === key && section.part !== part));

type Keyed = { key: string };

const lost = <T extends Keyed>(before: T[], after: Keyed[]) =>
  before.filter(({ key }) => !after.some((other) => other.key === key));

/** The areas of `before` that `after` does not have. */
export const lostAreas = (before: PlanTemplate, after: PlanTemplate) => lost(before.areas, after.areas);

/** What a plan would gain and lose with a later template, in names; texts of a section that goes stay in the record. */
export function templateChanges(before: PlanTemplate, after: PlanTemplate) {
  const numbered = ({ commitments }: PlanTemplate) =>
    commitments.map(({ number, name }) => ({ key: String(number), label: `CGE ${number}. ${name}` }));
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return {
    sectionsIn: lost(after.sections, before.sections).map(({ title }) => title),
    sectionsOut: lost(before.sections, after.sections).map(({ title }) => title),
    sectionsChanged: after.sections
      .filter((section) => {
        const old = before.sections.find(({ key }) => key === section.key);
        return old && !same(old, section);
      })
      .map(({ title }) => title),
    areasIn: lost(after.areas, before.areas).map(({ label }) => label),
    areasOut: lostAreas(before, after).map(({ label }) => label),
    commitments: !same(numbered(before), numbered(after)),
    indicators: !same(before.indicators, after.indicators),
    checks: !same(before.checks, after.checks) || before.mostPerMonth !== after.mostPerMonth,
    order: !same(
      before.sections.map(({ key }) => key).filter((key) => after.sections.some((s) => s.key === key)),
      after.sections.map(({ key }) => key).filter((key) => before.sections.some((s) => s.key === key)),
    ),
  };
}
