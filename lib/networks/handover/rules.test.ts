import { expect, test } from "vitest";
import { inOrder, isHandover, type OpenBusiness } from "./rules";

test.each([
  ["somebody else coordinated before", { personId: "a" }, "b", false, true],
  ["the same person goes on", { personId: "a" }, "a", true, false],
  ["nobody coordinated and nothing is open", undefined, "b", false, false],
  ["nobody coordinated and something is open", undefined, "b", true, true],
])("when %s", (_, before, personId, open, expected) => {
  expect(isHandover(before, personId, open)).toBe(expected);
});

test("what has a date comes first, the nearest first; the rest by kind", () => {
  const row = (kind: OpenBusiness["kind"], title: string, dueOn?: string): OpenBusiness => ({
    ...{ kind, title, detail: "", href: "/" },
    ...(dueOn ? { dueOn } : {}),
  });
  const rows = [
    row("profile", "ficha"),
    row("vacancy", "secretaría"),
    row("ending", "después", "2026-12-20"),
    row("vacancy", "coordinación"),
    row("ending", "antes", "2026-12-01"),
  ];
  expect(inOrder(rows).map(({ title }) => title)).toEqual([
    "antes",
    "después",
    "coordinación",
    "secretaría",
    "ficha",
  ]);
});
