import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { stateOf } from "./as";
import { BOTH, onceWithoutScripts } from "./scripts";
import { expect, test } from "./test";

test.use({ storageState: stateOf("area_head") });

const PAGE = "/administracion/importaciones";
/** A number of network and a document that no other run of this demo has. */
const fresh = () => String(Date.now()).slice(-7);
const tomorrow = () => new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
const main = (page: Page) => page.getByRole("main");

async function paste(page: Page, kind: string, rows: string[][]) {
  await page.goto(PAGE);
  await page.getByLabel("Qué archivo es").selectOption(kind);
  await page
    .getByLabel("Pegar desde la hoja de cálculo")
    .fill(rows.map((cells) => cells.join("\t")).join("\n"));
}
const upload = (page: Page) => main(page).getByRole("button", { name: "Subir y revisar" }).click();

async function waitForPreview(page: Page) {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: "Lo que cambiaría" })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
}

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(({ isMobile }) => onceWithoutScripts(scripts, isMobile), "tried on the phone");

    test(`a pasted list that is sent back keeps what was pasted, and then is seen and left, ${how}`, async ({
      page,
    }) => {
      const rows = [
        ["REI", "Código de local", "Nombre de la REI"],
        ["REI 03", "900001", ""],
        ["sin red", "900002", ""],
      ];
      await paste(page, "networks", rows);
      await page.getByLabel("Vigente desde").fill("");
      await upload(page);
      await expect(page.locator("#errores")).toContainText("Escriba desde qué día vale");
      await expect(page.getByLabel("Qué archivo es")).toHaveValue("networks");
      await expect(page.getByLabel("Pegar desde la hoja de cálculo")).toHaveValue(/REI 03\t900001/);
      await page.getByLabel("Vigente desde").fill("2026-11-02");
      await upload(page);
      await waitForPreview(page);
      await expect(main(page)).toContainText("Ninguna fila puede entrar como está");
      await expect(main(page)).toContainText("El colegio es de la UGEL 01, no de la UGEL 05.");
      await main(page).getByRole("button", { name: "Descartar" }).click();
      await expect(main(page)).toContainText("No se escribió nada.");
    });
  });
}

test("a changed list of networks is pasted, seen, confirmed and undone by the list of before", async ({
  page,
  isMobile,
}) => {
  const from = isMobile ? "05-11" : "05-12";
  const to = `05-${isMobile ? "T" : "P"}${fresh().slice(-3)}`;
  await page.goto(`/redes/${from}`);
  const links = await main(page).locator('a[href^="/colegios/"]').all();
  const sites = await Promise.all(
    links.map(async (link) => (await link.getAttribute("href"))?.slice(10) ?? ""),
  );
  const [moved = "", ...stay] = [...new Set(sites)];
  const before = [["REI", "Código de local"], ...[moved, ...stay].map((site) => [from, site])];
  const after = [
    ["REI", "Código de local", "Nombre de la REI"],
    ...stay.map((site) => [from, site, ""]),
    [to, moved, "Loma de prueba"],
  ];

  await paste(page, "networks", after);
  await upload(page);
  await waitForPreview(page);
  await expect(main(page)).toContainText(`REI ${to} Loma de prueba`);
  await expect(main(page)).toContainText(new RegExp(`Red: REI ${from} .* → REI ${to} Loma de prueba`));
  await main(page).getByRole("button", { name: "Confirmar y escribir los cambios" }).click();
  await expect(main(page)).toContainText("Listo: los cambios quedaron escritos.");
  await page.goto(`/colegios/${moved}`);
  await expect(main(page)).toContainText(`REI ${to}`);

  await paste(page, "networks", before);
  await upload(page);
  await waitForPreview(page);
  await expect(main(page)).toContainText(new RegExp(`Red: REI ${to} Loma de prueba → REI ${from}`));
  await main(page).getByRole("button", { name: "Confirmar y escribir los cambios" }).click();
  await expect(main(page)).toContainText("Listo: los cambios quedaron escritos.");
  await page.goto(`/redes/${to}/cerrar`);
  await page.getByLabel("Motivo").fill("Era de prueba.");
  await main(page)
    .getByRole("textbox", { name: /Desde qué día/ })
    .or(page.locator('input[type="date"]'))
    .first()
    .fill(tomorrow());
  await main(page).getByRole("button", { name: "Cerrar la red" }).click();
  await expect(main(page)).toContainText("La red quedó cerrada.");
});

test("a changed list of officers is pasted, seen and confirmed", async ({ page, isMobile }) => {
  const document = fresh();
  const name = `Prueba${isMobile ? "t" : "p"}${document}`;
  await paste(page, "officers", [
    ["REI", "Cargo", "Documento", "Nombres", "Apellidos", "Correo", "Desde", "Hasta"],
    [
      "REI 09",
      "Par monitor",
      `9${document}`,
      "Rosaura",
      name,
      `${name}@ejemplo.pe`,
      "02/03/2026",
      "31/03/2026",
    ],
    ["REI 09", "Vigilante", `8${document}`, "Rosaura", name, `${name}@ejemplo.pe`, "", ""],
  ]);
  await upload(page);
  await waitForPreview(page);
  await expectAccessible(page);
  await expect(main(page)).toContainText(`Par monitor, REI 05-09`);
  await expect(main(page)).toContainText("No se reconoce el cargo.");
  await main(page).getByRole("button", { name: "Confirmar y escribir los cambios" }).click();
  await expect(main(page)).toContainText("Listo: los cambios quedaron escritos.");
  await page.goto(`/administracion/usuarios?q=${name}`);
  await expect(main(page)).toContainText(name);
});
