import { expect, test } from "vitest";
import { meetingStates } from "@/db/values";
import { mayInvite, mayWithdraw, wordsOf } from "./rules";

test("somebody comes in until the session is over, and leaves the list until it opens", () => {
  expect(meetingStates.filter(mayInvite)).toEqual(["preparing", "convened", "in_session"]);
  expect(meetingStates.filter(mayWithdraw)).toEqual(["preparing", "convened"]);
});

test.each([
  ["  Nélida   Prueba ", ["Nélida", "Prueba"]],
  ["O'Higgins de-la a b", ["O'Higgins", "de-la"]],
  ["%_ \\ ñandú", ["ñandú"]],
  ["uno dos tres cuatro cinco seis siete ocho", ["uno", "dos", "tres", "cuatro", "cinco", "seis"]],
  ["", []],
])("«%s» is looked for by %j", (typed, words) => {
  expect(wordsOf(typed)).toEqual(words);
});
