import fc from "fast-check";
import { expect, test } from "vitest";
import { templateKinds } from "@/db/values";
import { CHECKED, checkOutcome, PAPERS, paperOfSlug } from "./labels";
import {
  CODE,
  codeOf,
  fillText,
  hasLooseBraces,
  paperAddress,
  paragraphsOf,
  placeholdersIn,
  readCode,
  unprintable,
} from "./rules";

const code = fc
  .array(fc.integer({ min: 0, max: CODE.signs - 1 }), { minLength: CODE.length, maxLength: CODE.length })
  .map(codeOf);

/** How people write what they read: O for 0, l for 1, and so on. */
const MISTAKEN: Record<string, string[]> = {
  0: ["O", "o"],
  1: ["I", "l", "i", "L"],
  2: ["Z", "z"],
  5: ["S", "s"],
  8: ["B", "b"],
  V: ["U", "u"],
};
const BETWEEN = ["", "-", " ", " - ", "–", ".", "\t"];

const spelled = code.chain((written) => {
  const signs = [...written.replaceAll("-", "")].map((sign) =>
    fc
      .tuple(
        fc.constantFrom(sign, sign.toLowerCase(), ...(MISTAKEN[sign] ?? [])),
        fc.constantFrom(...BETWEEN),
      )
      .map((pair) => pair.join("")),
  );
  return fc.tuple(...signs).map((typed) => ({ written, typed: typed.join("") }));
});

test("every code is read back from whatever way it is typed", () => {
  fc.assert(fc.property(spelled, ({ written, typed }) => readCode(typed) === written));
});

test("a code has three groups of four, and no sign that is taken for another", () => {
  fc.assert(fc.property(code, (written) => /^[^OILZSBU]{4}-[^OILZSBU]{4}-[^OILZSBU]{4}$/.test(written)));
});

test("a code is read at the end of its address", () => {
  fc.assert(
    fc.property(code, (written) => readCode(paperAddress("https://ayni.ejemplo.pe", written)) === written),
  );
});

test.each(["", "K7QP-3MXA-9TR", "K7QP-3MXA-9TRDD", "ñ7QP-3MXA-9TRD", "no-existe", "K7QP_3MXA_9TR😀"])(
  "«%s» is no code",
  (typed) => expect(readCode(typed)).toBeNull(),
);

test("placeholders are filled whatever their case and spaces, and what has no value is seen", () => {
  const body = "En {{ Lugar }}, la {{red}}; {{red}} y {{nada}}.";
  expect(placeholdersIn(body)).toEqual(["lugar", "red", "nada"]);
  expect(fillText(body, { lugar: "Comas", red: "REI 04-01", otro: null })).toBe(
    "En Comas, la REI 04-01; REI 04-01 y [nada].",
  );
});

test("a value that looks like a placeholder is not filled again, nor one of the prototype", () => {
  expect(fillText("{{red}} {{constructor}}", { red: "{{ugel}} $&", ugel: "no" })).toBe(
    "{{ugel}} $& [constructor]",
  );
});

test.each([
  ["{{red}}", false],
  ["{red}", true],
  ["{{red}", true],
  ["{{red}} }}", true],
  ["sin llaves", false],
])("«%s» has a loose brace: %s", (body, loose) => expect(hasLooseBraces(body)).toBe(loose));

test("a text is cut by its empty lines", () => {
  expect(paragraphsOf("uno\ndos\n\n \ntres\n")).toEqual(["uno\ndos", "tres"]);
});

test("letters of Spanish and its neighbours are printed; emoji and other alphabets are told", () => {
  expect(unprintable("Ñandú «así» — “sí” … Wałęsa, 3.º € ’")).toEqual([]);
  expect(unprintable("a😀b😀мир")).toEqual(["😀", "м", "и", "р"]);
});

test("each kind of paper has an address, and its own text asks only for what can be filled", () => {
  for (const kind of templateKinds) {
    const { slug, defaultBody, placeholders } = PAPERS[kind];
    expect(paperOfSlug(slug)).toBe(kind);
    const names = placeholders.map(({ name }) => name);
    expect(placeholdersIn(defaultBody).filter((name) => !names.includes(name))).toEqual([]);
    expect(hasLooseBraces(defaultBody)).toBe(false);
    expect(unprintable(defaultBody)).toEqual([]);
  }
  expect(paperOfSlug("constructor")).toBeNull();
});

test("only the words of the check are an outcome", () => {
  for (const word of Object.keys(CHECKED)) expect(checkOutcome(word)).toBe(word);
  for (const word of ["constructor", "", undefined]) expect(checkOutcome(word)).toBeNull();
});
