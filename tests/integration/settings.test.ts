import { beforeAll, expect, test, vi } from "vitest";
import AdministrationPage from "@/app/(panel)/administracion/page";
import { settingsOf } from "@/components/settings/setting-groups";
import { type Role, roles } from "@/db/values";
import { addHoliday } from "@/lib/meetings/holidays/commands";
import { nameYear } from "@/lib/settings/commands";
import { SETTING_STATES } from "@/lib/settings/labels";
import { getSettingsState } from "@/lib/settings/queries";
import { createTemplate } from "../factories/plans";
import { comeFrom } from "../factories/request";
import { MOST, statements } from "../factories/statements";
import { createRound } from "../factories/visits";
import { createWorld, type World } from "../factories/world";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const NOW = new Date("2026-06-15T15:00:00Z");
const standing = async () => {
  const state = await getSettingsState(world.actors.admin, world.own.region, NOW);
  return Object.fromEntries(Object.entries(SETTING_STATES).map(([name, tell]) => [name, tell(state)]));
};

test("each setting says how it stands before and after the region sets it", async () => {
  expect(await standing()).toMatchObject({
    year: "Falta el nombre de 2026: los documentos salen sin él.",
    campaigns: "Ninguna campaña de 2026 todavía.",
    meetings: "Rigen el quórum y los plazos de siempre.",
    holidays: "Ningún feriado de 2026 todavía.",
    rounds: "Ningún momento de 2026 todavía.",
    papers: "Rige el texto de siempre.",
    publication: "Todavía no se ha publicado ninguna edición.",
    retention: expect.stringContaining("Borradores de formularios, 90 días;"),
  });
  const { admin } = world.actors;
  await nameYear(admin, world.own.region, { year: 2026, version: 0, decadeName: "Decenio", yearName: "Año" });
  await createTemplate(world.own.region);
  await addHoliday(admin, { region: world.own.region, day: "2026-07-28", name: "Fiestas Patrias" });
  await createRound(world.own.region, { startsOn: "2026-03-01", endsOn: "2026-05-01" });
  expect(await standing()).toMatchObject({
    year: "2026: Año.",
    campaigns: "PAT-REI 2026: del 5 de enero de 2026 al 31 de marzo de 2026.",
    holidays: "1 feriado en 2026.",
    rounds: "1 momento en 2026.",
  });
});

const titles = (role: Role) =>
  settingsOf(world.actors[role]).flatMap(({ settings }) => settings.map(({ title }) => title));

test("each role is shown what it may set and nothing else", () => {
  expect(titles("admin")).toEqual(
    expect.arrayContaining(["Encabezado oficial", "Cuánto se guarda", "Feriados", "Resumen público"]),
  );
  for (const role of roles.filter((role) => role !== "admin")) {
    expect(titles(role), role).not.toContain("Cuánto se guarda");
    expect(titles(role), role).not.toContain("Encabezado oficial");
  }
  expect(titles("ugel_director")).not.toContain("Feriados");
  expect(titles("ugel_director")).toContain("Registro de cambios");
});

test("the page asks few statements, and who invites nobody has none", async () => {
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    statements.length = 0;
    const drawn = AdministrationPage();
    if (titles(role).includes("Registro de cambios")) {
      await drawn;
      expect(statements.length, role).toBeLessThan(MOST);
    } else await expect(drawn, role).rejects.toThrow();
  }
});
