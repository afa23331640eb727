import type { Page } from "@playwright/test";

const PAGE = "/administracion/importaciones";
const UGEL_07 = "150108";

/** The padrón that the demo was loaded with. */
export async function loadedPadron(page: Page) {
  await page.goto(PAGE);
  await page.getByRole("link", { name: "padron-demostracion.csv" }).last().click();
  const href = await page.locator('a[href^="/api/archivos/"]').getAttribute("href");
  return (await page.request.get(href ?? "")).text();
}

export async function bringPadron(page: Page, name: string, text: string) {
  await page.goto(PAGE);
  await page.getByLabel(/^Archivo/).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Subir y revisar" }).click();
}

/** With more students in one service, a school that is new and a row that cannot be read. */
export function changedPadron(padron: string, site: string) {
  const lines = padron.trimEnd().split("\n");
  const header = (lines[0] ?? "").split(";");
  const at = (name: string) => header.indexOf(name);
  const own = lines.findIndex((line) => line.split(";")[at("CODOOII")] === UGEL_07);
  const cells = (lines[own] ?? "").split(";");
  const make = (changes: Record<string, string>) => {
    const copy = [...cells];
    for (const [name, value] of Object.entries(changes)) copy[at(name)] = value;
    return copy.join(";");
  };
  const students = Number(cells[at("TALUMNO")]) + 7;
  lines[own] = make({ TALUMNO: String(students) });
  lines.push(make({ COD_MOD: `2${site}`, CODLOCAL: site, CEN_EDU: "9999 Los Sauces" }));
  lines.push(make({ COD_MOD: "ABC" }));
  return { text: lines.join("\n"), wrongLine: lines.length, students };
}
