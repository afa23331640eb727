import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlanTemplate } from "@/db/values";
import { fieldValue, formState } from "@/lib/forms/form-state";
import { readForm } from "@/lib/forms/read-form";
import { defaultTemplate, templateFields, templateHref, templateOfSlug } from "./labels";
import { changedParts, datesFaults, keyFrom, lostAreas, templateChanges, templateFaults } from "./rules";
import { type TemplatePiece, templatePieceSchema, templatePieces } from "./schema";

const withSections = (change: (sections: PlanTemplate["sections"]) => PlanTemplate["sections"]) => {
  const template = defaultTemplate();
  return { ...template, sections: change(template.sections) };
};
const messages = (template: PlanTemplate) => templateFaults(template).map(({ message }) => message);

test("what a region starts from can be asked for", () => {
  expect(templateFaults(defaultTemplate())).toEqual([]);
});

test.each([
  ["diagnosis", "el diagnóstico"],
  ["objectives", "los objetivos"],
  ["targets", "las metas"],
  ["activities", "las actividades"],
])("a plan without its %s cannot be asked for", (part, words) => {
  const [said] = messages(withSections((sections) => sections.filter((section) => section.part !== part)));
  expect(said).toContain(words);
});

test("only sections of text come more than once", () => {
  const twice = (part: PlanTemplate["sections"][number]["part"]) =>
    withSections((sections) => [
      ...sections,
      { key: "otra", title: "Otra", guidance: "", part, mandatory: false },
    ]);
  expect(messages(twice("text"))).toEqual([]);
  expect(messages(twice("activities"))).toEqual([
    "«Matriz de actividades» y «Otra» tienen el mismo contenido. Solo las secciones de texto se repiten.",
  ]);
});

test("keys, names of areas and numbers of commitments are said once, and there is an area", () => {
  const template = defaultTemplate();
  const [area] = template.areas;
  const [section] = template.sections;
  if (!area || !section) throw new Error("empty");
  expect(templateFaults({ ...template, areas: [] })).toMatchObject([{ field: "areas" }]);
  expect(templateFaults({ ...template, areas: [area, { ...area, key: "otra" }] })).toMatchObject([
    { field: "areas", message: expect.stringContaining("Aprendizajes") },
  ]);
  expect(
    templateFaults({ ...template, sections: [...template.sections, { ...section, part: "text" }] }),
  ).toMatchObject([{ field: "sections" }]);
  expect(
    templateFaults({ ...template, commitments: [...template.commitments, { number: 3, name: "x" }] }),
  ).toMatchObject([{ field: "commitments", message: expect.stringContaining("número 3") }]);
});

test("a campaign's dates come in order", () => {
  const dates = { opensOn: "2026-01-05", dueOn: "2026-03-31", approvalDueOn: "2026-04-30" };
  expect(datesFaults(dates)).toEqual({});
  expect(datesFaults({ ...dates, dueOn: dates.opensOn, approvalDueOn: dates.opensOn })).toEqual({});
  expect(Object.keys(datesFaults({ ...dates, opensOn: "2026-04-01" }))).toEqual(["dueOn"]);
  expect(Object.keys(datesFaults({ ...dates, approvalDueOn: "2026-03-30" }))).toEqual(["approvalDueOn"]);
});

test("a new key is a form's name, is readable and is nobody else's", () => {
  expect(keyFrom("Base legal", [])).toBe("base_legal");
  expect(keyFrom("Base legal", ["base_legal", "base_legal_2"])).toBe("base_legal_3");
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (title, taken) => {
      const key = keyFrom(title, taken);
      expect(key).toMatch(/^[a-z]\w{0,60}$/);
      expect(taken).not.toContain(key);
    }),
  );
});

