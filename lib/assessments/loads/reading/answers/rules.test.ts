import fc from "fast-check";
import { expect, test } from "vitest";
import { columnName } from "@/lib/imports/read/columns";
import { formOf, itemOfColumn, readAnswer, scoreAnswers } from "./rules";

test.each([
  ["p1", 1],
  ["P01", 1],
  ["Ítem_12", 12],
  [" pregunta 7 ", 7],
  ["Preg. 20", 20],
  ["1", 1],
  ["100", 100],
  ["101", null],
  ["p0", null],
  ["sección", null],
  ["puntaje", null],
  ["dni", null],
  ["p1a", null],
])("the column «%s» is of the item %s", (name, item) => {
  expect(itemOfColumn(columnName(name))).toBe(item);
});

test.each([
  ["", "blank"],
  ["-", "blank"],
  ["—", "blank"],
  ["Omitió", "blank"],
  ["1", { mark: true }],
  ["1.0", { mark: true }],
  ["0,00", { mark: false }],
  ["b", { letter: "B" }],
  ["E", { letter: "E" }],
  ["F", null],
  ["2", null],
  ["AB", null],
  ["sí", null],
])("the cell «%s» says %j", (text, answer) => {
  expect(readAnswer(text)).toEqual(answer);
});

test("letters are scored by the key; whoever left one blank did not get it right", () => {
  expect(scoreAnswers(["a", "C", "", "-"], "letters", ["A", "B", "C", "D"])).toEqual({
    ok: { items: [true, false, null, null], score: 1 },
  });
});

test("whoever answered nothing did not take it", () => {
  expect(scoreAnswers(["", "-", "omitió"], "marks", [])).toBeNull();
  expect(formOf(["", "-"])).toBeNull();
});

test.each([
  [["1", "B", "0"], "marks", 2, "trae una letra"],
  [["A", "B", "0"], "letters", 3, "trae 1 o 0"],
  [["1", "7", "0"], "marks", 2, "1 si acertó"],
  [["A", "F"], "letters", 2, "de la A a la E"],
] as const)("in %j as %s the item %i is wrong", (cells, form, item, reason) => {
  expect(scoreAnswers(cells, form, ["A", "A", "A"])).toMatchObject({
    wrong: { item, value: cells[item - 1], reason: expect.stringContaining(reason) },
  });
});

test("the form of a row is that of its first answer", () => {
  expect(formOf(["", "0", "A"])).toBe("marks");
  expect(formOf(["-", "c"])).toBe("letters");
});

const letters = fc.array(fc.constantFrom("A", "B", "C", "D", "E"), { minLength: 1, maxLength: 100 });

test("letters scored by their key are the same as the 1 and 0 of whoever scored them by hand", () => {
  fc.assert(
    fc.property(
      letters.chain((key) =>
        fc.record({
          key: fc.constant(key),
          given: fc.array(fc.constantFrom("A", "b", "C", "d", "E", "", "-"), {
            minLength: key.length,
            maxLength: key.length,
          }),
        }),
      ),
      ({ key, given }) => {
        const byHand = given.map((cell, i) =>
          cell === "" || cell === "-" ? "" : cell.toUpperCase() === key[i] ? "1" : "0",
        );
        const found = scoreAnswers(given, "letters", key);
        expect(found).toEqual(scoreAnswers(byHand, "marks", []));
        if (found && "ok" in found) {
          expect(found.ok.score).toBe(byHand.filter((mark) => mark === "1").length);
          expect(found.ok.items).toHaveLength(key.length);
        }
      },
    ),
  );
});
