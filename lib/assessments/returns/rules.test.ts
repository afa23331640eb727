import fc from "fast-check";
import { expect, test } from "vitest";
import { returnStates } from "@/db/values";
import { returnStatus } from "./labels";
import {
  daysLate,
  isPending,
  nextReturnState,
  partKey,
  RETURN_STEPS,
  type ReturnStep,
  readPartKey,
  returnSteps,
} from "./rules";
import { createReturnSchema } from "./schema";

test.each([
  ["open", "answer", "answered"],
  ["open", "reopen", null],
  ["open", "resolve", null],
  ["open", "withdraw", "withdrawn"],
  ["answered", "answer", "answered"],
  ["answered", "reopen", "open"],
  ["answered", "resolve", "resolved"],
  ["answered", "withdraw", "withdrawn"],
  ["resolved", "answer", null],
  ["resolved", "reopen", null],
  ["resolved", "resolve", null],
  ["resolved", "withdraw", null],
  ["withdrawn", "answer", null],
  ["withdrawn", "reopen", null],
  ["withdrawn", "resolve", null],
  ["withdrawn", "withdraw", null],
] as const)("from «%s», «%s» leads to «%s»", (state, step, to) => {
  expect(nextReturnState(state, step)).toBe(to);
});

const walk = fc.array(fc.constantFrom<ReturnStep>(...returnSteps), { maxLength: 30 });

test("whatever is tried, a return that was settled stays as it was settled, and one is resolved only if it was answered", () => {
  fc.assert(
    fc.property(walk, (steps) => {
      let state: (typeof returnStates)[number] = "open";
      let wasAnswered = false;
      for (const step of steps) {
        const next = nextReturnState(state, step);
        if (!isPending(state)) expect(next).toBeNull();
        state = next ?? state;
        wasAnswered ||= state === "answered";
        if (state === "resolved") expect(wasAnswered).toBe(true);
      }
    }),
  );
});

test("from any pending state it can be settled, and every state can be reached", () => {
  const reached = new Set(["open", ...Object.values(RETURN_STEPS).map(({ to }) => to)]);
  expect(reached).toEqual(new Set(returnStates));
  for (const state of returnStates.filter(isPending))
    expect(nextReturnState(state, "withdraw")).not.toBeNull();
});

test.each([
  ["open", "2026-11-24", 0, "Vence hoy"],
  ["open", "2026-11-27", 0, "Vence el 27 de noviembre de 2026"],
  ["open", "2026-11-23", 1, "1 día de retraso"],
  ["open", "2026-10-31", 24, "24 días de retraso"],
  ["answered", "2026-10-31", 0, "Por revisar"],
  ["resolved", "2026-10-31", 0, "Resuelta"],
  ["withdrawn", "2026-10-31", 0, "Retirada"],
] as const)("«%s», due on %s: %d days late, «%s»", (state, dueOn, late, text) => {
  expect(daysLate({ state, dueOn }, "2026-11-24")).toBe(late);
  expect(returnStatus({ state, dueOn }, "2026-11-24").text).toBe(text);
});

const part = fc.record({
  serviceId: fc.uuid(),
  grade: fc.constantFrom(null, 1, 2, 3, 4, 5, 6),
  section: fc.constantFrom(null, "A", "ÚNICA", "A-1", "LOS PINOS"),
});

test("a part is read as it was said", () => {
  fc.assert(
    fc.property(part, (said) => {
      expect(readPartKey(partKey(said))).toEqual(said);
    }),
  );
});

const SERVICE = "019dc3a1-0000-7000-8000-000000000001";
const sent = (more: Record<string, string>) =>
  createReturnSchema.safeParse({
    ...{ assessmentId: SERVICE, place: "r1.u5.n12.s340", part: `${SERVICE}:4:A` },
    ...{ reason: "Hay dos secciones juntas.", dueOn: "2026-12-01" },
    ...more,
  });

test.each([
  [{ part: "" }, "part"],
  [{ part: `${SERVICE}::A` }, "part"],
  [{ part: `${SERVICE}:7:A` }, "part"],
  [{ reason: " \n\u200b " }, "reason"],
  [{ reason: "x".repeat(1_000_000) }, "reason"],
  [{ dueOn: "mañana" }, "dueOn"],
  [{ dueOn: "2026-02-30" }, "dueOn"],
  [{ area: "religión" }, "area"],
  [{ place: "r1'; drop table" }, "place"],
])("%j is not taken", (more, field) => {
  expect(sent(more).error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test("every part that has its grade is taken as it was said", () => {
  fc.assert(
    fc.property(part, (said) => {
      const { data } = sent({ part: partKey(said) });
      if (said.grade === null && said.section !== null) expect(data).toBeUndefined();
      else expect(data?.part).toEqual(said);
    }),
  );
});

test("without an area it is of all of them, and a part may be a whole service", () => {
  expect(sent({ part: `${SERVICE}::` }).data).toMatchObject({
    area: null,
    part: { serviceId: SERVICE, grade: null, section: null },
  });
});
