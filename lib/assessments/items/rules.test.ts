import fc from "fast-check";
import { expect, test } from "vitest";
import type { ItemColumn } from "./labels";
import { itemsAsText, type KeyedItem, measuresScore, missingItemColumns, readItems } from "./rules";

const rowsOf = (text: string) =>
  text.split("\n").map((line, i) => ({ line: i + 1, cells: line.split("\t") }));
const faultsOf = (text: string) => readItems(rowsOf(text)).faults.map(({ line, column }) => [line, column]);

test("items are read in the order of our columns when nothing names them", () => {
  expect(readItems(rowsOf("2\tLee\tInfiere\tc\t\n1\tLee\t\tA\tL-07"))).toEqual({
    faults: [],
    items: [
      { number: 1, competence: "Lee", capacity: null, answer: "A", anchor: "L-07" },
      { number: 2, competence: "Lee", capacity: "Infiere", answer: "C", anchor: null },
    ],
  });
});

test.each([
  "Nº\tClave\tCOMPETENCIA\n1\tB\tLee",
  "Ítem\tcompetencia\tRespuesta correcta\tObservación\n1\tLee\tB\tninguna",
  "pregunta\t Competencia \tclave\n01\tLee\tb",
  "Número\tcompetencia\tCapacidad\tclave\tancla\n\t\t\t\t\n1.0\tLee\t\tB\t",
])("the columns are found by their names: %j", (text) => {
  expect(readItems(rowsOf(text))).toMatchObject({
    faults: [],
    items: [{ number: 1, competence: "Lee", answer: "B" }],
  });
});

test.each<[string, string, [number, ItemColumn | null][]]>([
  ["a number that is none", "uno\tLee", [[1, "número"]]],
  ["a number beyond the most", "1\tLee\n101\tLee", [[2, "número"]]],
  ["a number with decimals", "1.5\tLee", [[1, "número"]]],
  ["a repeated number", "1\tLee\n1\tLee", [[2, "número"]]],
  ["a gap", "1\tLee\n3\tLee", [[2, "número"]]],
  ["a list that does not begin at 1", "2\tLee", [[1, "número"]]],
  ["no competence", "1\t", [[1, "competencia"]]],
  ["an answer that is no letter", "1\tLee\t\tF\n2\tLee\t\tA", [[1, "clave"]]],
  ["an answer that only some have", "1\tLee\t\tA\n2\tLee\t\t", [[2, "clave"]]],
  ["an anchor that comes twice", "1\tLee\t\t\tX1\n2\tLee\t\t\tx1", [[2, "ancla"]]],
  ["a cell too many", "1\tLee\t\t\t\totra", [[1, null]]],
  [
    "several at once, by row",
    "1\t\t\tZ\n2\tLee\t\tA\n2\tLee\t\tA",
    [
      [1, "competencia"],
      [1, "clave"],
      [3, "número"],
    ],
  ],
])("%s is told at its row and column", (_name, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test("a header without a needed column says which", () => {
  expect(missingItemColumns(rowsOf("competencia\tclave")[0])).toEqual(["número"]);
  expect(missingItemColumns(rowsOf("número\tclave")[0])).toEqual(["competencia"]);
  expect(missingItemColumns(rowsOf("1\tLee")[0])).toEqual([]);
});

const words = fc.stringMatching(/^[a-zñáé]{1,12}( [a-zñáé]{1,12})?$/);
const list = fc
  .record({
    keyed: fc.boolean(),
    items: fc.array(fc.record({ competence: words, capacity: fc.option(words), anchored: fc.boolean() }), {
      minLength: 1,
      maxLength: 100,
    }),
  })
  .map(({ keyed, items }) =>
    items.map<KeyedItem>(({ competence, capacity, anchored }, i) => ({
      number: i + 1,
      competence,
      capacity,
      answer: keyed ? ("ABCDE"[i % 5] ?? null) : null,
      anchor: anchored ? `X${i}` : null,
    })),
  );

test("what is saved and pasted again is the same, whatever the order of its rows", () => {
  fc.assert(
    fc.property(list, fc.boolean(), (items, turned) => {
      const [header, ...rows] = itemsAsText(items).split("\n");
      const text = [header, ...(turned ? rows.toReversed() : rows)].join("\n");
      expect(readItems(rowsOf(text))).toEqual({ items, faults: [] });
    }),
  );
});

test.each([
  [0, 20, 20, true],
  [0, 21, 20, false],
  [1, 20, 20, false],
  [null, null, 20, false],
  [0, 0, 0, false],
])("a measure from %s to %s over %i items is a score: %s", (min, max, items, isScore) => {
  expect(measuresScore({ min, max }, items)).toBe(isScore);
});
