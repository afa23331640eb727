import { expect, test } from "vitest";
import { firstDue, readResponsible, responsibleKey } from "./rules";

const ID = "0190a2f8-c134-739e-bfb0-a676cc44114b";

test.each([
  [`persona:${ID}`, { personId: ID }],
  ["cargo:coordinator:r1.u5.n12", { role: "coordinator", place: "r1.u5.n12" }],
  ["persona:otra", null],
  ["cargo:rey:r1", null],
  ["cargo:coordinator:r1; drop", null],
  ["cargo:coordinator", null],
  ["", null],
  ["__proto__", null],
])("«%s» is read as %j, and written the same", (key, expected) => {
  const read = readResponsible(key);
  expect(read).toEqual(expected);
  if (read) expect(responsibleKey(read)).toBe(key);
});

test.each([
  ["2026-11-20", "2026-11-20", "2026-11-20"],
  ["2026-11-20", "2026-11-27", "2026-11-27"],
  ["2026-11-20", "2026-11-01", "2026-11-20"],
])("of a meeting of %s, written on %s, it is due from %s", (heldOn, day, first) => {
  expect(firstDue(heldOn, day)).toBe(first);
});
