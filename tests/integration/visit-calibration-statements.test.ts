import { beforeAll, expect, test, vi } from "vitest";
import DoublePage from "@/app/(panel)/visitas/[id]/doble/page";
import CasePage from "@/app/(panel)/visitas/calibracion/[caso]/page";
import PairsPage from "@/app/(panel)/visitas/calibracion/dobles/page";
import EditCasePage from "@/app/(panel)/visitas/calibracion/fichas/[ficha]/[caso]/editar/page";
import KeptCasePage from "@/app/(panel)/visitas/calibracion/fichas/[ficha]/[caso]/page";
import NewCasePage from "@/app/(panel)/visitas/calibracion/fichas/[ficha]/nuevo/page";
import FormCasesPage from "@/app/(panel)/visitas/calibracion/fichas/[ficha]/page";
import CalibrationPage from "@/app/(panel)/visitas/calibracion/page";
import StandingsPage from "@/app/(panel)/visitas/calibracion/personas/page";
import type { Actor } from "@/lib/access/actor";
import { regionOf } from "@/lib/access/place";
import { scoreCase } from "@/lib/visits/calibration/scoring/commands";
import { comparePairs } from "@/lib/visits/drift/commands";
import { createCalibratedForm } from "../factories/calibration";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { comeFrom } from "../factories/request";
import { MOST, statements, tellStatements } from "../factories/statements";
import { createForm, createRecord, createVisit } from "../factories/visits";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

type Prepared = {
  planned: string;
  keeper: Actor;
  monitor: Actor;
  coordinator: Actor;
  ficha: string;
  scored: string;
  open: string;
};

/** A form with cases, some of them scored by several people, and double visits of two of them. */
async function prepare(size: number): Promise<Prepared> {
  const network = await createNetwork();
  const school = await createSchool(network);
  const form = await createCalibratedForm(regionOf(network), { cases: size + 1 });
  await createCalibratedForm(regionOf(network), { cases: 1, published: false });
  const [open = "", ...cases] = form.caseIds;
  const people: Actor[] = [];
  for (let i = 0; i < size + 1; i++) {
    const monitor = await actAs("peer_monitor", network);
    people.push(monitor);
    for (const caseId of cases)
      await scoreCase(monitor, { caseId, version: 2, scores: { r1: "I", r2: "II", r3: "IV" } });
  }
  const [first, second] = people as [Actor, Actor];
  for (let i = 0; i < size; i++) {
    const at = { versionId: form.versionId, state: "done" as const, scheduledOn: `2031-01-${10 + i}` };
    const visit = await createVisit(school, { ...at, observerId: first.personId });
    const beside = await createVisit(school, { ...at, observerId: second.personId, pairId: visit.id });
    await createRecord(visit, form);
    await createRecord(beside, form, "III");
  }
  await comparePairs();
  const { versionId } = await createForm(regionOf(network));
  const at = { versionId, observerId: first.personId, scheduledOn: "2032-01-10" };
  const { id: planned } = await createVisit(school, at);
  const coordinator = await actAs("coordinator", network);
  return {
    keeper: form.keeper,
    monitor: first,
    coordinator,
    planned,
    ficha: form.formId,
    scored: String(cases[0]),
    open,
  };
}

const given = <P extends object>(params: P) => ({
  params: Promise.resolve(params),
  searchParams: Promise.resolve({}),
});
const search = { searchParams: Promise.resolve({}) };

type Case = [string, (prepared: Prepared) => { as: Actor; render: () => Promise<unknown> }];

const PAGES: Case[] = [
  ["calibracion", ({ monitor }) => ({ as: monitor, render: () => CalibrationPage() })],
  ["calibracion, kept", ({ keeper }) => ({ as: keeper, render: () => CalibrationPage() })],
  ["to score", ({ monitor, open: caso }) => ({ as: monitor, render: () => CasePage(given({ caso })) })],
  ["scored", ({ monitor, scored: caso }) => ({ as: monitor, render: () => CasePage(given({ caso })) })],
  ["form", ({ keeper, ficha }) => ({ as: keeper, render: () => FormCasesPage(given({ ficha })) })],
  ["new", ({ keeper, ficha }) => ({ as: keeper, render: () => NewCasePage(given({ ficha })) })],
  [
    "kept",
    ({ keeper, ficha, scored: caso }) => ({ as: keeper, render: () => KeptCasePage(given({ ficha, caso })) }),
  ],
  [
    "edit",
    ({ keeper, ficha, open: caso }) => ({ as: keeper, render: () => EditCasePage(given({ ficha, caso })) }),
  ],
  ["standings", ({ coordinator }) => ({ as: coordinator, render: () => StandingsPage(search) })],
  ["pairs", ({ coordinator }) => ({ as: coordinator, render: () => PairsPage(search) })],
  [
    "double",
    ({ coordinator, planned: id }) => ({ as: coordinator, render: () => DoublePage(given({ id })) }),
  ],
  ["pairs, one's own", ({ monitor }) => ({ as: monitor, render: () => PairsPage(search) })],
];

const SIZES = [1, 6];
const prepared = new Map<number, Prepared>();
beforeAll(async () => {
  for (const size of SIZES) prepared.set(size, await prepare(size));
});

test.each(PAGES)("%s asks few things, and as many whatever there is", async (path, pageOf) => {
  const counts: number[] = [];
  for (const size of SIZES) {
    const { as, render } = pageOf(prepared.get(size) as Prepared);
    await comeFrom(as);
    statements.length = 0;
    await render();
    counts.push(statements.filter((query) => !/^(begin|commit)/i.test(query)).length);
  }
  tellStatements(path, counts);
  expect(Math.max(...counts)).toBeLessThanOrEqual(MOST);
  expect(new Set(counts).size).toBe(1);
});
