import { stateOf } from "./as";
import { expect, test } from "./test";

test.use({ storageState: stateOf("admin") });
test.skip(({ isMobile }) => isMobile, "what moves is one region for all: once is enough");

const TRIAL = "/ugel/03/rediseno";

test("another arrangement is tried, seen, applied on a day, and undone the same way", async ({ page }) => {
  const main = page.getByRole("main");
  await page.goto(TRIAL);
  await main.getByRole("checkbox", { name: /^REI 03-10 / }).check();
  await main.getByRole("button", { name: "Ver sus colegios" }).click();
  await expect(main.getByRole("checkbox", { name: /^REI 03-10 / })).toBeChecked();
  await main.getByRole("checkbox", { name: /^REI 03-11 / }).check();
  await main.getByRole("button", { name: "Ver sus colegios" }).click();
  await expect(main).toContainText("0 cambios");

  const moveFirst = async (from: string, to: string, reason: string) => {
    const choice = main
      .getByRole("row", { name: new RegExp(`REI ${from}`) })
      .getByRole("combobox")
      .first();
    const school = (await choice.getAttribute("aria-label"))?.replace("A qué red iría ", "") ?? "";
    await choice.selectOption(to);
    await main.getByRole("button", { name: "Calcular" }).click();
    await expect(main).toContainText("1 cambio");
    await expect(main.getByRole("list", { name: "Colegios que cambian de red" })).toContainText(
      `De la REI ${from} a la REI ${to}.`,
    );
    await main.getByRole("button", { name: "Mover el colegio" }).click();
    await expect(main.getByLabel("Resolución o motivo")).toBeFocused();
    await main.getByLabel("Resolución o motivo").fill(reason);
    await main.getByRole("button", { name: "Mover el colegio" }).click();
    await expect(main).toContainText("Los colegios quedaron en sus nuevas redes.");
    return school;
  };
  const school = await moveFirst("03-10", "03-11", "RDR de prueba");
  await page.goto(`${TRIAL}?03-10=si&03-11=si`);
  const row = main.getByRole("row", { name: school });
  await expect(row).toContainText("REI 03-11");
  await row.getByRole("combobox").selectOption("03-10");
  await main.getByRole("button", { name: "Calcular" }).click();
  await main.getByLabel("Resolución o motivo").fill("Se deja como estaba.");
  await main.getByRole("button", { name: "Mover el colegio" }).click();
  await expect(main).toContainText("Los colegios quedaron en sus nuevas redes.");
});
