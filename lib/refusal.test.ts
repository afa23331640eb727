import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Refusal, refuse, translated } from "./refusal";

const fromDatabase = (code: string, constraint_name?: string) =>
  Object.assign(new Error("said by the server"), { code, constraint_name });
/** As Drizzle hands it on. */
const wrapped = (cause: Error) => new Error("Failed query", { cause });

test("a refusal without words says the sentence of its code", () => {
  expect(() => refuse("stale")).toThrow("Otra persona guardó cambios");
  expect(() => refuse("stale", "Otra cosa.")).toThrow("Otra cosa.");
});

test("a refusal carries its code, the fields to mend and what is saved now", () => {
  const refusal = new Refusal("stale", undefined, { fields: { name: "No." }, theirs: { version: 2 } });
  expect(refusal).toMatchObject({ code: "stale", fields: { name: "No." }, theirs: { version: 2 } });
  expect(new Refusal("invalid").fields).toEqual({});
});

const migrations = globSync("db/migrations/*.sql").map((path) => readFileSync(path, "utf8"));

test.each([
  ["appointments_single_holder_excl", "startsOn", "Termine primero su designación"],
  ["appointments_person_overlap_excl", "role", "ya tiene ese cargo en esas fechas"],
  ["appointments_dates_check", "endsOn", "anterior a la de inicio"],
  ["person_contacts_document_key", "documentNumber", "Ese documento ya está registrado"],
  ["person_contacts_email_key", "email", "Ese correo ya está registrado"],
  ["places_parent_code_key", "code", "Ya existe un lugar abierto"],
])("%s of the database becomes a sentence at the field %s", (constraint, field, sentence) => {
  expect(migrations.some((text) => text.includes(constraint))).toBe(true);
  const refusal = translated(wrapped(fromDatabase("23505", constraint)));
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({
    code: "conflict",
    message: expect.stringContaining(sentence),
    fields: { [field]: expect.stringContaining(sentence) },
  });
});

test("a row policy or a grant that says no is «forbidden»", () => {
  expect(translated(wrapped(fromDatabase("42501")))).toMatchObject({ name: "Refusal", code: "forbidden" });
});

test("the database's error is found below those that carry it", () => {
  const carrier = Object.assign(wrapped(fromDatabase("42501")), { code: "ERR_CARRIER" });
  expect(translated(wrapped(carrier))).toMatchObject({ code: "forbidden" });
});

test.each([
  ["a constraint without words", fromDatabase("23505", "unknown_key")],
  ["a syntax error", fromDatabase("42601")],
  ["a lost connection", Object.assign(new Error("x"), { code: "ECONNREFUSED" })],
  ["a bug", new TypeError("x")],
  ["a refusal", new Refusal("invalid")],
  ["something that is not an error", "x"],
])("%s comes back as it was", (_, error) => {
  expect(translated(error)).toBe(error);
});
