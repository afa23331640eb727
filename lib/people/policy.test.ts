import { describe, expect, test } from "vitest";
import { type Role, roles } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import {
  canAppoint,
  canCloseAccount,
  canCorrectPerson,
  canEndAppointment,
  canInvite,
  canSendInvitations,
  isHeld,
  isHeldAt,
  rolesToGive,
} from "./policy";

const REGION = "r1";
const UGEL = "r1.u5";
const NETWORK = "r1.u5.n12";
const SCHOOL = "r1.u5.n12.s340";
const SIBLING_UGEL = "r1.u51";

const office = (role: Role, place: string): Actor["offices"][number] => ({
  ...{ id: "o", role, place, placeKind: "region", placeCode: "", placeName: "" },
  ...{ ugelCode: null, networkCode: null, startsOn: "2026-03-02", endsOn: null },
});

const holding = (...offices: [Role, string][]): Actor => ({
  ...{ personId: "me", name: "Rosa Quispe", sessionId: null, requestId: null },
  offices: offices.map(([role, place]) => office(role, place)),
});

type Case = [role: Role, at: string, given: Role, place: string, expected: boolean];

const GIVING: Case[] = [
  ["admin", REGION, "admin", REGION, true],
  ["admin", REGION, "peer_monitor", NETWORK, true],
  ["admin", "r2", "coordinator", NETWORK, false],
  ["regional_director", REGION, "ugel_director", UGEL, true],
  ["regional_director", REGION, "coordinator", NETWORK, false],
  ["regional_director", REGION, "admin", REGION, false],
  ["ugel_director", UGEL, "area_head", UGEL, true],
  ["ugel_director", UGEL, "coordinator", NETWORK, true],
  ["ugel_director", UGEL, "ugel_director", UGEL, false],
  ["ugel_director", SIBLING_UGEL, "coordinator", NETWORK, false],
  ["area_head", UGEL, "coordinator", NETWORK, true],
  ["area_head", UGEL, "school_head", SCHOOL, true],
  ["area_head", UGEL, "area_head", UGEL, false],
  ["area_head", UGEL, "coordinator", REGION, false],
  ["area_head", UGEL, "regional_specialist", NETWORK, false],
  ["coordinator", NETWORK, "secretary", NETWORK, false],
  ["local_specialist", NETWORK, "coordinator", NETWORK, false],
  ["school_head", SCHOOL, "school_head", SCHOOL, false],
  ["observer", REGION, "observer", REGION, false],
];

describe.each(GIVING)("%s of %s and the office of %s at %s", (role, at, given, place, expected) => {
  const actor = holding([role, at]);

  test(expected ? "is given" : "is not given", () => {
    expect(canAppoint(actor, given, place)).toBe(expected);
  });

  test(expected ? "is ended" : "is not ended", () => {
    expect(canEndAppointment(actor, { role: given, place })).toBe(expected);
  });
});

test("nobody gives anything without an office", () => {
  for (const role of roles) expect(canAppoint(holding(), role, REGION)).toBe(false);
});

test("two offices do not add up: the role comes from one and the place from the other", () => {
  const actor = holding(["area_head", SIBLING_UGEL], ["coordinator", NETWORK]);
  expect(canAppoint(actor, "secretary", NETWORK)).toBe(false);
});

const COORDINATOR = { role: "coordinator", place: NETWORK } as const;
const HEAD = { role: "area_head", place: UGEL } as const;
const ELSEWHERE = { role: "coordinator", place: "r1.u51.n9" } as const;

test.each([
  ["who could give her only office", holding(["area_head", UGEL]), [COORDINATOR], true],
  ["who could give one of two", holding(["area_head", UGEL]), [COORDINATOR, HEAD], false],
  ["who could give both", holding(["ugel_director", UGEL]), [COORDINATOR, HEAD], true],
  ["who manages one of her two places", holding(["ugel_director", UGEL]), [COORDINATOR, ELSEWHERE], false],
  ["anyone, when she holds no office", holding(["admin", REGION]), [], false],
  ["a colleague of the network", holding(["secretary", NETWORK]), [COORDINATOR], false],
])("a person's data corrected by %s", (_, actor, offices, expected) => {
  expect(canCorrectPerson(actor, offices)).toBe(expected);
});

test.each([
  ["the administration of her region", holding(["admin", REGION]), "she", [COORDINATOR, HEAD], true],
  ["the administration, when she holds no office", holding(["admin", REGION]), "she", [], true],
  ["the administration of another region", holding(["admin", "r2"]), "she", [COORDINATOR], false],
  [
    "the administration of one of her two regions",
    holding(["admin", REGION]),
    "she",
    [COORDINATOR, { role: "observer", place: "r2" }],
    false,
  ],
  ["herself", holding(["admin", REGION]), "me", [COORDINATOR], false],
  ["the regional director", holding(["regional_director", REGION]), "she", [COORDINATOR], false],
  ["the director of her UGEL", holding(["ugel_director", UGEL]), "she", [COORDINATOR], false],
] as const)("an account closed by %s", (_, actor, personId, offices, expected) => {
  expect(canCloseAccount(actor, personId, [...offices])).toBe(expected);
});

test.each(roles)("%s invites if, and only if, there is a role to give", (role) => {
  const actor = holding([role, REGION]);
  expect(canInvite(actor)).toBe(rolesToGive(actor).length > 0);
});

test("invitations are sent at one's places and below, not above", () => {
  const actor = holding(["area_head", UGEL]);
  expect(canSendInvitations(actor, NETWORK)).toBe(true);
  expect(canSendInvitations(actor, REGION)).toBe(false);
});

test("the roles to give come once each, in the order of the table", () => {
  const actor = holding(["area_head", UGEL], ["regional_director", REGION]);
  const given = rolesToGive(actor);
  expect(given).toEqual(roles.filter((role) => given.includes(role)));
  expect(given).toContain("ugel_director");
  expect(given).not.toContain("admin");
});

test.each([
  [null, true],
  ["2026-11-24", true],
  ["2026-11-23", true],
  ["2026-11-22", false],
])("an office that ends on %s is held on 23 November: %s", (endsOn, expected) => {
  expect(isHeld({ endsOn }, "2026-11-23")).toBe(expected);
});

test.each([
  ["coordinator", "network", true],
  ["coordinator", "ugel", false],
  ["regional_specialist", "region", true],
  ["regional_specialist", "network", true],
  ["regional_specialist", "ugel", false],
  ["observer", "school", true],
] as const)("%s is held at a %s: %s", (role, kind, expected) => {
  expect(isHeldAt(role, kind)).toBe(expected);
});
