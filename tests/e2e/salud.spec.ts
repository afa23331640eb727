import { expect, test } from "@playwright/test";

test("the service says that it is ready and alive", async ({ request }) => {
  const ready = await request.get("/api/salud");
  expect(ready.status()).toBe(200);
  expect(ready.headers()["cache-control"]).toBe("no-store");
  expect(await ready.json()).toEqual({ estado: "listo", base_de_datos: "lista" });
  expect((await request.get("/api/salud/vivo")).status()).toBe(200);
});

test("a form sent from another site is refused in plain words", async ({ request }) => {
  for (const origin of ["https://otro.pe", "null"]) {
    const answer = await request.post("/", { headers: { origin }, form: { campo: "valor" } });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain("no se guardó");
  }
});

test("the front page opens in Spanish", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", /^es/);
});
