import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { POST } from "@/app/api/borradores/route";
import { ownerDatabase } from "@/db/client";
import { sessions } from "@/db/schema/access";
import type { Actor } from "@/lib/access/actor";
import { findDraft } from "@/lib/forms/drafts";
import { startForm } from "@/lib/forms/start-form";
import { writeTextAction } from "@/lib/plans/texts/actions";
import { actAs } from "../factories/people";
import { createNetwork } from "../factories/places";
import { createPlan } from "../factories/plans";
import { comeFrom, outcomeOf, send } from "../factories/request";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

let actor: Actor;
let planId: string;
beforeEach(async () => {
  const network = await createNetwork();
  actor = await actAs("coordinator", network);
  planId = (await createPlan(network)).id;
  await comeFrom(actor);
});

function typed(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  return new Request("http://localhost:3000/api/borradores", {
    ...{ method: "POST", body },
    headers: { "content-length": String(body.toString().length), ...headers },
  });
}

const text = (body: string) => ({ planId, section: "monitoreo", body, version: "0" });
const kept = async () => (await findDraft(actor, `write-text:${planId}`))?.values;
const asTyped = (body: string) => ({ ...text(body), _form: "write-text", _draft: planId });

test("what is typed is kept as the draft that a refused save would leave, and goes once it is saved", async () => {
  const answer = await POST(typed(asTyped("Cada bimestre 😀")));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ savedAt: expect.stringMatching(/^\d{4}-/) });
  expect(await kept()).toEqual(text("Cada bimestre 😀"));
  expect(outcomeOf(await send(writeTextAction, { ...text("Cada bimestre 😀"), _draft: planId }))).toBe("yes");
  expect(await kept()).toBeUndefined();
});

test("a draft that says what is saved already is not offered", async () => {
  await POST(typed(asTyped("Cada mes")));
  const open = (body: string) =>
    startForm(actor, "write-text", { ...text(body), version: "1" }, { key: planId });
  expect((await open("Cada mes")).draftSavedAt).toBeNull();
  expect((await open("Cada semana")).draftSavedAt).toBeInstanceOf(Date);
});

test("whoever's session ended keeps it too; whoever never signed in has nowhere to keep it", async () => {
  await ownerDatabase()
    .update(sessions)
    .set({ endedAt: new Date() })
    .where(eq(sessions.personId, actor.personId));
  expect((await POST(typed(asTyped("Sin sesión")))).status).toBe(200);
  expect(await kept()).toMatchObject({ body: "Sin sesión" });
  await comeFrom(null);
  expect((await POST(typed(asTyped("Nadie")))).status).toBe(401);
});

test.each([
  [{ _form: "__proto__" }, {}, 401],
  [{ _form: "" }, {}, 401],
  [{ _form: "write-text" }, { "content-length": "1000001" }, 413],
  [{ _form: "write-text" }, { "content-type": "text/plain" }, 400],
])("%j with %j is answered %i and nothing is kept", async (fields, headers, status) => {
  expect((await POST(typed(fields as Record<string, string>, headers))).status).toBe(status);
  expect(await findDraft(actor, "write-text")).toBeNull();
});

test("a password is not kept", async () => {
  await POST(typed({ ...asTyped("x"), newPassword: "secreta" }));
  expect(JSON.stringify(await kept())).not.toContain("secreta");
});
