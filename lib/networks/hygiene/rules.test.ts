import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import {
  type Alarm,
  alarmsOf,
  areDoubles,
  countPending,
  doublesOf,
  factsBelow,
  type HygieneFacts,
  type PersonFacts,
} from "./rules";

const DAY = "2026-11-24";
const UGEL = { path: "r1.u5", kind: "ugel" as const, code: "05", name: "UGEL 05" };
const NETWORK = {
  ...{ path: "r1.u5.n1", kind: "network" as const, code: "05-01", name: "Loma Verde" },
  ...{ resolutionNumber: "RDR 1", hasHub: true, hasContact: true },
};
const term = (role: (typeof NETWORK_OFFICES)[number] | "ugel_director", endsOn: string | null = null) => ({
  ...{ id: `t-${role}`, personId: `p-${role}`, personName: "Ana Paz", role, endsOn, at: null },
  place: role === "ugel_director" ? UGEL.path : NETWORK.path,
});
const inOrder: HygieneFacts = {
  networks: [NETWORK],
  ugels: [UGEL],
  terms: [...NETWORK_OFFICES.map((role) => term(role)), term("ugel_director")],
  schools: [],
  people: [],
};
const school = (more: object) => ({
  ...{ siteCode: "900001", name: "9901 Los Molles", parent: NETWORK.path, active: 2, inactive: 0 },
  ...more,
});
const someone = (id: string, more: Partial<PersonFacts> = {}): PersonFacts => ({
  ...{
    id,
    givenNames: `Nombre ${id}`,
    familyNames: "Quispe",
    phone: null,
    place: NETWORK.path,
    invitation: null,
  },
  ...more,
});
const kinds = (more: Partial<HygieneFacts>) =>
  alarmsOf({ ...inOrder, ...more }, DAY).map(({ kind, key }) => [kind, key]);

test("a UGEL in order has no alarm", () => {
  expect(kinds({})).toEqual([]);
});

describe("each alarm comes from its own fact, and nothing else with it", () => {
  const CASES: [string, Partial<HygieneFacts>, [Alarm["kind"], string][]][] = [
    ["an office that nobody holds", { terms: inOrder.terms.slice(1) }, [["vacancy", "05-01 coordinator"]]],
    ["a UGEL without director", { terms: inOrder.terms.slice(0, -1) }, [["vacancy", "05 ugel_director"]]],
    [
      "a mandate that ends on the thirtieth day",
      { terms: [term("coordinator", "2026-12-24"), ...inOrder.terms.slice(1)] },
      [["ending", "t-coordinator"]],
    ],
    [
      "a mandate that ends a day later: none",
      { terms: [term("coordinator", "2026-12-25"), ...inOrder.terms.slice(1)] },
      [],
    ],
    [
      "a network without resolution",
      { networks: [{ ...NETWORK, resolutionNumber: null }] },
      [["resolution", "05-01"]],
    ],
    ["a network without núcleo", { networks: [{ ...NETWORK, hasHub: false }] }, [["profile", "05-01"]]],
    ["a network without contact", { networks: [{ ...NETWORK, hasContact: false }] }, [["profile", "05-01"]]],
    ["a school without network", { schools: [school({ parent: UGEL.path })] }, [["loose_school", "900001"]]],
    [
      "a school with an inactive service",
      { schools: [school({ inactive: 1 })] },
      [["inactive_services", "900001"]],
    ],
    ["a school with all its services active: none", { schools: [school({})] }, []],
    [
      "an invitation that never went out",
      { people: [someone("a", { invitation: "unsent" })] },
      [["invitation", "a"]],
    ],
    [
      "two records with one telephone",
      { people: [someone("a", { phone: "987654321" }), someone("b", { phone: "+51 987 654 321" })] },
      [["double", "a b"]],
    ],
  ];
  test.each(CASES)("%s", (_, facts, expected) => {
    expect(kinds(facts)).toEqual(expected);
  });
});

test("advice is shown and not counted", () => {
  const alarms = alarmsOf(
    { ...inOrder, networks: [{ ...NETWORK, hasHub: false, resolutionNumber: null }] },
    DAY,
  );
  expect([alarms.length, countPending(alarms)]).toEqual([2, 1]);
});

test("the facts of one UGEL are those at it and below, not those of its neighbour", () => {
  const other = { ...NETWORK, path: "r1.u51.n9", code: "51-01" };
  const both = { ...inOrder, networks: [NETWORK, other] };
  expect(factsBelow(both, ["r1.u5"]).networks).toEqual([NETWORK]);
});

describe("who may be the same person", () => {
  const named = (id: string, givenNames: string, familyNames: string, phone: string | null = null) =>
    someone(id, { givenNames, familyNames, phone });

  test.each([
    ["accents and case", named("a", "José", "PEÑA Núñez"), named("b", "jose", "Pena Nunez"), true],
    ["the order of the words", named("a", "Rosa María", "Quispe"), named("b", "Quispe", "María Rosa"), true],
    ["a different word", named("a", "Rosa", "Quispe"), named("b", "Rosa", "Quispe Lazo"), false],
    [
      "the same telephone",
      named("a", "Rosa", "Paz", "987654321"),
      named("b", "Ana", "Rey", "51987654321"),
      true,
    ],
    ["no telephone at all", named("a", "Rosa", "Paz"), named("b", "Ana", "Rey"), false],
    ["the same record", named("a", "Rosa", "Paz"), named("a", "Rosa", "Paz"), false],
  ])("%s", (_, one, other, expected) => {
    expect(areDoubles(one, other)).toBe(expected);
  });

  const word = fc.constantFrom("Ana", "José", "jose", "Quispe", "QUISPE", "Núñez", "Nunez", "");
  const person = fc.record({
    id: fc.constantFrom("1", "2", "3", "4"),
    givenNames: word,
    familyNames: word,
    phone: fc.constantFrom(null, "", "987654321", "+51987654321", "900000001"),
    place: fc.constant(NETWORK.path),
    invitation: fc.constant(null),
  });

  test("it is the same from either side, and nobody is her own double", () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        expect(areDoubles(a, b)).toBe(areDoubles(b, a));
        expect(areDoubles(a, a)).toBe(false);
      }),
    );
  });

  test("nobody is in two sets, and every set has two or more", () => {
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ id }) => id }), (people) => {
        const sets = doublesOf(people).map((alarm) => (alarm.kind === "double" ? alarm.people : []));
        const ids = sets.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(sets.every((set) => set.length > 1)).toBe(true);
      }),
    );
  });

  test("a telephone that many have is an office's, and tells nothing", () => {
    const many = ["a", "b", "c", "d"].map((id) => someone(id, { phone: "900000000" }));
    expect(doublesOf(many.slice(0, 3))).toHaveLength(1);
    expect(doublesOf(many)).toEqual([]);
  });
});
