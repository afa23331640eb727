import { beforeEach, expect, test, vi } from "vitest";
import UgelPage from "@/app/(panel)/ugel/[codigo]/page";
import { endSession } from "@/lib/access/commands";
import { actAs } from "../factories/people";
import { createRegion } from "../factories/places";
import { comeFrom } from "../factories/request";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

const open = (codigo: string) => UgelPage({ params: Promise.resolve({ codigo }) });

beforeEach(async () => {
  const actor = await actAs("regional_director", await createRegion());
  await comeFrom(actor);
  await endSession(actor, actor.sessionId ?? "");
});

test("with a cookie whose session ended, a UGEL's address shows what everybody reads of it", async () => {
  await expect(open("05")).rejects.toMatchObject({ to: "/resumen/ugel/05" });
});

test("what is no UGEL's number leads to sign in, as ever", async () => {
  await expect(open("..%2F05")).rejects.toMatchObject({ to: expect.stringMatching(/^\/entrar\?/) });
});
