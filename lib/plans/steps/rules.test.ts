import { expect, test } from "vitest";
import { planStates } from "@/db/values";
import { holdsBack, phasesOf } from "./rules";

const none = { firstSubmittedAt: null, approvedAt: null, closedAt: null };
const sent = { ...none, firstSubmittedAt: new Date("2026-03-20T15:00:00Z") };
const campaign = { dueOn: "2026-03-31", approvalDueOn: "2026-04-30" };

test.each([
  ["a draft in time", { ...none, state: "draft" }, "2026-03-31", ["current", "todo", "todo", "todo", "todo"]],
  [
    "a draft past its date",
    { ...none, state: "draft" },
    "2026-04-01",
    ["late", "todo", "todo", "todo", "todo"],
  ],
  [
    "observed past its date, but sent in time",
    { ...sent, state: "observed" },
    "2026-04-20",
    ["current", "todo", "todo", "todo", "todo"],
  ],
  [
    "under review in time",
    { ...sent, state: "resubmitted" },
    "2026-04-30",
    ["done", "current", "todo", "todo", "todo"],
  ],
  [
    "under review past its date",
    { ...sent, state: "submitted" },
    "2026-05-01",
    ["done", "late", "todo", "todo", "todo"],
  ],
  [
    "under way",
    { ...sent, approvedAt: new Date(), state: "under_way" },
    "2026-12-31",
    ["done", "done", "current", "todo", "todo"],
  ],
  [
    "closed",
    { ...sent, approvedAt: new Date(), closedAt: new Date(), state: "closed" },
    "2027-01-01",
    ["done", "done", "done", "done", "done"],
  ],
] as const)("%s", (_, plan, day, states) => {
  expect(phasesOf(plan, campaign, day).map(({ state }) => state)).toEqual(states);
});

test("without a campaign nothing is late, and every state is somewhere", () => {
  for (const state of planStates) {
    const phases = phasesOf({ ...none, state }, null, "2099-01-01");
    expect(phases.some((phase) => phase.state === "late")).toBe(false);
    expect(phases.filter((phase) => phase.state === "current")).toHaveLength(state === "closed" ? 0 : 1);
  }
});

test("a step waits for what the command would refuse", () => {
  const clear = { blocking: 0, open: 0, answered: 0 };
  expect(holdsBack("submit", clear)).toBeNull();
  expect(holdsBack("submit", { ...clear, blocking: 1 })).toContain("corregir");
  expect(holdsBack("resubmit", { ...clear, open: 2 })).toContain("2 observaciones sin responder");
  expect(holdsBack("resubmit", { ...clear, answered: 2 })).toBeNull();
  expect(holdsBack("observe", { ...clear, answered: 1 })).toContain("No hay ninguna observación");
  expect(holdsBack("approve", { ...clear, answered: 1 })).toContain("pendiente");
  expect(holdsBack("approve", clear)).toBeNull();
});
