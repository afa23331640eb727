import { expect, test, vi } from "vitest";
import OfficePage from "@/app/(panel)/administracion/contactos/[oficina]/page";
import NewOfficePage from "@/app/(panel)/administracion/contactos/nueva/page";
import ContactsDeskPage from "@/app/(panel)/administracion/contactos/page";
import PhotoPage from "@/app/(panel)/administracion/galeria/[foto]/page";
import NewPhotoPage from "@/app/(panel)/administracion/galeria/nueva/page";
import GalleryDeskPage from "@/app/(panel)/administracion/galeria/page";
import ContactsPage from "@/app/(publico)/contactos/[edicion]/page";
import GalleryPage from "@/app/(publico)/galeria/[pagina]/page";
import type { Actor } from "@/lib/access/actor";
import { createOffice } from "../factories/contacts";
import { createPhoto } from "../factories/gallery";
import { actAs } from "../factories/people";
import { createRegion, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { MOST, statements, tellStatements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

type Prepared = { director: Actor; oficina: string; foto: string };

/** A region with so many UGEL, offices and photos. */
async function prepare(size: number): Promise<Prepared> {
  const region = await createRegion();
  const director = await actAs("regional_director", region);
  let [oficina, foto] = ["", ""];
  for (let n = 0; n < size; n++) {
    oficina = await createOffice(await createUgel(region));
    foto = await createPhoto(region);
  }
  return { director, oficina, foto };
}

const search = Promise.resolve({});
const refused = Promise.resolve({ archivo: "datos" });

const PAGES: [string, (about: Prepared) => Promise<unknown>][] = [
  ["/administracion/contactos", () => ContactsDeskPage({ searchParams: search })],
  ["/administracion/contactos/nueva", () => NewOfficePage({ searchParams: search })],
  [
    "/administracion/contactos/[oficina]",
    ({ oficina }) => OfficePage({ params: Promise.resolve({ oficina }), searchParams: search }),
  ],
  ["/administracion/galeria", () => GalleryDeskPage({ searchParams: search })],
  ["/administracion/galeria/nueva", () => NewPhotoPage({ searchParams: refused })],
  [
    "/administracion/galeria/[foto]",
    ({ foto }) => PhotoPage({ params: Promise.resolve({ foto }), searchParams: search }),
  ],
  ["/contactos", () => ContactsPage({ params: Promise.resolve({ edicion: "vigente" }) })],
  ["/galeria", () => GalleryPage({ params: Promise.resolve({ pagina: "1" }) })],
];

async function countStatements(page: (typeof PAGES)[number][1], prepared: Prepared) {
  await comeFrom(prepared.director);
  statements.length = 0;
  await page(prepared);
  return statements.length;
}

test("contacts and gallery ask the same of the database for one and for twenty of everything", async () => {
  const [one, twenty] = [await prepare(1), await prepare(20)];
  for (const [name, page] of PAGES) {
    const few = await countStatements(page, one);
    const many = await countStatements(page, twenty);
    tellStatements(name, [few, many]);
    expect.soft([name, many]).toEqual([name, few]);
    expect.soft(few, name).toBeLessThanOrEqual(MOST);
    expect.soft(few, name).toBeGreaterThan(1);
  }
});
