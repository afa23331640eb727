import { beforeAll, expect, test, vi } from "vitest";
import EditRowPage from "@/app/(panel)/planes/[id]/editar/[seccion]/[fila]/page";
import NewRowPage from "@/app/(panel)/planes/[id]/editar/[seccion]/nueva/page";
import EditSectionPage from "@/app/(panel)/planes/[id]/editar/[seccion]/page";
import EditPlanPage from "@/app/(panel)/planes/[id]/editar/page";
import BringPage from "@/app/(panel)/planes/[id]/editar/traer/page";
import type { Actor } from "@/lib/access/actor";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { createPlan, fillPlan } from "../factories/plans";
import { comeFrom } from "../factories/request";
import { MOST, statements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

const SIZES = [1, 60];

type Written = Awaited<ReturnType<typeof fillPlan>> & { id: string; actor: Actor };
const observed = new Map<number, Written>();
let stranger: Actor;
let approved: { id: string; actor: Actor };

beforeAll(async () => {
  for (const size of SIZES) {
    const network = await createNetwork();
    for (let i = 0; i < Math.min(size, 20); i++) await createSchool(network);
    await createPlan(network, { state: "closed", schoolYear: 2025 });
    const plan = await createPlan(network, { state: "observed" });
    const actor = await actAs("coordinator", network);
    observed.set(size, { ...(await fillPlan(plan, size)), id: plan.id, actor });
  }
  const network = await createNetwork();
  const { id } = await createPlan(network, { state: "under_way" });
  approved = { id, actor: await actAs("coordinator", network) };
  stranger = await actAs("local_specialist", network);
});

type Params = { id: string; seccion: string; fila: string };
const nothing = Promise.resolve({});
const pages: [string, string, (params: Promise<Params>) => Promise<unknown>][] = [
  ["the plan", "", (params) => EditPlanPage({ params, searchParams: nothing })],
  ["what to bring", "", (params) => BringPage({ params })],
  ...["base_legal", "datos_generales", "diagnostico", "objetivos", "metas", "actividades", "anexos"].map(
    (seccion): (typeof pages)[number] => [
      `the section ${seccion}`,
      seccion,
      (params) => EditSectionPage({ params, searchParams: nothing }),
    ],
  ),
  ["a new row", "actividades", (params) => NewRowPage({ params, searchParams: nothing })],
  ["a row", "actividades", (params) => EditRowPage({ params, searchParams: nothing })],
];

/** Draws what a page is made of too: what it asks for is asked while it is drawn. */
async function draw(node: unknown): Promise<void> {
  if (Array.isArray(node)) for (const one of node) await draw(one);
  if (typeof node !== "object" || node === null || !("type" in node)) return;
  const { type, props } = node as { type: unknown; props: Record<string, unknown> };
  // Only what is asynchronous asks for something; the rest may need a browser.
  if (typeof type === "function" && type.constructor.name === "AsyncFunction")
    await draw(await (type as (p: unknown) => Promise<unknown>)(props));
  await draw(props?.children);
}

test.each(pages)(
  "the page of %s asks for as little of a plan of 60 activities as of one",
  async (_, seccion, page) => {
    const counts: number[] = [];
    for (const size of SIZES) {
      const { id, actor, activityId } = observed.get(size) as Written;
      await comeFrom(actor);
      statements.length = 0;
      await draw(await page(Promise.resolve({ id, seccion, fila: activityId })));
      counts.push(statements.length);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeGreaterThan(1);
    expect(counts[0]).toBeLessThanOrEqual(MOST);
  },
);

const at = (id: string, seccion = "objetivos", fila = "x") => ({
  ...{ params: Promise.resolve({ id, seccion, fila }), searchParams: nothing },
});

test("a plan that is not being written leads to how it reads", async () => {
  await comeFrom(approved.actor);
  await expect(EditPlanPage(at(approved.id))).rejects.toThrow(`redirected to /planes/${approved.id}`);
  await expect(NewRowPage(at(approved.id))).rejects.toThrow("redirected to");
});

test("who does not write it, a made-up id, section or row find nothing", async () => {
  const { id, actor, objectiveId, activityId } = observed.get(1) as Written;
  await comeFrom(stranger);
  await expect(EditPlanPage(at(approved.id))).rejects.toThrow("not found");
  await comeFrom(actor);
  await expect(EditPlanPage(at("no-es-un-id"))).rejects.toThrow("not found");
  await expect(EditSectionPage(at(id, "inventada"))).rejects.toThrow("not found");
  await expect(NewRowPage(at(id, "base_legal"))).rejects.toThrow("not found");
  await expect(NewRowPage(at(id, "anexos"))).rejects.toThrow("not found");
  await expect(EditRowPage(at(id, "objetivos", "no-es-un-id"))).rejects.toThrow("not found");
  // A row of another kind is not one of the section.
  await expect(EditRowPage(at(id, "objetivos", activityId))).rejects.toThrow("not found");
  await expect(EditRowPage(at(id, "objetivos", objectiveId))).resolves.toBeTruthy();
});
