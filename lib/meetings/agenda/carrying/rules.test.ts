import { expect, test } from "vitest";
import { carriedOf } from "./rules";

const own = (id: string, state: "pending" | "current" | "postponed") => ({
  ...{ id, state, source: { kind: "own" as const, key: id } },
});
const usual = (id: string, state: "pending" | "current") => ({
  ...{ id, state, source: { kind: "template" as const, key: `closing:${id}` } },
});

test("what was not treated is put off and waits; the closing that it ends in ended", () => {
  const items = [own("a", "pending"), own("b", "current"), usual("c", "current")];
  const { ended, postponed, waiting } = carriedOf(items);
  expect([ended, postponed, waiting.map(({ id }) => id)]).toEqual([["c"], ["a", "b"], ["a", "b"]]);
});

test("what every agenda has is put off but does not wait", () => {
  const { ended, postponed, waiting } = carriedOf([usual("c", "pending")]);
  expect([ended, postponed, waiting]).toEqual([[], ["c"], []]);
});

test("what was put off before is not put off again", () => {
  const { postponed, waiting } = carriedOf([own("a", "postponed")]);
  expect([postponed, waiting.map(({ id }) => id)]).toEqual([[], ["a"]]);
});
