import { stateOf } from "./as";
import { expect, test } from "./test";

test.use({ storageState: stateOf("regional_director") });

const PAGE = "/administracion/publicacion/logros";

/** One for each way of trying it, with the practice's own figures: the demo keeps saying the same. */
const WAYS = [
  { scripts: true, mobile: true, name: "Directivos y docentes fortaleza", figures: ["40", "133"] },
  { scripts: true, mobile: false, name: "Estrategias formativas con aliados", figures: ["140", "140"] },
  { scripts: false, mobile: true, name: "Núcleos pedagógicos", figures: ["133", "133"] },
  { scripts: false, mobile: false, name: "Alianzas en el territorio", figures: ["", ""] },
];

for (const { scripts, mobile, name, figures } of WAYS) {
  const how = scripts ? "with JavaScript" : "without JavaScript";
  test.describe(`${how}, ${mobile ? "on a phone" : "on a desk"}`, () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(({ isMobile }) => isMobile !== mobile, "each way has its own achievement");

    test(`the region declares an achievement again, ${how}, and it stays below what was said`, async ({
      page,
    }) => {
      const source = `Acta de la región ${Date.now().toString(36)}`;
      const button = page.getByRole("button", { name: "Declarar el logro" });
      await page.goto(PAGE);
      await expect(page.getByRole("link", { name: "Redes reorganizadas" })).toBeVisible();
      await page.getByRole("link", { name }).click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      const [numerator = "", denominator = ""] = figures;
      const sentence = page.getByLabel("Qué se logró");
      if (!(await sentence.inputValue())) await sentence.fill(`${name}: se logró en la región.`);
      await page.locator("#campo-numerator").fill("");
      await page.getByLabel("De cuántas").fill("133");
      await page.getByLabel("Fecha del dato").fill("2026-10-30");
      await page.getByLabel("Fuente").fill(source);
      await button.click();
      await expect(page.getByText("Escriba también cuántas", { exact: false }).first()).toBeVisible();
      await expect(page.getByLabel("Fuente")).toHaveValue(source);
      await page.locator("#campo-numerator").fill(numerator);
      await page.getByLabel("De cuántas").fill(denominator);
      await button.click();
      await expect(page.getByText("Lo declarado quedó registrado.")).toBeVisible({ timeout: 15_000 });
      const said = page.getByRole("list", { name: "Lo que se declaró" }).getByRole("listitem");
      await expect(said.first()).toContainText(source);
      await page.goto(PAGE);
      await expect(page.getByRole("main")).toContainText(source);
    });
  });
}

test("what is counted cannot be declared, and an address of none is not found", async ({ page }) => {
  await page.goto(`${PAGE}/redes-reorganizadas`);
  await expect(page.getByRole("main")).toContainText(/Se reorganizaron \d+ de \d+ redes/);
  await expect(page.getByRole("button", { name: "Declarar el logro" })).toHaveCount(0);
  for (const address of [`${PAGE}/otro`, `${PAGE}/__proto__`, `${PAGE}/${"x".repeat(2000)}`])
    expect((await page.request.get(address)).status()).toBe(404);
});