test("what would change for a plan is said in names; a section that changes its content is told apart", () => {
  const before = defaultTemplate();
  const after = withSections((sections) =>
    sections
      .filter(({ key }) => key !== "anexos")
      .map((s) => (s.key === "base_legal" ? { ...s, title: "Marco legal" } : s)),
  );
  after.areas = after.areas.slice(0, 2);
  expect(templateChanges(before, before)).toMatchObject({ sectionsIn: [], order: false, checks: false });
  expect(templateChanges(before, after)).toMatchObject({
    ...{ sectionsIn: [], sectionsOut: ["Anexos"], sectionsChanged: ["Marco legal"], areasOut: ["Gestión"] },
    ...{ order: false, commitments: false, checks: false },
  });
  expect(lostAreas(before, after).map(({ key }) => key)).toEqual(["gestion"]);
  expect(changedParts(before.sections, after.sections)).toEqual([]);
  const changed = before.sections.map((s) =>
    s.key === "base_legal" ? { ...s, part: "annexes" as const } : s,
  );
  expect(changedParts(before.sections, changed).map(({ key }) => key)).toEqual(["base_legal"]);
  expect(templateChanges(before, { ...before, sections: before.sections.toReversed() }).order).toBe(true);
});

test("addresses name a template and nothing else", () => {
  for (const kind of ["pat_rei", "ugel_plan"] as const) {
    const slug = templateHref({ kind, schoolYear: 2026 }).split("/").at(-1) ?? "";
    expect(templateOfSlug(slug)).toEqual({ kind, schoolYear: 2026 });
  }
  for (const slug of ["pat-rei", "pat-rei-26", "otro-2026", "ugel-2026-1", ""])
    expect(templateOfSlug(slug)).toBeNull();
});

const WHICH = { region: "r1", kind: "pat_rei", schoolYear: "2026", version: "1" };

/** A piece as its form sends it. */
function sent(piece: TemplatePiece, template: PlanTemplate) {
  const form = new FormData();
  const names = { secciones: ["sections"], ambitos: ["areas"], compromisos: ["commitments"] };
  const rest = { indicadores: ["indicators"], revision: ["checks", "mostPerMonth"] };
  const fields = templateFields(template, { ...names, ...rest }[piece] as (keyof PlanTemplate)[]);
  for (const [name, value] of Object.entries({ ...WHICH, ...fields, piece })) form.set(name, value);
  return readForm(form).values;
}

test.each(Object.keys(templatePieces) as TemplatePiece[])(
  "the piece «%s» comes back from its form as it was",
  (piece) => {
    const template = defaultTemplate();
    template.indicators = [{ key: "lee", name: "Leen en casa", unit: "%", direction: "up" }];
    const { content } = templatePieceSchema.parse(sent(piece, template));
    expect(template).toMatchObject(content);
    expect(Object.keys(content).length).toBeGreaterThan(0);
  },
);

test("a form's new sections get a key, empty rows go, and the order typed is the order kept", () => {
  const values = sent("secciones", defaultTemplate());
  const typed = formState(values).values as { sections: Record<string, string>[] };
  typed.sections.push({ title: "Base legal", part: "text", order: "1" }, {});
  delete typed.sections[9];
  const read = templatePieceSchema.parse(typed).content.sections;
  expect(read?.map(({ key }) => key).slice(0, 2)).toEqual(["datos_generales", "base_legal_2"]);
  expect(read).toHaveLength(9);
  expect(fieldValue(values, "sections[0].mandatory")).toBe("on");
});

test.each([
  ["sections[0].title", ""],
  ["sections[0].part", "poema"],
  ["sections[0].order", "0"],
  ["sections[0].key", "no es clave"],
])("%s cannot be «%s»", (name, value) => {
  const values = sent("secciones", defaultTemplate()) as { sections: Record<string, string>[] };
  const row = values.sections[0] ?? {};
  const field = name.split(".")[1] ?? "";
  if (value) row[field] = value;
  else delete row[field];
  const [issue] = templatePieceSchema.safeParse(values).error?.issues ?? [];
  expect(issue?.path).toEqual(["sections", 0, field]);
});
