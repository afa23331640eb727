import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { expect, test } from "./test";

const randomPhone = () => `01${Math.floor(3_000_000 + Math.random() * 999_999)}`;

test.describe("a correction", () => {
  test.skip(({ isMobile }) => isMobile, "the school is one for all: once is enough");

  test("the head asks, the UGEL confirms, and the page says where the datum comes from", async ({
    browser,
    baseURL,
  }) => {
    const as = async (role: Parameters<typeof stateOf>[0]) =>
      (await browser.newContext({ baseURL, storageState: stateOf(role) })).newPage();
    const head = await as("school_head");
    await head.goto("/inicio");
    await head.getByRole("list", { name: "Mis lugares" }).getByRole("link").first().click();
    const main = head.getByRole("main");
    await head.getByRole("link", { name: "Pedir una corrección" }).click();
    const phone = randomPhone();
    await main.getByRole("button", { name: "Enviar a la UGEL" }).click();
    await expect(main.getByLabel("De dónde sale el dato")).toBeFocused();
    await main.getByLabel("De dónde sale el dato").fill("Recibo de octubre.");
    await main.getByRole("button", { name: "Enviar a la UGEL" }).click();
    await expect(main).toContainText("Ningún dato es distinto del registrado");
    await main.getByLabel("Teléfono").fill(phone);
    await main.getByRole("button", { name: "Enviar a la UGEL" }).click();
    await head.waitForURL(/hecho=pedido/);
    await expect(main).toContainText("Su pedido quedó enviado.");
    await expect(main).toContainText("espera a la UGEL");
    await expect(head.getByRole("link", { name: "Pedir una corrección" })).toHaveCount(0);
    await expectAccessible(head);

    const manager = await as("area_head");
    await manager.goto("/inicio");
    await manager.getByRole("link", { name: /^Confirmar \d+ correcci/ }).click();
    await manager.getByRole("list", { name: "Correcciones" }).getByRole("link").first().click();
    const decision = manager.getByRole("main");
    await manager.waitForURL(/correcciones\/[0-9a-f-]{36}/);
    await expect(decision).toContainText(phone);
    await expectAccessible(manager);
    await decision.getByRole("button", { name: "Confirmar la corrección" }).click();
    await manager.waitForURL(/hecho=confirmado/);
    await expect(decision).toContainText("La corrección quedó confirmada");

    await head.goto("/inicio");
    await head
      .getByRole("link", { name: /^Ver la respuesta a la corrección/ })
      .first()
      .click();
    const datum = main.locator("dl > div", { hasText: "Teléfono" });
    await expect(datum).toContainText(phone);
    await expect(datum).toContainText("Corregido por el colegio, confirmado por la UGEL");
  });
});

test.describe("the directory", () => {
  test.use({ storageState: stateOf("peer_monitor") });

  test("any school is found by a code or a name, and taken along", async ({ page }) => {
    await page.goto("/colegios");
    const main = page.getByRole("main");
    await expect(main).toContainText(/2,00\d colegios/);
    await main.getByLabel("Nombre o cualquier código").fill("1900001-0");
    await main.getByRole("button", { name: "Buscar" }).click();
    await expect(main.getByText("1 colegio", { exact: true })).toBeVisible();
    const csv = await page.request.get(
      (await main.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "",
    );
    expect(await csv.text()).toContain("900001");
    await main.getByRole("link", { name: /^IE / }).click();
    await expect(main).toContainText("Código de local");
    await expect(page.getByRole("link", { name: "Pedir una corrección" })).toHaveCount(0);
  });
});

test.describe("a grouping", () => {
  test.use({ storageState: stateOf("area_head"), javaScriptEnabled: false });

  test("it is made, takes networks and schools, and ends", async ({ page, isMobile }) => {
    const name = `Mancomunidad ${isMobile ? "chica" : "grande"} ${Date.now()}`;
    const main = page.getByRole("main");
    await page.goto("/agrupaciones");
    await main.getByRole("link", { name: "Nueva agrupación" }).click();
    await main.getByLabel("Nombre").fill(name);
    await main.getByRole("button", { name: "Crear la agrupación" }).click();
    await main.getByRole("link", { name: "Agregar miembros" }).click();
    await main.getByLabel("REI 05-03").check();
    await main.getByLabel("Colegios, por código de local").fill("900001\n111111");
    await main.getByRole("button", { name: "Agregar a la agrupación" }).click();
    await expect(main).toContainText("No hay colegio con estos códigos: 111111.");
    await expect(main).toContainText("Son de otra UGEL: 900001.");
    await expect(main.getByLabel("REI 05-03")).toBeChecked();
    await main.getByLabel("Colegios, por código de local").fill("");
    await main.getByRole("button", { name: "Agregar a la agrupación" }).click();
    await expect(main.getByRole("table")).toContainText("REI 05-03");

    await main.getByRole("link", { name: /^Terminar la membresía de REI 05-03/ }).click();
    await main.getByRole("button", { name: "Terminar la membresía" }).click();
    await expect(main).toContainText("La membresía quedó terminada.");
    await main.getByRole("link", { name: "Terminar la agrupación" }).click();
    await main.getByRole("button", { name: "Terminar la agrupación" }).click();
    await expect(main).toContainText("La agrupación quedó terminada");
    await expect(main.getByRole("link", { name: "Agregar miembros" })).toHaveCount(0);
  });
});
