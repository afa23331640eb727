import { describe, expect, test } from "vitest";
import type { Role } from "@/db/values";
import { capacityPlace, type HeldOffice, officeObserved, type PlanFacts, planProblems } from "./rules";

const SCHOOL = { path: "r1.u1.n1.s1", institutionId: "i1" };
const NETWORK = { path: "r1.u1.n1", institutionId: null };

const office = (
  personId: string,
  role: Role,
  place: string,
  institutionId: string | null = null,
): HeldOffice => ({
  ...{ personId, role, place, institutionId, name: personId, placeCode: "1", placeName: "Los Molles" },
  placeKind: place.split(".").length === 4 ? "school" : "network",
});

const monitor = office("monitor", "peer_monitor", "r1.u1.n1", "i9");
const head = office("head", "school_head", "r1.u1.n1.s1", "i1");
const colleague = office("colleague", "school_head", "r1.u1.n1.s2", "i2");

/** What is asked of a peer monitor of another school who visits a head: all of it is right. */
const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  ...{ place: SCHOOL, observerId: "monitor", companionId: null, observedId: "head", ownSchool: false },
  ...{ offices: [head, monitor, colleague], load: { round: "Momento II", taken: 2, capacity: 6 } },
  mayScoreAlone: () => true,
  ...more,
});

describe("a plan", () => {
  test.each<[string, Partial<PlanFacts>, string[]]>([
    ["is right", {}, []],
    ["of a teacher without account is right", { observedId: null }, []],
    ["out of every round has no limit", { load: null }, []],
    ["has an observer who holds no office", { offices: [head] }, ["observerId"]],
    [
      "has an observer whose office only reads",
      { offices: [head, office("monitor", "observer", "r1")] },
      ["observerId"],
    ],
    ["has an observer of that very school", { observerId: "head", observedId: null }, ["observerId"]],
    ["lets her where the region does", { observerId: "head", observedId: null, ownSchool: true }, []],
    [
      "has an observer of a network who works at that school",
      { offices: [head, office("monitor", "peer_monitor", "r1.u1.n1", "i1")] },
      ["observerId"],
    ],
    [
      "at a network looks at the school of whoever is observed",
      { place: NETWORK, offices: [head, office("monitor", "peer_monitor", "r1.u1.n1", "i1")] },
      ["observerId"],
    ],
    [
      "has an observer with no room left",
      { load: { round: "Momento II", taken: 6, capacity: 6 } },
      ["observerId"],
    ],
    ["visits somebody who serves elsewhere", { observedId: "colleague" }, ["observedId"]],
    ["asks for company of whoever is not calibrated", { mayScoreAlone: () => false }, ["companionId"]],
    [
      "asks it of somebody who is",
      { companionId: "colleague", mayScoreAlone: (id) => id === "colleague" },
      [],
    ],
    [
      "refuses company that is not either",
      { companionId: "colleague", mayScoreAlone: () => false },
      ["companionId"],
    ],
    ["refuses the company of whoever is observed", { companionId: "head" }, ["companionId"]],
    [
      "refuses company that may not observe",
      { companionId: "reader", offices: [head, monitor, office("reader", "observer", "r1")] },
      ["companionId"],
    ],
  ])("%s", (_, more, fields) => {
    expect(planProblems(facts(more)).map(({ field }) => field)).toEqual(fields);
  });

  test("says how many somebody has, and of how many", () => {
    const [problem] = planProblems(facts({ load: { round: "Momento II", taken: 1, capacity: 1 } }));
    expect(problem?.message).toContain("1 de 1 visita del Momento II");
  });
});

test("somebody is observed by her office at the school before that of its network", () => {
  const both = [head, office("head", "coordinator", "r1.u1.n1", "i1")];
  expect(officeObserved(both, SCHOOL)?.role).toBe("school_head");
  expect(officeObserved(both.slice(1), SCHOOL)?.role).toBe("coordinator");
  expect(officeObserved(both, NETWORK)?.role).toBe("school_head");
  expect(officeObserved([colleague], SCHOOL)).toBeNull();
});

test.each([
  ["r1.u1.n1.s1", "r1.u1.n1"],
  ["r1.u1.n1", "r1.u1.n1"],
  ["r1.u1.s9", "r1.u1.s9"],
])("the capacity of a visit at %s is counted at %s", (place, at) => {
  expect(capacityPlace(place)).toBe(at);
});
