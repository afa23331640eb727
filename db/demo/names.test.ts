import { expect, test } from "vitest";
import { inventedNetworkName, inventedPerson } from "./names";

test("no two of the demo's people share a name, a document or an e-mail", () => {
  const people = Array.from({ length: 3000 }, (_, n) => inventedPerson(n));
  for (const key of ["documentNumber", "email"] as const)
    expect(new Set(people.map((p) => p[key])).size).toBe(3000);
  expect(new Set(people.map((p) => `${p.givenNames} ${p.familyNames}`)).size).toBe(3000);
});

test("the 140 networks have different names", () => {
  expect(new Set(Array.from({ length: 140 }, (_, n) => inventedNetworkName(n))).size).toBe(140);
});
