import { expect, test } from "vitest";
import { hashPassword, passwordMatches } from "./password";

test("a password matches its own hash and no other", async () => {
  const hash = await hashPassword("contraseña larga ñandú");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordMatches("contraseña larga ñandú", hash)).toBe(true);
  expect(await passwordMatches("contraseña larga nandu", hash)).toBe(false);
});

test("the same letters typed in another way are the same password", async () => {
  const hash = await hashPassword("ñ".normalize("NFD"));
  expect(await passwordMatches("ñ".normalize("NFC"), hash)).toBe(true);
});

test("nobody's hash matches nothing", async () => {
  expect(await passwordMatches("cualquiera", null)).toBe(false);
});
