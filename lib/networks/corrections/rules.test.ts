import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWith, correctionBehind, differences, type SchoolData } from "./rules";
import { correctableFields, requestCorrectionSchema } from "./schema";

const DATA: SchoolData = {
  name: "0042 Los Molles",
  address: "Jr. Las Retamas 120",
  phone: null,
  email: null,
  latitude: -12.0432,
  longitude: -77.0282,
};

test("only what changes is kept, as it was and as it should be", () => {
  expect(differences(DATA, { ...DATA, phone: "013765432", address: undefined })).toEqual({
    before: { address: "Jr. Las Retamas 120", phone: null },
    after: { address: null, phone: "013765432" },
  });
  expect(differences(DATA, { ...DATA, phone: undefined })).toBeNull();
});

const datum = fc.oneof(fc.constant(null), fc.string({ minLength: 1 }), fc.integer());
const data = fc.record(
  Object.fromEntries(correctableFields.map((field) => [field, datum])),
) as fc.Arbitrary<SchoolData>;

test("what was, with the changes on it, is what was asked", () => {
  fc.assert(
    fc.property(data, data, (current, wanted) => {
      const found = differences(current, wanted);
      expect({ ...current, ...found?.after }).toEqual(wanted);
      expect({ ...wanted, ...found?.before }).toEqual(current);
    }),
  );
});

test("a datum that changed after it was asked is told", () => {
  const asked = {
    before: { phone: null, address: "Av. Uno 1" },
    after: { phone: "1", address: "Av. Dos 2" },
  };
  expect(compareWith(asked, DATA)).toEqual([
    {
      field: "address",
      before: "Av. Uno 1",
      after: "Av. Dos 2",
      now: "Jr. Las Retamas 120",
      overtaken: true,
    },
    { field: "phone", before: null, after: "1", now: null, overtaken: false },
  ]);
});

test("a datum is of the newest correction that gave it, and of the padrón when none did", () => {
  const on = (day: number, after: Record<string, string>) => ({ after, decidedAt: new Date(2026, 1, day) });
  const confirmed = [on(1, { phone: "1" }), on(5, { phone: "1" }), on(9, { phone: "2" })];
  expect(correctionBehind("phone", "1", confirmed)).toBe(confirmed[1]);
  expect(correctionBehind("phone", "3", confirmed)).toBeNull();
  expect(correctionBehind("email", null, confirmed)).toBeNull();
});

const asked = (more: Record<string, string>) =>
  requestCorrectionSchema.safeParse({
    institutionId: "019dc3a1-0000-7000-8000-000000000001",
    version: "1",
    name: "0042 Los Molles",
    note: "Recibo de luz",
    ...more,
  });

test.each([
  [{ latitude: "12,04", longitude: "-77.02" }, "latitude"],
  [{ latitude: "-12,04", longitude: "77.02" }, "longitude"],
  [{ latitude: "-12.04" }, "longitude"],
  [{ phone: "no tiene" }, "phone"],
  [{ email: "colegio" }, "email"],
])("%j is not taken", (more, field) => {
  expect(asked(more).error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test("a coordinate may come with a comma, and a phone with spaces", () => {
  expect(asked({ latitude: "-12,04318", longitude: "-77.02824", phone: "(01) 376-5432" }).data).toMatchObject(
    {
      latitude: -12.04318,
      longitude: -77.02824,
      phone: "013765432",
    },
  );
});
