import fc from "fast-check";
import { expect, test } from "vitest";
import { reasonText } from "./labels";
import { type SchoolFacts, suggestVisits } from "./rules";

const DAY = "2026-09-10";
const ROUNDS = [
  { id: "1", place: "r1", number: 1, startsOn: "2026-04-01", endsOn: "2026-05-31" },
  { id: "2", place: "r1", number: 2, startsOn: "2026-08-01", endsOn: "2026-09-30" },
];

const school = (code: string, more: Partial<SchoolFacts> = {}): SchoolFacts => ({
  ...{ path: `r1.u1.n1.s${code}`, code, name: "Los Molles", network: { path: "r1.u1.n1", code: "01-01" } },
  ...{ doneOn: ["2026-09-01"], lastOn: "2026-09-01", plannedOn: null, request: null, overdue: 0, due: 0 },
  ...more,
});
const request = { id: "q", topic: "Preguntas", askedOn: "2026-09-05" };

test.each<[string, Partial<SchoolFacts>, string[]]>([
  ["visited in the round asks for nothing", {}, []],
  ["asked for help", { request }, ["asked"]],
  ["with commitments past their day and due soon", { overdue: 2, due: 1 }, ["overdue", "due"]],
  ["never visited this year", { doneOn: [], lastOn: null }, ["never"]],
  ["visited in another round", { doneOn: ["2026-04-05"], lastOn: "2026-04-05" }, ["round"]],
  ["with a visit to come", { doneOn: [], lastOn: null, overdue: 1, plannedOn: "2026-09-20" }, []],
  ["with a visit to come that asks for another", { request, plannedOn: "2026-09-20" }, ["asked"]],
])("a school %s", (_, more, kinds) => {
  const others = [school("2"), school("3")];
  const found = suggestVisits([school("1", more), ...others], ROUNDS, DAY).find(({ code }) => code === "1");
  expect(found?.reasons.map(({ kind }) => kind) ?? []).toEqual(kinds);
});

test("out of every round, a last visit of long ago asks for another", () => {
  const [found] = suggestVisits([school("1", { doneOn: ["2026-04-05"], lastOn: "2026-04-05" })], [], DAY);
  expect(found?.reasons).toEqual([{ kind: "long", days: 158 }]);
});

test("a network with fewer than half of its schools visited says so of those that were not", () => {
  const missing = { doneOn: ["2026-04-05"], lastOn: "2026-04-05" };
  const schools = [school("1"), school("2", missing), school("3", missing)];
  const told = suggestVisits(schools, ROUNDS, DAY).map(({ code, reasons }) => [
    code,
    reasons.map(reasonText),
  ]);
  const words = [
    "Sin visita en el Momento II; la última fue el 5 de abril de 2026",
    "En su red van 1 de 3 colegios visitados en el Momento II",
  ];
  expect(told).toEqual([
    ["2", words],
    ["3", words],
  ]);
});

test("the order is of attention: by the weight of the reasons, then by code, whatever order the schools come in", () => {
  const schools = [
    school("5", { doneOn: [], lastOn: null }),
    school("4", { request }),
    school("2", { doneOn: [], lastOn: null }),
    school("6", { overdue: 1, doneOn: [], lastOn: null }),
    school("7"),
    school("8"),
    school("9"),
    school("A"),
  ];
  const codes = (all: SchoolFacts[]) => suggestVisits(all, ROUNDS, DAY).map(({ code }) => code);
  expect(codes(schools)).toEqual(["6", "4", "2", "5"]);
  fc.assert(
    fc.property(fc.shuffledSubarray(schools, { minLength: schools.length }), (all) => {
      expect(codes(all)).toEqual(["6", "4", "2", "5"]);
    }),
  );
});
