import type { APIRequestContext } from "@playwright/test";
import type { Role } from "@/db/values";
import { stateOf } from "./as";
import { inBatches } from "./in-batches";
import { invite } from "./people";
import { ROUTES } from "./routes";
import { sendForm } from "./send-form";
import { expect, test } from "./test";

test.use({ storageState: stateOf("admin") });
test.skip(({ isMobile }) => Boolean(isMobile), "what is sent does not depend on the screen");

const MEGABYTE = 1_000_000;
const NOBODYS_ID = "00000000-0000-7000-8000-000000000000";

/** Sends the form that corrects someone's data, with some of its fields changed. */
async function correct(
  request: APIRequestContext,
  person: Awaited<ReturnType<typeof invite>>,
  more: Record<string, string>,
) {
  const { givenNames, familyNames, documentNumber, email } = person;
  const fields = { givenNames, familyNames, documentNumber, email, documentKind: "passport", ...more };
  return sendForm(request, `${person.page}/corregir`, "givenNames", fields);
}

test("a text of 1 MB is told at its field, and nothing is saved", async ({ request, admin }) => {
  const person = await invite(admin);
  const answer = await correct(request, person, { familyNames: "x".repeat(MEGABYTE) });
  expect(answer.status()).toBe(200);
  const html = await answer.text();
  expect(html).toContain("Este texto tiene 1,000,000 caracteres; el máximo es 20,000.");
  expect(html.length).toBeLessThan(MEGABYTE);
  expect(await (await request.get(person.page)).text()).toContain(person.familyNames);
});

test("a name of 121 letters is told at its field", async ({ request, admin }) => {
  const answer = await correct(request, await invite(admin), { givenNames: "ñ".repeat(121) });
  expect(await answer.text()).toContain("Use 120 caracteres como máximo.");
});

test("a NUL is told at its field, and nothing is saved", async ({ request, admin }) => {
  const person = await invite(admin);
  const answer = await correct(request, person, { givenNames: "Ana\0Rosa" });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain("Este texto tiene un carácter que no se puede guardar.");
});

test("names of fields that would reach a prototype change nothing", async ({ request, admin }) => {
  const person = await invite(admin);
  const answer = await correct(request, person, {
    "__proto__.polluted": "1",
    "constructor.prototype.polluted": "1",
    "givenNames.constructor.name": "1",
    "a[0].__proto__.polluted": "1",
    "a[999999999].b": "1",
  });
  expect(answer.status()).toBe(303);
  expect(await (await request.get(person.page)).text()).toContain(person.name);
});

test("emoji, accents and right-to-left marks are kept", async ({ page, request, admin }) => {
  const person = await invite(admin);
  const names = "Ñuñú 🦙 \u200fرد\u200e é";
  expect((await correct(request, person, { givenNames: names })).status()).toBe(303);
  await page.goto(person.page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${names} ${person.familyNames}`);
});

test("what looks like markup is shown as it was written", async ({ page, request, admin }) => {
  const person = await invite(admin);
  const names = `<img src=x onerror="document.title='mal'"> & "Ana"`;
  expect((await correct(request, person, { givenNames: names })).status()).toBe(303);
  await page.goto(person.page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(names);
  await expect(page.locator("img")).toHaveCount(0);
  await expect(page).not.toHaveTitle("mal");
});

for (const version of ["0", "-1", "1.5", "99999999999", "abc", ""]) {
  test(`the version «${version}» is not one that a form was opened with`, async ({ request, admin }) => {
    const answer = await correct(request, await invite(admin), { version, givenNames: "Forjada" });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain("La página que abrió ya no es válida. Vuelva a cargarla.");
  });
}

test("a version that is to come does not save over anything", async ({ request, admin }) => {
  const person = await invite(admin);
  const answer = await correct(request, person, { version: "2", givenNames: "Forjada" });
  expect(await answer.text()).toContain("Otra persona guardó cambios mientras usted escribía.");
  expect(await (await request.get(person.page)).text()).toContain(person.name);
});

test("the id of another person in a form is not found", async ({ request, admin }) => {
  const answer = await correct(request, await invite(admin), { personId: NOBODYS_ID });
  expect(await answer.text()).toContain("No se encontró lo que busca.");
});

test("ids that are malformed or nobody's are not found", async ({ request }) => {
  const ids = [NOBODYS_ID, "1", "nuevo%00", "..%2f..%2fetc%2fpasswd", "%F0%9F%A6%99", "x".repeat(2000)];
  const pages = ["/administracion/usuarios", "/tareas", "/redes", "/ugel", "/api/redes"];
  for (const page of pages) {
    for (const id of ids) {
      const path = `${page}/${id}${page === "/api/redes" ? "/cargos" : ""}`;
      expect.soft((await request.get(path)).status(), path).toBe(404);
    }
  }
});

test.describe("a UGEL director", () => {
  test.use({ storageState: stateOf("ugel_director") });

  test("does not find what belongs to a person of another UGEL", async ({ request, admin }) => {
    const stranger = await invite(admin, { place: "REI 01-01" });
    const html = await (await admin.get(stranger.page)).text();
    const office = /designaciones\/[0-9a-f-]{36}/.exec(html)?.[0];
    for (const rest of ["/corregir", "/cuenta", `/${office}`]) {
      expect.soft((await admin.get(`${stranger.page}${rest}`)).status(), rest).toBe(200);
      expect.soft((await request.get(`${stranger.page}${rest}`)).status(), rest).toBe(404);
    }
    expect(await (await request.get(stranger.page)).text()).not.toContain(stranger.email);
  });
});

const GARBAGE = [
  "pagina=-1&q=%00&ugel=99999&cargo=rey&tipo=x&orden=;drop&cuenta=0",
  "pagina=1e9&pagina=2&q[]=a&q[$ne]=1&__proto__[x]=1&constructor=1",
  "q=%25%25%5F%5C'\"<script>&desde=ayer&hasta=2026-02-31&suceso=x&anio=0001&borrador=2&hecho=__proto__",
  `q=${"ñ".repeat(500)}&motivo=constructor&error=<b>&volver=//x&archivo=toString`,
];
test("garbage in the address leaves every page standing", async ({ playwright, baseURL, sample }) => {
  test.setTimeout(240_000);
  const sessions = new Map<Role, APIRequestContext>();
  const sessionOf = async (role: Role) => {
    const known = sessions.get(role);
    if (known) return known;
    const opened = await playwright.request.newContext({ baseURL, storageState: stateOf(role) });
    sessions.set(role, opened);
    return opened;
  };
  for (const { path, readers, complaint } of Object.values(ROUTES)) {
    const page = path(sample);
    const reader = readers === "anyone" || readers.includes("admin") ? "admin" : readers[0];
    if (!reader) throw new Error(`nobody reads ${page}`);
    const request = await sessionOf(reader);
    const expected = complaint === 404 ? 404 : 200;
    await inBatches(GARBAGE, async (query) => {
      const address = `${page}${page.includes("?") ? "&" : "?"}${query}`;
      expect.soft((await request.get(encodeURI(address))).status(), address).toBe(expected);
    });
  }
  for (const session of sessions.values()) await session.dispose();
});

test("an address that cannot be decoded is told as such", async ({ request }) => {
  for (const path of ["/redes/%E0%A4%A", "/administracion/usuarios/%ff", "/api/archivos/%"]) {
    expect((await request.get(path)).status(), path).toBeLessThan(500);
  }
});
