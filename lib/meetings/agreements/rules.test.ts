import fc from "fast-check";
import { expect, test } from "vitest";
import { type AgreementState, agreementActs, agreementStates } from "@/db/values";
import { ageText, agreementStatus } from "./labels";
import { isBeingAdopted, isOverdue, isSettled, nextAgreementState, threadOf } from "./rules";

test.each([
  ["pending", "start", "under_way"],
  ["pending", "report", "reported"],
  ["under_way", "report", "reported"],
  ["reported", "report", null],
  ["reported", "confirm", "fulfilled"],
  ["under_way", "confirm", null],
  ["reported", "send_back", "under_way"],
  ["pending", "postpone", "pending"],
  ["under_way", "reassign", "under_way"],
  ["reported", "postpone", null],
  ["reported", "note", "reported"],
  ["reported", "fail", "unfulfilled"],
  ["pending", "void", "void"],
  ["fulfilled", "void", null],
  ["unfulfilled", "reopen", "under_way"],
  ["pending", "reopen", null],
] as const)("a %s agreement, by %s, is %s", (state, act, next) => {
  expect(nextAgreementState(state, act)).toBe(next);
});

test("whatever is done, a settled agreement never moves but to be opened again", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...agreementActs), { maxLength: 30 }), (acts) => {
      let state: AgreementState = "pending";
      for (const act of acts) {
        const next = nextAgreementState(state, act);
        if (isSettled(state)) expect(next).toBe(act === "reopen" ? "under_way" : null);
        state = next ?? state;
      }
    }),
  );
});

test("every state is left by some act, so that none is a dead end", () => {
  for (const state of agreementStates)
    expect(agreementActs.some((act) => ![null, state].includes(nextAgreementState(state, act)))).toBe(true);
});

const DAY = "2026-11-27";

test.each([
  ["pending", "2026-11-26", true],
  ["under_way", "2026-11-27", false],
  ["reported", "2026-11-01", false],
  ["fulfilled", "2026-11-01", false],
] as const)("%s and due on %s is overdue: %s", (state, dueOn, overdue) => {
  expect(isOverdue({ state, dueOn }, DAY)).toBe(overdue);
});

test.each([
  ["in_session", "2026-11-20", true],
  ["drafted", DAY, false],
  [null, DAY, true],
  [null, "2026-11-26", false],
] as const)("of a meeting %s, adopted on %s, is being written: %s", (meetingState, adoptedOn, being) => {
  expect(isBeingAdopted({ meetingState, adoptedOn }, DAY)).toBe(being);
});

test.each([
  ["pending", "2026-11-24", null, "late", "3 días de retraso"],
  ["pending", "2026-11-26", null, "late", "1 día de retraso"],
  ["pending", DAY, null, "due", "Vence hoy"],
  ["under_way", "2026-12-11", null, "due", "Vence en 14 días"],
  ["under_way", "2026-12-12", null, "later", "Vence en 15 días"],
  ["reported", "2026-11-01", null, "info", "Por confirmar"],
  ["fulfilled", "2026-11-01", "2026-11-03", "done", "Cumplido el 3 de noviembre de 2026"],
  ["unfulfilled", "2026-11-01", "2026-11-03", "late", "No cumplido el 3 de noviembre de 2026"],
  ["void", "2026-11-01", "2026-11-03", "later", "Sin efecto el 3 de noviembre de 2026"],
] as const)("a %s one due on %s says so", (state, dueOn, settledOn, kind, text) => {
  expect(agreementStatus({ state, dueOn, settledOn }, DAY)).toEqual({ kind, text });
});

test("its thread grows until it is settled, and its age is told in days", () => {
  const dated = { adoptedOn: "2026-11-03", dueOn: "2026-11-30" };
  expect(threadOf({ ...dated, settledOn: null }, DAY)).toEqual({ elapsed: 24, due: 27 });
  expect(threadOf({ ...dated, settledOn: "2026-11-10" }, DAY)).toEqual({ elapsed: 7, due: 27 });
  expect([ageText("2026-11-03", DAY), ageText(DAY, DAY), ageText("2026-11-26", DAY)]).toEqual([
    "hace 24 días",
    "hoy",
    "hace 1 día",
  ]);
});
