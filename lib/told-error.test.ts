import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { toldError } from "./told-error";

const PERSONAL = ["rosa@ejemplo.pe", "45678912", "Rosa Quispe"];

const refused = (message: string, code: string) =>
  Object.assign(new Error(message), { code, detail: `Key (email)=(${PERSONAL[0]}) already exists.` });

test.each<[string, Error, string]>([
  [
    "a failed query, without its values",
    new DrizzleQueryError("select 1 from people where email = $1", PERSONAL, refused("gone", "57P01")),
    "Failed query: select 1 from people where email = $1",
  ],
  ["what the database could not read", refused(`invalid input syntax: "${PERSONAL[2]}"`, "22P02"), '"…"'],
  [
    "a constraint by its name",
    refused('violates "person_contacts_email_key"', "23505"),
    "person_contacts_email_key",
  ],
  [
    "an address that the mail server refused",
    new Error(`550 <${PERSONAL[0]}>: unknown`),
    "550 <…@…>: unknown",
  ],
  ["a document in a message", new Error(`no person with ${PERSONAL[1]}`), "no person with …"],
])("%s", (_, error, told) => {
  const text = JSON.stringify(toldError(error));
  expect(toldError(error).message).toContain(told);
  for (const hidden of PERSONAL) expect(text).not.toContain(hidden);
});

test("the cause and the frames stay, so that it can be found", () => {
  const told = toldError(new Error("outer", { cause: refused("inner", "08006") }));
  expect(told).toMatchObject({ type: "Error", message: "outer", cause: { code: "08006", message: "inner" } });
  expect(told.stack).toMatch(/^\s+at .*told-error\.test/);
});

test("an identifier is no document", () => {
  const id = "01940000-0000-7000-8000-012345678901";
  expect(toldError(new Error(`no row ${id}`)).message).toContain(id);
});
