import { expect, test } from "vitest";
import { othersWriting } from "./rules";

const rosa = { name: "Rosa Tello", itemId: "a" };
const ana = { name: "Ana Ruiz", itemId: "b" };

test.each([
  [[], "a", ""],
  [[rosa], "a", "Rosa Tello también está escribiendo en este punto."],
  [[rosa], "b", "Rosa Tello también está escribiendo en esta sesión."],
  [[rosa], null, "Rosa Tello también está escribiendo en esta sesión."],
  [[rosa, { ...ana, itemId: "a" }], "a", "Rosa Tello y Ana Ruiz también están escribiendo en este punto."],
  [[rosa, ana], "a", "Rosa Tello también está escribiendo en este punto."],
])("%j while one writes in %s: «%s»", (writers, itemId, words) => {
  expect(othersWriting(writers, itemId)).toBe(words);
});
