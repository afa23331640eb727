import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import ImportsPage from "@/app/(panel)/administracion/importaciones/page";
import TemplatePiecePage from "@/app/(panel)/administracion/planes/[plantilla]/[parte]/page";
import PlanTemplatesPage from "@/app/(panel)/administracion/planes/page";
import TemplatePage from "@/app/(panel)/administracion/plantillas/[tipo]/page";
import PersonPage from "@/app/(panel)/administracion/usuarios/[id]/page";
import ComparePage from "@/app/(panel)/administracion/usuarios/comparar/page";
import UsersPage from "@/app/(panel)/administracion/usuarios/page";
import GroupingPage from "@/app/(panel)/agrupaciones/[id]/page";
import GroupingsPage from "@/app/(panel)/agrupaciones/page";
import SchoolPage from "@/app/(panel)/colegios/[codigo]/page";
import SchoolsPage from "@/app/(panel)/colegios/page";
import AccountPage from "@/app/(panel)/cuenta/page";
import GrowthPage from "@/app/(panel)/evaluaciones/[id]/avance/page";
import LoadPage from "@/app/(panel)/evaluaciones/[id]/cargas/[carga]/page";
import LoadsPage from "@/app/(panel)/evaluaciones/[id]/cargas/page";
import ReturnPage from "@/app/(panel)/evaluaciones/[id]/devoluciones/[devolucion]/page";
import NewReturnPage from "@/app/(panel)/evaluaciones/[id]/devoluciones/nueva/page";
import ReturnsPage from "@/app/(panel)/evaluaciones/[id]/devoluciones/page";
import EditAssessmentPage from "@/app/(panel)/evaluaciones/[id]/editar/page";
import StatePage from "@/app/(panel)/evaluaciones/[id]/estado/page";
import SheetPage from "@/app/(panel)/evaluaciones/[id]/hoja/page";
import ItemsPage from "@/app/(panel)/evaluaciones/[id]/items/page";
import ResultsPage from "@/app/(panel)/evaluaciones/[id]/page";
import ParticipationPage from "@/app/(panel)/evaluaciones/[id]/participacion/page";
import PaperItemsPage from "@/app/(panel)/evaluaciones/[id]/pruebas/[prueba]/items/page";
import AssessmentsPage from "@/app/(panel)/evaluaciones/page";
import HomePage from "@/app/(panel)/inicio/page";
import PeoplePage from "@/app/(panel)/personas/page";
import RolledActivitiesPage from "@/app/(panel)/planes/consolidado/actividades/page";
import RolledTargetsPage from "@/app/(panel)/planes/consolidado/metas/page";
import RollupPage from "@/app/(panel)/planes/consolidado/page";
import PlansPage from "@/app/(panel)/planes/page";
import NetworkOnDayPage from "@/app/(panel)/redes/[codigo]/a-la-fecha/page";
import EditInstallationPage from "@/app/(panel)/redes/[codigo]/acta/editar/page";
import IssueInstallationPage from "@/app/(panel)/redes/[codigo]/acta/emitir/page";
import InstallationPage from "@/app/(panel)/redes/[codigo]/acta/page";
import NetworkOfficePage from "@/app/(panel)/redes/[codigo]/cargos/[cargo]/page";
import DescribeNetworkPage from "@/app/(panel)/redes/[codigo]/ficha/page";
import NetworkHistoryPage from "@/app/(panel)/redes/[codigo]/historial/page";
import NetworkPage from "@/app/(panel)/redes/[codigo]/page";
import HandoverPage from "@/app/(panel)/redes/[codigo]/traspaso/page";
import NetworksPage from "@/app/(panel)/redes/page";
import RegionHygienePage from "@/app/(panel)/region/higiene/page";
import RegionPage from "@/app/(panel)/region/page";
import UgelOfficePage from "@/app/(panel)/ugel/[codigo]/cargos/[cargo]/page";
import CorrectionsPage from "@/app/(panel)/ugel/[codigo]/correcciones/page";
import UgelHygienePage from "@/app/(panel)/ugel/[codigo]/higiene/page";
import UgelPage from "@/app/(panel)/ugel/[codigo]/page";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { compareResults } from "@/lib/assessments/growth/commands";
import { addMembers, createGrouping } from "@/lib/networks/groupings/commands";
import {
  bringResults,
  createClosing,
  createOpen,
  createService,
  dni,
  loadResults,
  wideFile,
  wideRow,
} from "../factories/assessments";

