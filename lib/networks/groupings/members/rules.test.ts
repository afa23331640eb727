import { expect, test } from "vitest";
import { newMembers } from "./rules";

const network = { path: "r1.u5.n1", kind: "network" as const, code: "05-01", name: "Loma" };
const school = { id: "a", siteCode: "900001", ugel: "r1.u5" };
const base = { keeper: "r1.u5", places: [network], schools: [school], taken: new Set<string>() };

test("networks and schools enter together", () => {
  expect(newMembers({ places: [network.path], schools: "900001" }, base)).toEqual({
    places: [network],
    schools: [school],
  });
});

test.each([
  ["nothing", { places: [] }, { ...base, places: [], schools: [] }, "Elija al menos una"],
  ["a word", { places: [], schools: "Molles" }, { ...base, places: [], schools: [] }, "Molles"],
  [
    "a code that nobody has",
    { places: [], schools: "900009" },
    { ...base, places: [], schools: [] },
    "900009",
  ],
  [
    "a school of another UGEL",
    { places: [], schools: "900001" },
    { ...base, places: [], keeper: "r1.u6" },
    "Son de otra UGEL: 900001.",
  ],
  [
    "one that already belongs",
    { places: [], schools: "900001" },
    { ...base, places: [], taken: new Set(["a"]) },
    "Ya pertenecen: 900001.",
  ],
])("%s does not enter, and is named", (_, input, candidates, text) => {
  expect(newMembers(input, candidates)).toEqual({
    errors: { schools: expect.stringContaining(text) },
  });
});

test.each([
  ["of another UGEL", { ...base, keeper: "r1.u6", schools: [] }],
  ["that already belongs", { ...base, taken: new Set([network.path]), schools: [] }],
  ["that is closed", { ...base, places: [], schools: [] }],
])("a network %s does not enter", (_, candidates) => {
  expect(newMembers({ places: [network.path] }, candidates)).toEqual({
    errors: { "places[0]": expect.stringContaining("Elija otra vez") },
  });
});
