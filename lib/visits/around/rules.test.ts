import { expect, test } from "vitest";
import { choicesOf, placeOfScope, type ScopePlace, scopeOf } from "./rules";

const place = (path: string, kind: ScopePlace["kind"], code: string): ScopePlace => ({
  ...{ path, kind, code, name: code },
});
const PLACES = [
  place("r1", "region", "L"),
  place("r1.u1", "ugel", "01"),
  place("r1.u1.n1", "network", "01-01"),
  place("r1.u1.n2", "network", "01-02"),
  place("r1.u2", "ugel", "02"),
  place("r1.u2.n3", "network", "02-01"),
];

test.each([
  ["a region, all of it", ["r1"], {}, ["r1"]],
  ["a UGEL of it", ["r1"], { ugel: "02" }, ["r1.u2"]],
  ["a network of it", ["r1"], { ugel: "02", red: "01-01" }, ["r1.u1.n1"]],
  ["what is unknown says nothing", ["r1"], { ugel: "99", red: "x" }, ["r1"]],
  ["whoever reads two networks, both", ["r1.u1.n1", "r1.u2.n3"], {}, ["r1.u1.n1", "r1.u2.n3"]],
  ["of a UGEL, hers and not the others'", ["r1.u1.n1", "r1.u2.n3"], { ugel: "01" }, ["r1.u1.n1"]],
  ["a network that she does not read says nothing", ["r1.u1.n1"], { red: "01-02" }, ["r1.u1.n1"]],
  ["a UGEL where she reads nothing says nothing", ["r1.u1.n1"], { ugel: "02" }, ["r1.u1.n1"]],
])("%s", (_, read, asked, scope) => {
  expect(scopeOf(PLACES, read, asked)).toEqual(scope);
});

test("one filters by the networks that one reads and their UGEL", () => {
  const codes = (read: string[], ugel?: string) => {
    const { ugels, networks } = choicesOf(PLACES, read, { ugel });
    return [ugels, networks].map((all) => all.map(({ code }) => code).join(" "));
  };
  expect(codes(["r1"])).toEqual(["01 02", "01-01 01-02 02-01"]);
  expect(codes(["r1"], "02")).toEqual(["01 02", "02-01"]);
  expect(codes(["r1.u1.n1"])).toEqual(["01", "01-01"]);
  expect(placeOfScope(PLACES, ["r1.u1"])?.code).toBe("01");
  expect(placeOfScope(PLACES, ["r1.u1", "r1.u2"])).toBeNull();
});
