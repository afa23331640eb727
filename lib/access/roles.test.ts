import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { placeKinds, roles } from "@/db/values";
import { capabilities, ROLES } from "./roles";
import { rolesDocument } from "./roles-document";

test("docs/roles.md says what the table says; if not, run `npm run roles`", () => {
  expect(readFileSync("docs/roles.md", "utf8")).toBe(rolesDocument());
});

test("each capability is held by somebody and listed once", () => {
  const held = roles.flatMap((role) => ROLES[role].capabilities);
  expect(new Set(held)).toEqual(new Set(capabilities));
  for (const role of roles)
    expect(ROLES[role].capabilities).toHaveLength(new Set(ROLES[role].capabilities).size);
});

test("each role is given by another", () => {
  for (const role of roles.filter((role) => role !== "admin")) {
    expect(roles.filter((giver) => giver !== role && ROLES[giver].appoints.includes(role))).not.toEqual([]);
  }
});

test.each(roles)("%s appoints only if it manages people, which is what the database asks", (role) => {
  const { appoints, capabilities } = ROLES[role];
  expect(capabilities.includes("people.manage")).toBe(appoints.length > 0);
});

test.each(roles)("%s gives only roles that are held at its own level or below", (role) => {
  const highest = (kinds: readonly (typeof placeKinds)[number][]) =>
    Math.min(...kinds.map((kind) => placeKinds.indexOf(kind)));
  for (const given of ROLES[role].appoints) {
    const lowest = Math.max(...ROLES[given].placeKinds.map((kind) => placeKinds.indexOf(kind)));
    expect(lowest).toBeGreaterThanOrEqual(highest(ROLES[role].placeKinds));
  }
});

/** A plan is written by one and approved by another, a place holds its own meetings and a peer observes: none comes with being above. */
const ofPlans = (capability: string) => /^(?:(?:ugel_)?plan|meeting|visit)\./.test(capability);

test("plans, meetings and visits apart, only a UGEL's director gives a role that may do more than her own", () => {
  const beyond = roles.flatMap((giver) =>
    ROLES[giver].appoints
      .filter((given) =>
        ROLES[given].capabilities.some((c) => !ofPlans(c) && !ROLES[giver].capabilities.includes(c)),
      )
      .map((given) => `${giver} → ${given}`),
  );
  expect(beyond).toEqual(["ugel_director → area_head"]);
});

test("nobody both submits and approves a kind of plan", () => {
  for (const role of roles) {
    const { capabilities } = ROLES[role];
    expect(capabilities.includes("plan.submit") && capabilities.includes("plan.approve")).toBe(false);
    expect(capabilities.includes("ugel_plan.submit") && capabilities.includes("ugel_plan.approve")).toBe(
      false,
    );
  }
});
