import fc from "fast-check";
import { expect, test } from "vitest";
import { type LoadState, loadStates } from "@/db/values";
import { loadStanding } from "../labels";
import { isStanding } from "../rules";
import { type AcceptanceStep, acceptanceSteps, nextLoadState } from "./rules";

test.each([
  ["accept", "loaded", "accepted"],
  ["unaccept", "accepted", "loaded"],
  ["lock", "accepted", "locked"],
  ["unlock", "locked", "accepted"],
] as const)("«%s» leads from «%s», and only from there, to «%s»", (step, from, to) => {
  for (const state of loadStates) expect(nextLoadState(state, step), state).toBe(state === from ? to : null);
});

test("whatever is tried, results that stand go on standing, and those that do not are not accepted", () => {
  const walk = fc.array(fc.constantFrom<AcceptanceStep>(...acceptanceSteps), { maxLength: 20 });
  fc.assert(
    fc.property(fc.constantFrom<LoadState>(...loadStates), walk, (start, steps) => {
      const end = steps.reduce<LoadState>((state, step) => nextLoadState(state, step) ?? state, start);
      expect(isStanding(end)).toBe(isStanding(start));
      if (!isStanding(start)) expect(end).toBe(start);
    }),
  );
});

const at = new Date("2026-11-24T15:05:00Z");
const nobody = { acceptedAt: null, accepter: null, lockedAt: null, locker: null };
const accepted = { ...nobody, acceptedAt: at, accepter: "Ana Prueba" };

test.each([
  [{ ...nobody, state: "loaded", pendingReturns: 0 }, "Cargada"],
  [{ ...nobody, state: "loaded", pendingReturns: 1 }, "Observada: 1 devolución sin resolver"],
  [{ ...nobody, state: "loaded", pendingReturns: 3 }, "Observada: 3 devoluciones sin resolver"],
  [
    { ...accepted, state: "accepted", pendingReturns: 0 },
    "Aceptada por Ana Prueba, 24 de noviembre de 2026, 10:05",
  ],
  [
    { ...accepted, state: "locked", pendingReturns: 0, lockedAt: at, locker: "Luz Prueba" },
    "Cerrada por Luz Prueba, 24 de noviembre de 2026, 10:05",
  ],
] as const)("%j reads «%s»", (load, text) => {
  expect(loadStanding(load)).toBe(text);
});
