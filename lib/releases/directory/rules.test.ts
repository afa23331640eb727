import fc from "fast-check";
import { expect, test } from "vitest";
import type { PublicProfile } from "../schema";
import { findNetworks, wordsOf } from "./rules";

const network = (code: string, name: string, schools: string[]): PublicProfile => ({
  ...{ code, name, ugel: code.slice(0, 2), districts: ["Villa El Salvador"], facts: [], tables: [] },
  parts: schools.map((school, i) => ({ code: `${code}-${i}`, name: school, detail: "" })),
});
const NETWORKS = [
  network("01-01", "Loma Verde", ["Ñaña Alta", "José Olaya"]),
  network("05-03", "Río Hablador", ["6042 Los Molles", "José de la Torre"]),
];
const codes = (q: string, ugel = "") => findNetworks(NETWORKS, q, ugel).map(({ network: { code } }) => code);

test.each([
  { q: "", finds: ["01-01", "05-03"] },
  { q: "   ", finds: ["01-01", "05-03"] },
  { q: "05-03", finds: ["05-03"] },
  { q: "REI 05-03", finds: ["05-03"] },
  { q: "nana", finds: ["01-01"] },
  { q: "ÑAÑA", finds: ["01-01"] },
  { q: "jose", finds: ["01-01", "05-03"] },
  { q: "Olalla", finds: [] },
  { q: "Olaia", finds: ["01-01"] },
  { q: "habaldor", finds: ["05-03"] },
  { q: "rio habl", finds: ["05-03"] },
  { q: "jose verde", finds: ["01-01"] },
  { q: "6042", finds: ["05-03"] },
  { q: "6043", finds: [] },
  { q: "villa salvador", finds: ["01-01", "05-03"] },
  { q: "'; drop table--", finds: [] },
  { q: "de", finds: ["05-03"] },
])("«$q» finds $finds", ({ q, finds }) => {
  expect(codes(q)).toEqual(finds);
});

test("a UGEL leaves out the networks of others", () => {
  expect(codes("jose", "05")).toEqual(["05-03"]);
  expect(codes("", "07")).toEqual([]);
});

test("the schools that were meant are told, and none where only the network was", () => {
  expect(findNetworks(NETWORKS, "olaya", "")[0]?.schools.map(({ name }) => name)).toEqual(["José Olaya"]);
  expect(findNetworks(NETWORKS, "loma", "")[0]?.schools).toEqual([]);
});

test("a word with one letter changed, dropped, doubled or swapped still finds its own", () => {
  const word = fc.stringMatching(/^[a-z]{5,10}$/);
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom("change", "drop", "double", "swap"), (name, at, slip) => {
      const i = at % (name.length - 1);
      const [a = "", b = ""] = [name[i], name[i + 1]];
      const middle = { change: `x${b}`, drop: b, double: `${a}${a}${b}`, swap: `${b}${a}` }[slip];
      const typed = name.slice(0, i) + middle + name.slice(i + 2);
      expect(findNetworks([network("01-01", name, [])], typed, "")).toHaveLength(1);
    }),
  );
});

test("any text at all is searched in words", () => {
  const anything = fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 80 })
    .map((codes) => String.fromCodePoint(...codes));
  fc.assert(
    fc.property(anything, (text) => {
      expect(findNetworks(NETWORKS, text, "").length).toBeLessThanOrEqual(NETWORKS.length);
      expect(wordsOf(text).every((word) => /^[a-z0-9-]+$/.test(word))).toBe(true);
    }),
  );
});
