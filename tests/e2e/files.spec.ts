import type { Page } from "@playwright/test";
import { UPLOAD_PROBLEMS } from "@/lib/files/labels";
import { NOBODY, stateOf } from "./as";
import { invite } from "./people";
import { brokenPhoto, hasHiddenData, pdf, photoWithPlace, textNamedPdf, tooLarge } from "./samples";
import { BOTH } from "./scripts";
import { expect, test } from "./test";

test.use({ storageState: stateOf("admin") });
test.skip(({ isMobile }) => isMobile, "what is sent does not depend on the screen");

const OPEN_OFFICE = /^Terminar o adjuntar ?: Consulta$/;
const attached = "El documento quedó adjunto a la designación.";

type Upload = ReturnType<typeof pdf>;

async function attach(page: Page, file?: Upload) {
  if (file) await page.getByLabel("Archivo").setInputFiles(file);
  await page.getByRole("button", { name: "Adjuntar el documento" }).click();
}

async function openOffice(page: Page, person: { page: string }) {
  await page.goto(person.page);
  await page.getByRole("link", { name: OPEN_OFFICE }).click();
  await expect(page.getByRole("heading", { name: "Adjuntar el documento" })).toBeVisible();
}

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });

    test(`a PDF is attached to an office and given back as it was, ${how}`, async ({ page, admin }) => {
      await openOffice(page, await invite(admin));
      await attach(page, pdf());
      await expect(page.getByRole("main")).toContainText(attached);
      const href = await page.getByRole("link", { name: "Ver el documento" }).getAttribute("href");
      const answer = await page.request.get(href ?? "");
      expect(answer.headers()).toMatchObject({
        "content-type": "application/pdf",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
      });
      expect(await answer.body()).toEqual(pdf().buffer);
    });
  });
}

test("a photo is kept without the place where it was taken", async ({ page, admin }) => {
  const photo = await photoWithPlace();
  expect(await hasHiddenData(photo.buffer)).toBe(true);
  await openOffice(page, await invite(admin));
  await attach(page, photo);
  await expect(page.getByRole("main")).toContainText(attached);
  const href = await page.getByRole("link", { name: "Ver el documento" }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-type"]).toBe("image/jpeg");
  expect(await hasHiddenData(await answer.body())).toBe(false);
});

const REFUSED: [string, () => Upload | Promise<Upload>, string][] = [
  ["a text named .pdf", textNamedPdf, UPLOAD_PROBLEMS.tipo],
  ["a file over 10 MB", tooLarge, UPLOAD_PROBLEMS.tamano],
  ["a broken picture", brokenPhoto, UPLOAD_PROBLEMS.danado],
];
for (const [what, make, problem] of REFUSED) {
  test(`${what} is refused, and nothing is attached`, async ({ page, admin }) => {
    const person = await invite(admin);
    await openOffice(page, person);
    await attach(page, await make());
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(problem);
    await page.goto(person.page);
    await expect(page.getByRole("link", { name: OPEN_OFFICE })).toBeVisible();
    await expect(page.getByRole("link", { name: "Ver el documento" })).toHaveCount(0);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("sending no file at all is told", async ({ page, admin }) => {
    await openOffice(page, await invite(admin));
    await page
      .getByRole("button", { name: "Adjuntar el documento" })
      .evaluate((button: HTMLButtonElement) => {
        if (button.form) button.form.noValidate = true;
      });
    await attach(page);
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(UPLOAD_PROBLEMS.falta);
  });
});

test("a file is found by who reads its place, and by nobody else", async ({
  page,
  admin,
  browser,
  request,
}) => {
  await openOffice(page, await invite(admin, { place: "REI 05-04" }));
  await attach(page, pdf());
  const href = await page.getByRole("link", { name: "Ver el documento" }).getAttribute("href");
  const statusFor = async (role: "coordinator" | "ugel_director") => {
    const context = await browser.newContext({ storageState: stateOf(role) });
    const status = (await context.request.get(href ?? "")).status();
    await context.close();
    return status;
  };
  expect(await statusFor("ugel_director")).toBe(200);
  expect(await statusFor("coordinator")).toBe(404);
  expect((await request.get(`${href?.slice(0, -12)}000000000000`)).status()).toBe(404);
  expect((await request.get("/api/archivos/..%2f..%2fsecret")).status()).toBe(404);
});

test("a file is given to nobody who is not signed in", async ({ page, admin, browser }) => {
  await openOffice(page, await invite(admin));
  await attach(page, pdf());
  const href = await page.getByRole("link", { name: "Ver el documento" }).getAttribute("href");
  const stranger = await browser.newContext({ storageState: NOBODY });
  expect((await stranger.request.get(href ?? "")).status()).toBe(401);
  await stranger.close();
});
