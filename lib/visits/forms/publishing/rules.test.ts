import { expect, test } from "vitest";
import type { FormContent, FormItem, LevelRule } from "@/db/visit-values";
import { USUAL_FORMS } from "../../usual/rules";
import { blankItem } from "../drafting/labels";
import { usualScale } from "../rules";
import { pointsSpan, publishFaults } from "./rules";

const item = (key: string, more: Partial<FormItem> = {}): FormItem => ({
  ...{ key, ...blankItem("yes_no"), text: `Ítem ${key}` },
  ...more,
});

const form = (items: FormItem[], more: Partial<FormContent> = {}): FormContent => ({
  purpose: "Mirar",
  blocks: [{ key: "b", title: "Bloque", help: "", kind: "items", items }],
  rule: null,
  ...more,
});

const rule = (basis: LevelRule["basis"], ...starts: number[]): LevelRule => ({
  basis,
  levels: starts.map((from, i) => ({ key: `l${i}`, label: `Nivel ${i}`, from })),
});

const piecesOf = (content: FormContent) => publishFaults(content).map(({ piece, key }) => [piece, key]);

const certain = (key: string) => item(key, { scale: { ...usualScale("progress"), na: false } });
const bare = item("x", { scale: usualScale("rubric") });

test.each<[string, FormContent, [string, string | null][]]>([
  ["complete", form([item("a")]), []],
  ["without purpose", form([item("a")], { purpose: " " }), [["purpose", null]]],
  ["blank", form([], { blocks: [] }), [["blocks", null]]],
  ["with an empty block", form([]), [["block", "b"]]],
  ["with a rubric that says nothing", form([bare]), [["item", "x"]]],
  [
    "with levels and nothing that counts",
    form([item("a", { weight: 0 })], { rule: rule("percent", 0, 50) }),
    [["rule", null]],
  ],
  ["whose percentages start at 0", form([item("a")], { rule: rule("percent", 0, 50) }), []],
  [
    "whose percentages start too high",
    form([item("a")], { rule: rule("percent", 10, 50) }),
    [["rule", null]],
  ],
  // Three of three points at most, one of three at least: 33.3 %.
  ["that never falls under a third", form([certain("a")], { rule: rule("percent", 33, 67) }), []],
  ["that may fall to a third", form([certain("a")], { rule: rule("percent", 34, 67) }), [["rule", null]]],
  [
    "whose points start where its answers do",
    form([certain("a"), certain("b")], { rule: rule("points", 2, 6) }),
    [],
  ],
  [
    "whose points start above",
    form([certain("a"), certain("b")], { rule: rule("points", 3, 6) }),
    [["rule", null]],
  ],
  [
    "whose highest cannot be reached",
    form([certain("a"), certain("b")], { rule: rule("points", 2, 7) }),
    [["rule", null]],
  ],
])("a form %s", (_, content, faults) => {
  expect(piecesOf(content)).toEqual(faults);
});

test("what may not apply or be left blank gives no sure points", () => {
  const content = form([certain("a"), item("b"), { ...certain("c"), required: false }]);
  expect(pointsSpan(content)).toEqual({ least: 1, most: 7 });
  expect(pointsSpan(form([item("a", { weight: 0 })]))).toBeNull();
});

test("several teachers may reach any sum", () => {
  const content = form([certain("a")], { rule: rule("points", 1, 90) });
  const matrix = {
    ...content,
    blocks: content.blocks.map((block) => ({ ...block, kind: "matrix" as const })),
  };
  expect(piecesOf(content)).toEqual([["rule", null]]);
  expect(piecesOf(matrix)).toEqual([]);
});

test.each(USUAL_FORMS.map((usual) => [usual.name, usual.content] as const))(
  "%s lacks nothing",
  (_, content) => {
    expect(publishFaults(content)).toEqual([]);
  },
);
