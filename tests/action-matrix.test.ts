import { randomUUIDv7 } from "node:crypto";
import { existsSync, globSync } from "node:fs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Role, roles } from "@/db/values";
import type { ActionRow } from "./access/action-row";
import { ACTION_ROWS, ELSEWHERE, foreignSession } from "./access/action-rows";
import { actorOf, createPerson } from "./factories/people";
import { createUgel } from "./factories/places";
import { comeFrom, outcomeOf, send } from "./factories/request";
import { createWorld, type World } from "./factories/world";

vi.mock("next/headers", async () => (await import("./factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("./factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("./factories/request")).nextCache());

type Action = Parameters<typeof send>[0];
let world: World;
const actions: Record<string, Action> = {};

/** Of another region: nobody of the world knows it. */
let abroad: { region: string; ugel: string };

beforeAll(async () => {
  world = await createWorld();
  const region = world.siblings.region;
  abroad = { region, ugel: await createUgel(region) };
  for (const file of globSync("lib/**/actions.ts"))
    Object.assign(actions, await import(/* @vite-ignore */ `../${file}`));
});

async function tryAction(name: string, row: ActionRow, where: "own" | "sibling") {
  const found = {} as Record<Role, string>;
  for (const role of roles) {
    const actor = world.actors[role];
    const beside = world.placed[role].sibling as string;
    const territory = where === "own" ? world.own : abroad;
    const place = row.at ? territory[row.at] : where === "own" ? (world.placed[role].own as string) : beside;
    const self = { personId: actor.personId, sessionId: actor.sessionId ?? randomUUIDv7() };
    const fields = await row.form(place, self);
    await comeFrom(actor);
    found[role] = outcomeOf(await send(actions[name] as Action, fields));
  }
  return found;
}

test("every action has its row", () => {
  expect(Object.keys(actions).sort()).toEqual(
    [...Object.keys(ACTION_ROWS), ...Object.keys(ELSEWHERE)].sort(),
  );
  for (const file of Object.values(ELSEWHERE)) expect(existsSync(file), file).toBe(true);
});

describe("what each role may do", () => {
  test.each(Object.entries(ACTION_ROWS))("%s, at the actor's own place", async (name, row) => {
    expect(await tryAction(name, row, "own")).toEqual(row.own);
  });

  const abroad = Object.entries(ACTION_ROWS).filter(([, row]) => row.foreign);
  test.each(abroad)("%s, at a place beside it", async (name, row) => {
    expect(await tryAction(name, row, "sibling")).toEqual(row.foreign);
  });
});

test("nobody ends somebody else's session as if it were one's own", async () => {
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const fields = await foreignSession(world.placed[role].own as string);
    expect(outcomeOf(await send(actions.endSessionAction as Action, fields)), role).toBe("absent");
  }
});

test.each(Object.keys(ACTION_ROWS))("%s asks whoever is not signed in to sign in", async (name) => {
  const row = ACTION_ROWS[name] as ActionRow;
  const fields = await row
    .form(world.own.ugel, { personId: randomUUIDv7(), sessionId: randomUUIDv7() })
    .catch(() => ({}));
  await comeFrom(null);
  expect(outcomeOf(await send(actions[name] as Action, fields))).toBe("signed out");
});

test("an office that ended gives nothing at the next request", async () => {
  const place = world.own.ugel;
  const { personId } = await createPerson({ role: "area_head", place, endsOn: "2026-11-01" });
  await comeFrom(await actorOf(personId));
  const fields = await (ACTION_ROWS.invitePersonAction as ActionRow).form(place, { personId, sessionId: "" });
  expect(outcomeOf(await send(actions.invitePersonAction as Action, fields))).toBe("absent");
});
