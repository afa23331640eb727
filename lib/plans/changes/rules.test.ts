import fc from "fast-check";
import { expect, test } from "vitest";
import { decidesEach, inOrder, looseRows, type PlanRows } from "./rules";

const plan: PlanRows = {
  problems: [{ id: "p1", statement: "Se lee poco", withdrawnAt: null }],
  objectives: [
    { id: "o1", statement: "Leer más", problemId: "p1", withdrawnAt: null },
    { id: "o2", statement: "Convivir", problemId: null, withdrawnAt: "2026-01-01" },
  ],
  targets: [{ id: "t1", name: "Lectores", objectiveId: "o1", withdrawnAt: null }],
  activities: [{ id: "a1", title: "Taller", objectiveId: "o1", problemId: "p1", withdrawnAt: null }],
};

const touch = (
  act: "add" | "change" | "withdraw" | "restore",
  rowKind: "problem" | "objective" | "target" | "activity",
  rowId: string,
  after: Record<string, unknown> | null = null,
) => ({
  ...{ act, rowKind, rowId, after },
});

test.each([
  ["nothing touched", [], []],
  [
    "a withdrawn objective leaves its target and its activity",
    [touch("withdraw", "objective", "o1")],
    ["Lectores", "Taller"],
  ],
  [
    "a withdrawn problem leaves its objective and its activity",
    [touch("withdraw", "problem", "p1")],
    ["Leer más", "Taller"],
  ],
  [
    "what hangs from it goes too",
    [
      touch("withdraw", "objective", "o1"),
      touch("withdraw", "target", "t1"),
      touch("withdraw", "activity", "a1"),
    ],
    [],
  ],
  [
    "a new row hangs from an objective that is not there",
    [touch("add", "activity", "a2", { title: "Feria", objectiveId: "o2", problemId: null })],
    ["Feria"],
  ],
  [
    "and stands once that objective is restored",
    [
      touch("add", "activity", "a2", { title: "Feria", objectiveId: "o2", problemId: null }),
      touch("restore", "objective", "o2"),
    ],
    [],
  ],
  [
    "and once it hangs from an objective that is added",
    [
      touch("add", "activity", "a2", { title: "Feria", objectiveId: "o3", problemId: null }),
      touch("add", "objective", "o3", { statement: "Gestionar", problemId: null }),
    ],
    [],
  ],
  [
    "a row changed to hang from a withdrawn one",
    [touch("change", "target", "t1", { name: "Lectores", objectiveId: "o2" })],
    ["Lectores"],
  ],
])("%s", (_, touches, loose) => {
  expect(looseRows(plan, touches)).toEqual(loose);
});

test("what others hang from goes first, and nothing is lost", () => {
  const kinds = ["text", "problem", "objective", "target", "activity"] as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds).map((rowKind) => ({ rowKind }))), (rows) => {
      const sorted = inOrder(rows);
      expect(sorted.map(({ rowKind }) => kinds.indexOf(rowKind))).toEqual(
        rows.map(({ rowKind }) => kinds.indexOf(rowKind)).sort((a, b) => a - b),
      );
    }),
  );
});

test.each([
  ["each one once", ["1", "2"], true],
  ["one is left", ["1"], false],
  ["one is decided twice", ["1", "1"], false],
  ["one is of another request", ["1", "3"], false],
])("%s", (_, ids, is) => {
  const decided = ids.map((id) => ({ id, decision: "approved" as const }));
  expect(decidesEach([{ id: "1" }, { id: "2" }], decided)).toBe(is);
});
