import { expect, test } from "vitest";
import type { PlanState } from "@/db/values";
import { timingText } from "./labels";
import { countPlans, inListOrder, isListedPlan, type ListedPlan, timingOf } from "./rules";
import { planFiltersSchema } from "./schema";

const sent = (instant: string) => ({ firstSubmittedAt: new Date(instant) });
const DUE = "2026-03-31";

test.each([
  // The last minute of the day in Lima is five hours into the next one of the clock of the world.
  ["sent in the last minute", sent("2026-04-01T04:59:00Z"), "2026-05-01", "A tiempo"],
  ["sent a minute after", sent("2026-04-01T05:00:00Z"), "2026-05-01", "Enviado con 1 día de retraso"],
  ["not sent, before", null, "2026-03-26", "Vence en 5 días"],
  ["not sent, that day", null, "2026-03-31", "Vence hoy"],
  ["not sent, after", { firstSubmittedAt: null }, "2026-04-12", "12 días de retraso"],
])("a plan %s", (_, plan, day, words) => {
  const timing = timingOf(plan, DUE, day);
  expect(timing && timingText(timing)).toBe(words);
});

test("where the region set no date nothing is late", () => {
  expect(timingOf(null, null, "2026-12-01")).toBeNull();
});

const row = (code: string, more: Partial<ListedPlan> & { state?: PlanState } = {}): ListedPlan => {
  const { state, ...rest } = more;
  const path = code.includes("-") ? `r1.u${code.slice(0, 2)}.n${code.slice(3)}` : `r1.u${code}`;
  return {
    place: { path, kind: code.includes("-") ? "network" : "ugel", code, name: "" },
    ...{ ugelCode: code.slice(0, 2), kind: code.includes("-") ? "pat_rei" : "ugel_plan", mine: true },
    plan: state ? { id: code, state, firstSubmittedAt: null, approvedAt: null } : null,
    timing: null,
    ...rest,
  };
};

test("one's own come first, then by code, each UGEL before its networks", () => {
  const rows = [row("05-02"), row("01-03", { mine: false }), row("05"), row("05-01"), row("01")];
  expect(inListOrder(rows).map(({ place }) => place.code)).toEqual(["01", "05", "05-01", "05-02", "01-03"]);
});

const LATE = { kind: "overdue", days: 3 } as const;

test.each([
  [{ ugel: "05" }, ["05-01"]],
  [{ ugel: "03" }, ["03-01", "03-02"]],
  [{ tipo: "ugel_plan" }, ["01"]],
  [{ estado: "none" }, ["05-01"]],
  [{ estado: "draft" }, ["01"]],
  [{ estado: "awaiting" }, ["03-01", "03-02"]],
  [{ plazo: "vencido" }, ["05-01"]],
  // How others stand against the date is not told.
  [{ plazo: "atrasado" }, ["05-01", "03-02"]],
  [{ estado: "draft", ugel: "05" }, []],
  [{ estado: "poema", ugel: "5", tipo: "x" }, ["01", "05-01", "03-01", "03-02", "02-01"]],
])("the filter %j leaves %j", (search, codes) => {
  const rows = [
    row("01", { state: "draft" }),
    row("05-01", { timing: LATE }),
    row("03-01", { state: "submitted" }),
    row("03-02", { state: "resubmitted", timing: { kind: "late", days: 2 } }),
    row("02-01", { state: "approved", mine: false, timing: LATE }),
  ];
  const filters = planFiltersSchema.parse(search);
  expect(rows.filter((one) => isListedPlan(one, filters)).map(({ place }) => place.code)).toEqual(codes);
});

test("counts are of one's own places, and the whole is every place that should have a plan", () => {
  const rows = [
    row("01-01", { timing: LATE }),
    row("01-02", {
      plan: { id: "b", state: "under_way", firstSubmittedAt: new Date(), approvedAt: new Date() },
      timing: { kind: "on_time", days: 0 },
    }),
    row("01-03", { state: "approved", mine: false }),
  ];
  const { byState, ...counts } = countPlans(rows);
  expect(counts).toEqual({ expected: 2, submitted: 1, onTime: 1, overdue: 1, approved: 1 });
  expect([...byState].map(([state, list]) => [state, list.length])).toEqual([
    ["none", 1],
    ["under_way", 1],
  ]);
});
