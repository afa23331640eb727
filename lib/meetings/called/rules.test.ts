import fc from "fast-check";
import { expect, test } from "vitest";
import type { Role } from "@/db/values";
import { groupsText, NO_OFFICE_THAT_DAY, officeText, quorumRuleText, vacancyTexts } from "./labels";
import { calledFrom, type Holder, type Listed, listChanges } from "./rules";

const network = (code: string) => ({
  path: `r1.u5.n${code.slice(3)}`,
  kind: "network" as const,
  code,
  name: "Alta",
});
const ugel = { path: "r1.u5", kind: "ugel" as const, code: "05", name: "UGEL 05" };
const region = { path: "r1", kind: "region" as const, code: "15", name: "Lima" };
const school = { path: "r1.u5.n3.s9", kind: "school" as const, code: "900001", name: "9901 Los Molles" };

test.each<[Role, Holder["place"][], string]>([
  ["coordinator", [network("05-03")], "Coordinador(a) de REI 05-03"],
  ["coordinator", [network("05-03"), network("05-07")], "Coordinador(a) de REI 05-03 y 05-07"],
  ["local_specialist", [network("05-03"), network("05-04")], "Especialista local, REI 05-03 y 05-04"],
  [
    "local_specialist",
    ["05-01", "05-02", "05-03", "05-04", "05-05"].map(network),
    "Especialista local, 5 REI",
  ],
  ["ugel_director", [ugel], "Dirección de UGEL 05"],
  ["area_head", [ugel], "Jefatura de línea, UGEL 05"],
  ["regional_director", [region], "Dirección regional"],
  ["school_head", [school], "Directivo(a) de IE 9901 Los Molles"],
])("%s reads «%s»", (role, places, text) => {
  expect(officeText(role, places)).toBe(text);
});

const holder = (personId: string, role: Role, place: Holder["place"] = ugel): Holder => ({
  ...{
    personId,
    name: `Persona ${personId}`,
    role,
    place,
    group: place.kind === "network" ? "ebr_ebe" : null,
  },
});

const ROLES: Role[] = ["ugel_director", "area_head", "local_specialist", "coordinator"];

test("each person once, by her highest office, in the order of the offices and of the networks", () => {
  const called = calledFrom(
    [
      holder("c10", "coordinator", network("05-10")),
      holder("c2", "coordinator", network("05-02")),
      holder("both", "coordinator", network("05-01")),
      holder("both", "area_head"),
      holder("s", "local_specialist", network("05-02")),
      holder("s", "local_specialist", network("05-01")),
      holder("d", "ugel_director"),
      holder("sec", "secretary", network("05-01")),
    ],
    ROLES,
  );
  expect(called.map(({ personId, office, position }) => [personId, office, position])).toEqual([
    ["d", "Dirección de UGEL 05", 0],
    ["both", "Jefatura de línea, UGEL 05", 1],
    ["s", "Especialista local, REI 05-01 y 05-02", 2],
    ["c2", "Coordinador(a) de REI 05-02", 3],
    ["c10", "Coordinador(a) de REI 05-10", 4],
  ]);
});

test("the same office at a higher place comes first", () => {
  const holders = [
    holder("n", "regional_specialist", network("05-01")),
    holder("r", "regional_specialist", { ...region, code: "99" }),
  ];
  expect(calledFrom(holders, ["regional_specialist"]).map(({ personId }) => personId)).toEqual(["r", "n"]);
});

const listed = (personId: string, more: Partial<Listed> = {}): Listed => ({
  ...{ id: `p-${personId}`, personId, kind: "member", name: `Persona ${personId}`, position: 0 },
  ...{ office: "Dirección de UGEL 05", role: "ugel_director", withdrawnReason: null, ...more },
});

test.each<[string, Listed[], { write: string[]; added: string[]; leave: string[] }]>([
  ["nobody was in it", [], { write: ["d"], added: ["d"], leave: [] }],
  ["she was", [listed("d")], { write: [], added: [], leave: [] }],
  ["under another office", [listed("d", { office: "Otra" })], { write: ["d"], added: [], leave: [] }],
  [
    "she had left the office and took it again",
    [listed("d", { withdrawnReason: NO_OFFICE_THAT_DAY })],
    { write: ["d"], added: ["d"], leave: [] },
  ],
  [
    "she was taken off by hand",
    [listed("d", { withdrawnReason: "Viaje" })],
    { write: [], added: [], leave: [] },
  ],
  ["she was a guest", [listed("d", { kind: "guest", role: null })], { write: ["d"], added: [], leave: [] }],
  [
    "somebody else left the office",
    [listed("d"), listed("gone")],
    { write: [], added: [], leave: ["p-gone"] },
  ],
  [
    "a guest and one put in by hand stay",
    [listed("d"), listed("g", { kind: "guest", role: null }), listed("m", { role: null })],
    { write: [], added: [], leave: [] },
  ],
])("calling one director when %s", (_, before, expected) => {
  const { write, added, leave } = listChanges(before, calledFrom([holder("d", "ugel_director")], ROLES));
  expect({
    write: write.map(({ personId }) => personId),
    added: added.map(({ personId }) => personId),
    leave: leave.map(({ id }) => id),
  }).toEqual(expected);
});

test("calling the same people twice changes nothing the second time", () => {
  const one = fc.record({
    personId: fc.constantFrom("a", "b", "c", "d"),
    role: fc.constantFrom(...ROLES),
    place: fc.constantFrom(network("05-01"), network("05-02"), ugel),
  });
  fc.assert(
    fc.property(fc.array(one), (holders) => {
      const called = calledFrom(
        holders.map(({ personId, role, place }) => holder(personId, role, place)),
        ROLES,
      );
      expect(new Set(called.map(({ personId }) => personId)).size).toBe(called.length);
      const after = called.map((x) => ({
        ...x,
        id: x.personId,
        kind: "member" as const,
        withdrawnReason: null,
      }));
      expect(listChanges(after, called)).toEqual({ write: [], added: [], leave: [] });
    }),
  );
});

test("vacancies, groups and the rule of quorum in words", () => {
  expect(
    vacancyTexts([
      { role: "coordinator", place: network("05-03") },
      { role: "coordinator", place: network("05-07") },
      { role: "ugel_director", place: ugel },
    ]),
  ).toEqual(["2 redes sin coordinación: REI 05-03 y REI 05-07", "Sin dirección: UGEL 05"]);
  expect(groupsText(["ebr_ebe", "ebr_ebe", "etp", null])).toBe("2 EBR y EBE, 1 ETP");
  expect(quorumRuleText({ numerator: 1, denominator: 2, strict: true, least: 1 })).toBe("Mayoría absoluta");
  expect(quorumRuleText({ numerator: 1, denominator: 3, strict: false, least: 3 })).toBe(
    "Un tercio, y al menos 3",
  );
  expect(quorumRuleText({ numerator: 2, denominator: 3, strict: true, least: 1 })).toBe("Más de 2/3");
});
