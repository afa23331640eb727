import { expect, test, vi } from "vitest";
import ChooseRowPage from "@/app/(panel)/planes/[id]/cambios/[cambio]/elegir/page";
import ProposePage from "@/app/(panel)/planes/[id]/cambios/[cambio]/fila/page";
import ChangePage from "@/app/(panel)/planes/[id]/cambios/[cambio]/page";
import ProposeStandingPage from "@/app/(panel)/planes/[id]/cambios/[cambio]/retirar/page";
import ChangesPage from "@/app/(panel)/planes/[id]/cambios/page";
import PlanStatePage from "@/app/(panel)/planes/[id]/estado/page";
import ReviewSectionPage from "@/app/(panel)/planes/[id]/revision/[seccion]/page";
import ObservePage from "@/app/(panel)/planes/[id]/revision/observar/page";
import ReviewPage from "@/app/(panel)/planes/[id]/revision/page";
import RespondPage from "@/app/(panel)/planes/[id]/revision/responder/page";
import type { Actor } from "@/lib/access/actor";
import { openChange, proposeRow, submitChange } from "@/lib/plans/changes/commands";
import { approvePlan } from "@/lib/plans/commands";
import { addObservation } from "@/lib/plans/observations/commands";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { completePlan } from "../factories/plan-fill";
import { createPlan, createTemplate } from "../factories/plans";
import { comeFrom } from "../factories/request";
import { MOST, statements, tellStatements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

type Prepared = {
  coordinator: Actor;
  specialist: Actor;
  head: Actor;
  /** Under review, with an observation. */
  reviewed: { id: string; observationId: string };
  /** In force, with a request in preparation; and another, with one to decide. */
  asking: { id: string; changeId: string; activityId: string };
  deciding: { id: string; changeId: string };
};

async function prepare(activities: number): Promise<Prepared> {
  const ugel = await createUgel();
  const network = await createNetwork(ugel);
  await createTemplate(network.split(".", 1)[0] as string);
  const coordinator = await actAs("coordinator", network);
  const specialist = await actAs("local_specialist", network);
  const head = await actAs("area_head", ugel);
  const planned = async (schoolYear: number) => {
    const plan = await createPlan(network, { state: "submitted", schoolYear });
    return { ...plan, ...(await completePlan(plan, activities)) };
  };
  const reviewed = await planned(2026);
  const observationId = await addObservation(specialist, {
    ...{ planId: reviewed.id, section: "metas", rowKind: null, rowId: null, text: "Falta una meta." },
  });
  const changed = async (schoolYear: number) => {
    const plan = await planned(schoolYear);
    await approvePlan(head, { planId: plan.id, version: 1 });
    const changeId = await openChange(coordinator, { planId: plan.id, reason: "Cambió el año." });
    await proposeRow(coordinator, {
      ...{ changeId, rowId: plan.textId, rowVersion: 1, version: 0, why: null, rowKind: "text" },
      fields: { section: "monitoreo", body: "Cada bimestre." },
    });
    return { id: plan.id, changeId, activityId: plan.activityId };
  };
  const asking = await changed(2025);
  const deciding = await changed(2024);
  await submitChange(coordinator, { changeId: deciding.changeId, version: 1 });
  return { coordinator, specialist, head, reviewed: { id: reviewed.id, observationId }, asking, deciding };
}

const given = <P extends object>(params: P, search: Record<string, string> = {}) => ({
  params: Promise.resolve(params),
  searchParams: Promise.resolve(search),
});

type Case = [string, (prepared: Prepared) => { as: Actor; render: () => Promise<unknown> }];

const PAGES: Case[] = [
  ["revision", ({ specialist, reviewed }) => ({ as: specialist, render: () => ReviewPage(given(reviewed)) })],
  [
    "revision/[seccion]",
    ({ specialist, reviewed }) => ({
      as: specialist,
      render: () => ReviewSectionPage(given({ id: reviewed.id, seccion: "actividades" })),
    }),
  ],
  [
    "revision/responder",
    ({ specialist, reviewed: { id, observationId } }) => ({
      as: specialist,
      render: () => RespondPage(given({ id }, { observacion: observationId })),
    }),
  ],
  ["estado", ({ head, deciding }) => ({ as: head, render: () => PlanStatePage(given(deciding)) })],
  ["cambios", ({ head, deciding }) => ({ as: head, render: () => ChangesPage(given(deciding)) })],
  [
    "cambios/[cambio], to be decided",
    ({ head, deciding }) => ({
      as: head,
      render: () => ChangePage(given({ id: deciding.id, cambio: deciding.changeId })),
    }),
  ],
  [
    "cambios/[cambio]/elegir",
    ({ coordinator, asking }) => ({
      as: coordinator,
      render: () => ChooseRowPage(given({ id: asking.id, cambio: asking.changeId })),
    }),
  ],
  [
    "cambios/[cambio]/fila",
    ({ coordinator, asking }) => ({
      as: coordinator,
      render: () =>
        ProposePage(
          given({ id: asking.id, cambio: asking.changeId }, { clase: "activity", fila: asking.activityId }),
        ),
    }),
  ],
  [
    "cambios/[cambio]/retirar",
    ({ coordinator, asking }) => ({
      as: coordinator,
      render: () =>
        ProposeStandingPage(
          given({ id: asking.id, cambio: asking.changeId }, { clase: "activity", fila: asking.activityId }),
        ),
    }),
  ],
  [
    "revision/observar",
    ({ specialist, reviewed }) => ({
      as: specialist,
      render: () => ObservePage(given({ id: reviewed.id }, { seccion: "metas" })),
    }),
  ],
];

const sizes = new Map<number, Prepared>();

test.each(PAGES)(
  "/planes/[id]/%s asks the database the same few things with 1 or 60 activities",
  async (path, of) => {
    const counts: number[] = [];
    for (const size of [1, 60]) {
      const prepared = sizes.get(size) ?? (await prepare(size));
      sizes.set(size, prepared);
      const { as, render } = of(prepared);
      await comeFrom(as);
      statements.length = 0;
      await render();
      counts.push(statements.length);
    }
    tellStatements(path, counts);
    expect(new Set(counts).size, `statements: ${counts.join(", ")}`).toBe(1);
    expect(counts[0]).toBeGreaterThan(2);
    expect(counts[0]).toBeLessThanOrEqual(MOST);
  },
);