import { createDraft } from "../factories/installations";
import { createDraftWithItems, createOpenWithItems, LIST } from "../factories/items";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel } from "../factories/places";
import { createPlan, createTemplate, fillPlan } from "../factories/plans";
import { comeFrom } from "../factories/request";
import { giveBack, sectionRows, sheetOf } from "../factories/returns";
import { MOST, statements, tellStatements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

const SIZES = [1, 20, 140];

type Region = {
  admin: Actor;
  personId: string;
  ugel: string;
  network: string;
  school: string;
  grouping: string;
  assessment: string;
  load: string;
  closing: string;
  items: LoadedItems;
  /** A school with results, one of whose parts was returned, and the load of its sheet, waiting. */
  assessed: string;
  returned: string;
  sheet: string;
};
const codeOf = async (place: string) => {
  const [row] = await ownerDatabase()
    .select({ code: places.code })
    .from(places)
    .where(eq(places.path, place));
  return row?.code ?? "";
};

const regions = new Map<number, Region>();

beforeAll(async () => {
  for (const size of SIZES) {
    const region = await createRegion();
    const ugel = await createUgel(region, "05");
    let personId = "";
    let network = "";
    let school = "";
    for (let i = 0; i < size; i++) {
      const place = await createNetwork(ugel);
      network = await codeOf(place);
      school = await codeOf(await createSchool(place));
      personId = (await createPerson({ role: "coordinator", place })).personId;
      await createDraft(place);
      await fillPlan(await createPlan(place, { state: "under_way" }), 3);
    }
    await createTemplate(region);
    const admin = await actAs("admin", region);
    const facts = { kind: "other" as const, name: "Grupo", description: undefined, document: undefined };
    const grouping = await createGrouping(admin, { place: ugel, ...facts, startsOn: "2026-01-01" });
    await addMembers(admin, {
      ...{ groupingId: grouping, places: [], schools: school, startsOn: "2026-01-01" },
    });
    const { id: assessment, load, closing, service } = await loadedAssessment(admin, region);
    const back = await giveBack(admin, assessment, service.node, { serviceId: service.id });
    const part = { serviceId: service.id, grade: null, section: null, returnId: back };
    const sheet = await bringResults(
      admin,
      assessment,
      service.node,
      sheetOf(sectionRows(service.modularCode, 3, { from: 9000 })),
      { part },
    );
    const items = await loadedItems(admin, region, ugel);
    const about = { closing, items, assessed: service.node, returned: back, sheet: sheet.id };
    regions.set(size, { admin, personId, ugel: "05", network, school, grouping, assessment, load, ...about });
  }
});

/** One result in each network, in the year's closing too. */
async function loadedAssessment(admin: Actor, region: string) {
  const networks = await ownerDatabase()
    .select({ path: places.path })
    .from(places)
    .where(and(eq(places.kind, "network"), sql`${places.path} <@ ${region}::ltree`));
  const rows: string[] = [];
  const services: Awaited<ReturnType<typeof createService>>[] = [];
  for (const [i, { path }] of networks.entries()) {
    const service = await createService(path);
    services.push(service);
    rows.push(wideRow(service.modularCode, i));
  }
  const id = await createOpen(admin);
  const { id: load } = await loadResults(admin, id, region, wideFile(rows));
  const closing = await createClosing(admin);
  await loadResults(admin, closing, region, wideFile(rows));
  await compareResults({ assessmentId: closing }, async () => {});
  const [service] = services;
  if (!service) throw new Error("no service");
  return { id, load, closing, service };
}

type LoadedItems = Awaited<ReturnType<typeof loadedItems>>;

/** A school that answered the same items twice, and a paper in preparation. */
async function loadedItems(admin: Actor, region: string, ugel: string) {
  const { node, modularCode } = await createService(ugel);
  const header = "cod_mod,grado,seccion,dni,p1,p2,p3,p4";
  let id = "";
  for (const startsOn of ["2026-04-06", "2026-08-03"]) {
    ({ id } = await createOpenWithItems(admin, { lists: [LIST, null], startsOn }));
    const rows = Array.from({ length: 24 }, (_, n) => `${modularCode},4,${"AB"[n % 2]},${dni(n)},1,0,1,`);
    await loadResults(admin, id, region, [header, ...rows, ""].join("\n"));
  }
  const draft = await createDraftWithItems(admin);
  return { id, school: node, draft: { id: draft.id, prueba: draft.papers[0]?.id ?? "" } };
}

const search = Promise.resolve({});
const at = (codigo: string) => ({ params: Promise.resolve({ codigo }), searchParams: search });
const PAGES: [string, (region: Region) => Promise<unknown>][] = [
  ["/inicio", () => HomePage()],
  ["/region", () => RegionPage()],
  ["/ugel/[codigo]", ({ ugel }) => UgelPage({ params: Promise.resolve({ codigo: ugel }) })],
  [
    "/ugel/[codigo]/correcciones",
    ({ ugel }) => CorrectionsPage({ params: Promise.resolve({ codigo: ugel }), searchParams: search }),
  ],
  ["/colegios", () => SchoolsPage({ searchParams: search })],
  [
    "/colegios/[codigo]",
    ({ school }) => SchoolPage({ params: Promise.resolve({ codigo: school }), searchParams: search }),
  ],
  ["/agrupaciones", () => GroupingsPage({ searchParams: search })],
  [
    "/agrupaciones/[id]",
    ({ grouping }) => GroupingPage({ params: Promise.resolve({ id: grouping }), searchParams: search }),
  ],
  ["/redes", () => NetworksPage({ searchParams: search })],
  [
    "/redes/[codigo]",
    ({ network }) => NetworkPage({ params: Promise.resolve({ codigo: network }), searchParams: search }),
  ],
  ["/redes/[codigo]/acta", ({ network }) => InstallationPage(at(network))],
  ["/redes/[codigo]/acta/editar", ({ network }) => EditInstallationPage(at(network))],
  ["/redes/[codigo]/acta/emitir", ({ network }) => IssueInstallationPage(at(network))],
  [
    "/administracion/plantillas/[tipo]",
    () => TemplatePage({ params: Promise.resolve({ tipo: "acta-de-instalacion" }), searchParams: search }),
  ],
  [
    "/redes/[codigo]/a-la-fecha",
    ({ network }) => NetworkOnDayPage({ params: Promise.resolve({ codigo: network }), searchParams: search }),
  ],
  [
    "/redes/[codigo]/historial",
    ({ network }) =>
      NetworkHistoryPage({ params: Promise.resolve({ codigo: network }), searchParams: search }),
  ],
  [
    "/redes/[codigo]/ficha",
    ({ network }) =>
      DescribeNetworkPage({ params: Promise.resolve({ codigo: network }), searchParams: search }),
  ],
  ["/evaluaciones", () => AssessmentsPage()],
  [
    "/evaluaciones/[id]",
    ({ assessment }) => ResultsPage({ params: Promise.resolve({ id: assessment }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/participacion",
    ({ assessment }) =>
      ParticipationPage({ params: Promise.resolve({ id: assessment }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/avance",
    ({ closing }) => GrowthPage({ params: Promise.resolve({ id: closing }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/items",
    ({ items }) => ItemsPage({ params: Promise.resolve({ id: items.id }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/items?lugar",
    ({ items: { id, school } }) =>
      ItemsPage({ params: Promise.resolve({ id }), searchParams: Promise.resolve({ lugar: school }) }),
  ],
  [
    "/evaluaciones/[id]/pruebas/[prueba]/items",
    ({ items: { draft } }) => PaperItemsPage({ params: Promise.resolve(draft), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/editar",
    ({ assessment }) =>
      EditAssessmentPage({ params: Promise.resolve({ id: assessment }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/estado",
    ({ assessment }) => StatePage({ params: Promise.resolve({ id: assessment }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/cargas",
    ({ assessment }) => LoadsPage({ params: Promise.resolve({ id: assessment }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/cargas/[carga]",
    ({ assessment, load }) =>
      LoadPage({ params: Promise.resolve({ id: assessment, carga: load }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]?lugar, of a school",
    ({ assessment, assessed }) =>
      ResultsPage({
        params: Promise.resolve({ id: assessment }),
        searchParams: Promise.resolve({ lugar: assessed }),
      }),
  ],
  [
    "/evaluaciones/[id]/cargas/[carga], of a school's sheet",
    ({ assessment, sheet }) =>
      LoadPage({ params: Promise.resolve({ id: assessment, carga: sheet }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/devoluciones",
    ({ assessment }) => ReturnsPage({ params: Promise.resolve({ id: assessment }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/devoluciones/nueva",
    ({ assessment, assessed }) =>
      NewReturnPage({
        params: Promise.resolve({ id: assessment }),
        searchParams: Promise.resolve({ lugar: assessed }),
      }),
  ],
  [
    "/evaluaciones/[id]/devoluciones/[devolucion]",
    ({ assessment, returned }) =>
      ReturnPage({ params: Promise.resolve({ id: assessment, devolucion: returned }), searchParams: search }),
  ],
  [
    "/evaluaciones/[id]/hoja",
    ({ assessment, assessed, returned }) =>
      SheetPage({
        params: Promise.resolve({ id: assessment }),
        searchParams: Promise.resolve({ lugar: assessed, devolucion: returned }),
      }),
  ],
  ["/administracion/planes", () => PlanTemplatesPage()],
  [
    "/administracion/planes/[plantilla]/[parte]",
    () =>
      TemplatePiecePage({
        params: Promise.resolve({ plantilla: "pat-rei-2026", parte: "secciones" }),
        searchParams: search,
      }),
  ],
  ["/planes", () => PlansPage({ searchParams: search })],
  ["/planes/consolidado", () => RollupPage({ searchParams: search })],
  ["/planes/consolidado/actividades", () => RolledActivitiesPage({ searchParams: search })],
  ["/planes/consolidado/metas", () => RolledTargetsPage({ searchParams: search })],
  ["/personas", () => PeoplePage({ searchParams: search })],
  ["/administracion/usuarios", () => UsersPage({ searchParams: search })],
  [
    "/administracion/usuarios/[id]",
    ({ personId }) => PersonPage({ params: Promise.resolve({ id: personId }), searchParams: search }),
  ],
  [
    "/administracion/usuarios/comparar",
    ({ personId, admin }) =>
      ComparePage({ searchParams: Promise.resolve({ a: personId, b: admin.personId }) }),
  ],
  [
    "/redes/[codigo]/cargos/[cargo]",
    ({ network }) =>
      NetworkOfficePage({
        params: Promise.resolve({ codigo: network, cargo: "coordinator" }),
        searchParams: search,
      }),
  ],
  [
    "/redes/[codigo]/cargos/[cargo]?q",
    ({ network }) =>
      NetworkOfficePage({
        params: Promise.resolve({ codigo: network, cargo: "coordinator" }),
        searchParams: Promise.resolve({ q: "prueba" }),
      }),
  ],
  [
    "/ugel/[codigo]/cargos/[cargo]",
    ({ ugel }) =>
      UgelOfficePage({
        params: Promise.resolve({ codigo: ugel, cargo: "area_head" }),
        searchParams: search,
      }),
  ],
  [
    "/redes/[codigo]/traspaso",
    ({ network }) => HandoverPage({ params: Promise.resolve({ codigo: network }), searchParams: search }),
  ],
  [
    "/ugel/[codigo]/higiene",
    ({ ugel }) => UgelHygienePage({ params: Promise.resolve({ codigo: ugel }), searchParams: search }),
  ],
  ["/region/higiene", () => RegionHygienePage({ searchParams: search })],
  ["/administracion/importaciones", () => ImportsPage({ searchParams: search })],
  ["/cuenta", () => AccountPage({ searchParams: search })],
];

test.each(PAGES)(
  "%s asks the database the same few things with 1, 20 or 140 networks",
  async (path, render) => {
    const counts: number[] = [];
    for (const size of SIZES) {
      const region = regions.get(size) as Region;
      await comeFrom(region.admin);
      statements.length = 0;
      await render(region);
      counts.push(statements.length);
    }
    tellStatements(path, counts);
    expect(new Set(counts).size, `statements: ${counts.join(", ")}`).toBe(1);
    expect(counts[0]).toBeGreaterThan(2);
    expect(counts[0]).toBeLessThanOrEqual(MOST);
  },
);
