import { expect, test } from "vitest";
import { districtCode, ugelCode } from "../../schema";
import { institutionOf, type PadronService, serviceKey } from "../rules";
import { type Current, planPadron } from "./rules";

const service = (more: Partial<PadronService> = {}): PadronService => ({
  modularCode: "0990011",
  annex: "0",
  siteCode: "090101",
  ugelCode: ugelCode.parse("150106"),
  name: "7000 Los Algarrobos",
  address: null,
  phone: null,
  email: null,
  districtCode: districtCode.parse("150132"),
  latitude: null,
  longitude: null,
  levelCode: "B0",
  levelName: "Primaria",
  modality: "ebr",
  shiftName: null,
  managementName: null,
  dependencyName: null,
  students: 604,
  teachers: 27,
  sections: 23,
  updatedOn: null,
  ...more,
});

const placeOf = (ugelCode: string) => (ugelCode === "150106" ? "r1.u5" : "r1.u6");

/** What is kept after a load of these services. */
function kept(services: PadronService[]): Current {
  const bySite = Map.groupBy(services, ({ siteCode }) => siteCode);
  return {
    institutions: new Map(
      [...bySite].map(([siteCode, group]) => {
        const { ugelCode, ...institution } = institutionOf(group);
        return [siteCode, { ...institution, place: placeOf(ugelCode) }];
      }),
    ),
    services: new Map(
      services.map((one) => {
        const { ugelCode, address, districtCode, latitude, longitude, phone, email, updatedOn, ...rest } =
          one;
        return [serviceKey(one), { ...rest, place: placeOf(ugelCode) }];
      }),
    ),
  };
}

const plan = (services: PadronService[], current: Current, more = {}) =>
  planPadron(services, current, placeOf, { troubled: new Set(), removes: true, ...more });

const said = ({ rows }: ReturnType<typeof plan>) =>
  rows.map((row) => `${row.change} ${row.subject} ${row.code}`);

test("an empty region gets each school and each service", () => {
  const first = plan([service(), service({ modularCode: "0990042", levelCode: "F0" })], kept([]));
  expect(said(first)).toEqual(["add institution 090101", "add service 0990011-0", "add service 0990042-0"]);
  expect(first.rows.every((row) => row.before === null)).toBe(true);
});

test("the same file twice changes nothing the second time", () => {
  const services = [service(), service({ modularCode: "0990042", levelCode: "F0" })];
  expect(plan(services, kept(services))).toMatchObject({ rows: [], same: 3 });
});

test("a change says what there was and what there would be", () => {
  const [row] = plan([service({ students: 610 })], kept([service()])).rows;
  expect(row).toMatchObject({
    change: "change",
    subject: "service",
    before: { students: 604 },
    after: { students: 610 },
  });
});

test("a service that the file does not have any more stops being active", () => {
  const gone = service({ modularCode: "0990042" });
  expect(said(plan([service()], kept([service(), gone])))).toEqual(["remove service 0990042-0"]);
});

test("a UGEL of which the file has no row is left as it is", () => {
  const other = service({ modularCode: "0990099", siteCode: "090999", ugelCode: ugelCode.parse("150107") });
  expect(said(plan([service()], kept([service(), other])))).toEqual([]);
});

test("a service whose row had a problem is not taken away, nor any when rows could not be told", () => {
  const gone = service({ modularCode: "0990042" });
  const current = kept([service(), gone]);
  expect(said(plan([service()], current, { troubled: new Set(["0990042-0"]) }))).toEqual([]);
  expect(said(plan([service()], current, { removes: false }))).toEqual([]);
});

test("a school that the file has in another UGEL is told and left where it is", () => {
  const found = plan([service({ ugelCode: ugelCode.parse("150107") })], kept([service()]));
  expect([...found.moved]).toEqual(["090101"]);
  expect(said(found)).toEqual([]);
});

test("what the file does not bring at all stays as it is", () => {
  const current = kept([service({ phone: "555000", students: 604, address: "Jirón Ejemplo 1" })]);
  const next = plan([service({ phone: null, students: null, address: null })], current, {
    absent: ["phone", "students"],
  });
  expect(next.rows).toMatchObject([
    {
      subject: "institution",
      before: { address: "Jirón Ejemplo 1" },
      after: { address: null, phone: "555000" },
    },
  ]);
  expect(next.same).toBe(1);
});

test("what was corrected and confirmed does not come back with the padrón", () => {
  const corrections = new Map([
    ["090101", [{ before: { name: "7000 Los Algarrobos" }, after: { name: "7000 Los Molles" } }]],
  ]);
  const current = kept([service({ name: "7000 Los Molles" })]);
  expect(said(plan([service()], current, { corrections }))).toEqual([]);
  expect(said(plan([service({ name: "Otro" })], current, { corrections }))).toEqual([
    "change institution 090101",
  ]);
});
