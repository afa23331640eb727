import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceOf, spreadOf, type TrialSchool } from "./rules";
import { readTrial } from "./schema";

const school = (siteCode: string, network: string, more: Partial<TrialSchool> = {}): TrialSchool => ({
  siteCode,
  network,
  students: 100,
  district: "El Agustino",
  position: null,
  ...more,
});

test("a network is told as it is and as it would be", () => {
  const schools = [
    school("900001", "05-03"),
    school("900002", "05-03", { students: null, district: "San Juan de Lurigancho" }),
    school("900003", "05-04", { students: 250 }),
  ];
  const [first, second] = balanceOf(["05-03", "05-04"], schools, new Map([["900002", "05-04"]]));
  expect(first?.before).toMatchObject({ schools: 2, students: 100, districts: 2 });
  expect(first?.after).toMatchObject({ schools: 1, students: 100, districts: 1 });
  expect(second?.after).toMatchObject({ schools: 2, students: 250, districts: 2 });
});

test("the spread is the mean distance to the centre, and needs two schools with coordinates", () => {
  const north = { latitude: -12, longitude: -77 };
  const south = { latitude: -12.02, longitude: -77 };
  expect(spreadOf([north])).toBeNull();
  expect(spreadOf([north, south])).toBeCloseTo(1112, 0);
});

const codes = ["05-01", "05-02", "05-03"];
const schools = fc.uniqueArray(fc.integer({ min: 900_000, max: 999_999 }), { maxLength: 40 }).chain((sites) =>
  fc.tuple(
    ...sites.map((site) =>
      fc.record({
        siteCode: fc.constant(String(site)),
        network: fc.constantFrom(...codes),
        students: fc.option(fc.integer({ min: 0, max: 2000 })),
        district: fc.option(fc.constantFrom("A", "B")),
        position: fc.constant(null),
        to: fc.option(fc.constantFrom(...codes)),
      }),
    ),
  ),
);

test("whatever moves, no school and no student is lost or made", () => {
  fc.assert(
    fc.property(schools, (drawn) => {
      const moves = new Map(drawn.flatMap(({ siteCode, to }) => (to ? [[siteCode, to] as const] : [])));
      const balance = balanceOf(codes, drawn, moves);
      const sum = (when: "before" | "after", what: "schools" | "students") =>
        balance.reduce((total, network) => total + network[when][what], 0);
      expect(sum("after", "schools")).toBe(drawn.length);
      expect(sum("after", "students")).toBe(sum("before", "students"));
      expect(sum("before", "schools")).toBe(drawn.length);
    }),
  );
});

test("an address carries networks and schools, and nothing else counts", () => {
  const { codes: read, destinations } = readTrial({
    "05-04": "si",
    "05-03": "si",
    "900001": "05-04",
    "900002": "05-09",
    hecho: "x",
  });
  expect(read).toEqual(["05-03", "05-04"]);
  expect([...destinations]).toEqual([["900001", "05-04"]]);
});
