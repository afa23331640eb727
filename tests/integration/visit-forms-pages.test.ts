import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import EditSettingsPage from "@/app/(panel)/administracion/visitas/ajustes/page";
import ChangeRoundPage from "@/app/(panel)/administracion/visitas/momentos/[momento]/page";
import OpenRoundPage from "@/app/(panel)/administracion/visitas/momentos/nuevo/page";
import SettingsPage from "@/app/(panel)/administracion/visitas/page";
import RenameFormPage from "@/app/(panel)/visitas/fichas/[ficha]/datos/page";
import BlockPage from "@/app/(panel)/visitas/fichas/[ficha]/editar/bloques/[bloque]/page";
import ItemPage from "@/app/(panel)/visitas/fichas/[ficha]/editar/items/[item]/page";
import RulePage from "@/app/(panel)/visitas/fichas/[ficha]/editar/niveles/page";
import DraftPage from "@/app/(panel)/visitas/fichas/[ficha]/editar/page";
import PurposePage from "@/app/(panel)/visitas/fichas/[ficha]/editar/proposito/page";
import PublishPage from "@/app/(panel)/visitas/fichas/[ficha]/editar/publicar/page";
import WithdrawPage from "@/app/(panel)/visitas/fichas/[ficha]/editar/quitar/[pieza]/page";
import PreviewPage from "@/app/(panel)/visitas/fichas/[ficha]/editar/vista/page";
import FormPage from "@/app/(panel)/visitas/fichas/[ficha]/page";
import RetirePage from "@/app/(panel)/visitas/fichas/[ficha]/retirar/page";
import NewFormPage from "@/app/(panel)/visitas/fichas/nueva/page";
import FormsPage from "@/app/(panel)/visitas/fichas/page";
import { ownerDatabase } from "@/db/client";
import { visitForms } from "@/db/schema/visit-forms";
import type { Actor } from "@/lib/access/actor";
import { createForm, publishForm, startFormVersion } from "@/lib/visits/forms/commands";
import { actAs } from "../factories/people";
import { createRegion, createUgel, fresh } from "../factories/places";
import { comeFrom } from "../factories/request";
import { MOST, statements } from "../factories/statements";
import { createRound } from "../factories/visits";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

type Prepared = { director: Actor; ficha: string; momento: string };

/** A region with forms in use, each with a draft of its next version, and rounds in as many UGEL. */
async function prepare(size: number): Promise<Prepared> {
  const region = await createRegion();
  const director = await actAs("regional_director", region);
  let ficha = "";
  for (let i = 0; i < size; i++) {
    ficha = randomUUIDv7();
    const asked = { kind: "peer", contract: "formative", purpose: null, start: "aula" } as const;
    await createForm(director, { formId: ficha, place: region, name: `Ficha ${fresh()}`, ...asked });
    await publishForm(director, { formId: ficha, version: 1 });
    const [form] = await ownerDatabase().select().from(visitForms).where(eq(visitForms.id, ficha));
    await startFormVersion(director, { formId: ficha, version: form?.version ?? 0 });
    await createRound(await createUgel(region));
  }
  return { director, ficha, momento: await createRound(region) };
}

const search = (values: Record<string, string> = {}) => Promise.resolve(values);
const nothing = search();

const PAGES: [string, (prepared: Prepared) => Promise<unknown>][] = [
  ["/visitas/fichas", () => FormsPage()],
  ["/visitas/fichas/nueva", () => NewFormPage({ searchParams: search({ de: "aula" }) })],
  ["[ficha]", ({ ficha }) => FormPage({ params: Promise.resolve({ ficha }), searchParams: nothing })],
  ["datos", ({ ficha }) => RenameFormPage({ params: Promise.resolve({ ficha }), searchParams: nothing })],
  ["retirar", ({ ficha }) => RetirePage({ params: Promise.resolve({ ficha }) })],
  ["editar", ({ ficha }) => DraftPage({ params: Promise.resolve({ ficha }), searchParams: nothing })],
  ["proposito", ({ ficha }) => PurposePage({ params: Promise.resolve({ ficha }), searchParams: nothing })],
  ["niveles", ({ ficha }) => RulePage({ params: Promise.resolve({ ficha }), searchParams: nothing })],
  ["publicar", ({ ficha }) => PublishPage({ params: Promise.resolve({ ficha }) })],
  ["vista", ({ ficha }) => PreviewPage({ params: Promise.resolve({ ficha }) })],
  [
    "bloques/[bloque]",
    ({ ficha }) => BlockPage({ params: Promise.resolve({ ficha, bloque: "aula" }), searchParams: nothing }),
  ],
  [
    "items/[item]",
    ({ ficha }) => ItemPage({ params: Promise.resolve({ ficha, item: "respeto" }), searchParams: nothing }),
  ],
  ["quitar/[pieza]", ({ ficha }) => WithdrawPage({ params: Promise.resolve({ ficha, pieza: "respeto" }) })],
  ["/administracion/visitas", () => SettingsPage({ searchParams: nothing })],
  ["ajustes", () => EditSettingsPage({ searchParams: nothing })],
  ["momentos/nuevo", () => OpenRoundPage({ searchParams: nothing })],
  [
    "momentos/[momento]",
    ({ momento }) => ChangeRoundPage({ params: Promise.resolve({ momento }), searchParams: nothing }),
  ],
];

async function countStatements(page: (typeof PAGES)[number][1], prepared: Prepared) {
  await comeFrom(prepared.director);
  statements.length = 0;
  await page(prepared);
  return statements.length;
}

test("the pages of forms and rounds ask the same of the database for one and for twenty", async () => {
  const [one, twenty] = [await prepare(1), await prepare(20)];
  for (const [name, page] of PAGES) {
    const few = await countStatements(page, one);
    expect.soft([name, await countStatements(page, twenty)]).toEqual([name, few]);
    expect.soft(few, name).toBeLessThanOrEqual(MOST);
    expect.soft(few, name).toBeGreaterThan(2);
  }
});
