import { expect, test } from "vitest";
import type { ActaContent } from "./content/rules";
import { beforeApproving, mayApproveAt } from "./rules";

const ITEM: ActaContent["items"][number] = {
  ...{ number: 1, title: "Plan lector", purpose: "decide", question: null, presenter: null },
  ...{ addedLate: null, treated: true, deliberation: "Se habló.", decision: "", taken: null, agreements: [] },
};
const ANA: ActaContent["attendees"][number] = {
  ...{ kind: "member", name: "Ana", office: "Dirección", votes: true, attendance: "present" },
  ...{ instead: null, stays: [] },
};
const CONTENT: ActaContent = {
  ...{ number: 1, kind: "directorio", title: "Directorio", heldOn: "2026-11-26" },
  place: { kind: "ugel", code: "05", name: "UGEL 05" },
  ugel: { kind: "ugel", code: "05", name: "UGEL 05" },
  region: { kind: "region", code: "15", name: "Lima" },
  year: { decadeName: "Decenio", yearName: "Año" },
  ...{ expediente: "X-1", mode: "in_person", venue: "Sala", openedAt: null, closedAt: null },
  ...{ call: 1, called: 3, present: 2, needed: 2, rule: null },
  chair: { name: "Ana", office: null },
  secretary: { name: "Bruno", office: null },
  ...{ attendees: [ANA], items: [ITEM], withdrawn: [], documents: [], corrections: [] },
};

const before = (more: Partial<ActaContent>, ...states: ("open" | "accepted" | "declined")[]) =>
  beforeApproving({ content: { ...CONTENT, ...more }, corrections: states.map((state) => ({ state })) });

test("what is complete is approved with nothing to say", () => {
  expect(before({}, "accepted", "declined")).toEqual({ blocking: [], advice: [] });
});

test.each([
  ["without who keeps it", before({ secretary: null }), "secretaría"],
  ["with a correction that waits", before({}, "accepted", "open"), "1 corrección sin responder"],
  ["with two", before({}, "open", "open"), "2 correcciones"],
  ["with signs that do not print", before({ items: [{ ...ITEM, decision: "Bien 😀" }] }), "😀"],
])("it is not approved %s", (_, { blocking }, said) => {
  expect(blocking).toHaveLength(1);
  expect(blocking[0]).toContain(said);
});

test.each([
  ["an item without any text", before({ items: [{ ...ITEM, deliberation: "" }] }), "El punto 1"],
  [
    "two of them",
    before({ items: [1, 4].map((number) => ({ ...ITEM, number, deliberation: "" })) }),
    "Los puntos 1 y 4",
  ],
  ["somebody unmarked", before({ attendees: [{ ...ANA, attendance: "unmarked" }] }), "1 persona no"],
  ["no quorum", before({ present: 1 }), "sin quórum"],
  ["a year without names", before({ year: null }), "2026"],
  ["no file number", before({ expediente: null }), "expediente"],
])("%s is only told", (_, { blocking, advice }, said) => {
  expect(blocking).toEqual([]);
  expect(advice).toEqual([expect.stringContaining(said)]);
});

test("an item that was not got to needs no text", () => {
  expect(before({ items: [{ ...ITEM, treated: false, deliberation: "" }] }).advice).toEqual([]);
});

const held = (more: Partial<Parameters<typeof mayApproveAt>[0]> = {}) => ({
  ...{ id: "b", place: "r1.u5", heldOn: "2026-12-10", openedAt: new Date(0) },
  ...more,
});
const meeting = held({ id: "a", heldOn: "2026-11-26" });

test.each([
  ["a later meeting of the place", held(), true],
  ["itself", meeting, false],
  ["an earlier one", held({ heldOn: "2026-10-01" }), false],
  ["one of the same day", held({ heldOn: "2026-11-26" }), false],
  ["one of another place", held({ place: "r1.u6" }), false],
  ["one that has not opened", held({ openedAt: null }), false],
])("%s approves it: %s", (_, later, may) => {
  expect(mayApproveAt(later, meeting)).toBe(may);
});
