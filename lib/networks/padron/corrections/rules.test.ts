import { expect, test } from "vitest";
import { keepConfirmed } from "./rules";

const correction = (before: object, after: object) => ({
  before: before as Record<string, unknown>,
  after: after as Record<string, unknown>,
});
const phones = [correction({ phone: "111111" }, { phone: "222222" })];

test.each([
  ["what was wrong and was corrected does not come back", "111111", "222222", phones, "222222"],
  ["what the padrón says anew is taken", "333333", "222222", phones, "333333"],
  ["what it had right all along stays", "222222", "222222", phones, "222222"],
  ["without a correction the padrón is right", "111111", "222222", [], "111111"],
  ["a correction that something later replaced says nothing any more", "111111", "333333", phones, "111111"],
  [
    "of two corrections both old values are known",
    "111111",
    "444444",
    [...phones, correction({ phone: "222222" }, { phone: "444444" })],
    "444444",
  ],
  [
    "a correction of something else does not matter",
    "111111",
    "222222",
    [correction({ name: "A" }, { name: "B" })],
    "111111",
  ],
  [
    "an empty datum that was filled in stays filled",
    null,
    "222222",
    [correction({ phone: null }, { phone: "222222" })],
    "222222",
  ],
  [
    "a datum that was emptied stays empty",
    "111111",
    null,
    [correction({ phone: "111111" }, { phone: null })],
    null,
  ],
])("%s", (_name, incoming, current, corrections, expected) => {
  expect(keepConfirmed({ phone: incoming }, { phone: current }, corrections)).toEqual({ phone: expected });
});

test("an e-mail is the same in any case, and a place to the last digit", () => {
  const corrections = [
    correction({ email: "a@ejemplo.pe", latitude: -12.1 }, { email: "b@ejemplo.pe", latitude: -12.2 }),
  ];
  expect(
    keepConfirmed(
      { email: "A@ejemplo.pe", latitude: -12.1 },
      { email: "B@ejemplo.pe", latitude: -12.2 },
      corrections,
    ),
  ).toEqual({ email: "B@ejemplo.pe", latitude: -12.2 });
});
