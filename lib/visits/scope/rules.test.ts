import { expect, test } from "vitest";
import { askedPlaces, topsOf } from "./rules";

test("of places one below the other only the highest are left", () => {
  expect(topsOf(["r1.u2.n3", "r1.u2", "r1.u21", "r1.u2", "r1.u4.n1"])).toEqual([
    "r1.u2",
    "r1.u21",
    "r1.u4.n1",
  ]);
  expect(topsOf([])).toEqual([]);
});

test.each([
  ["all that she reads, when it is one place", ["r1.u2"], undefined, { paths: ["r1.u2"], path: "r1.u2" }],
  [
    "all of them, when they are several",
    ["r1.u2.n1", "r1.u3.n2"],
    undefined,
    { paths: ["r1.u2.n1", "r1.u3.n2"], path: null },
  ],
  ["a place below", ["r1.u2"], "r1.u2.n9", { paths: ["r1.u2.n9"], path: "r1.u2.n9" }],
  ["not a place beside", ["r1.u2"], "r1.u21", null],
  ["not the place above", ["r1.u2.n1"], "r1.u2", null],
  ["nothing without a place", [], undefined, null],
])("%s", (_, read, asked, answer) => {
  const found = askedPlaces(read, asked);
  expect(found && { paths: found.paths, path: found.path }).toEqual(answer);
});
