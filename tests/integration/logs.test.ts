import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { people } from "@/db/schema/people";
import { createPerson, PASSWORD } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { cookieOf, openForm, visit } from "../factories/visitor";
import { isBuilt, openWeb, type WebProcess } from "../factories/web-process";

const NEW_PERSON = "/administracion/usuarios/nuevo";
const NEW_GROUPING = "/agrupaciones/nueva";
/** Words that nothing else of the program says. */
const invented = (word: string) => `${word}${randomBytes(4).toString("hex")}`;

let web: WebProcess | undefined;
afterEach(async () => {
  web?.kill("SIGKILL");
  await web?.gone;
});

const levelsOf = (lines: Record<string, unknown>[]) => new Set(lines.map(({ level }) => level));

/** Without `npm test`, which builds first, there is nothing to run. */
test.skipIf(!isBuilt)(
  "the log of a whole journey names nobody, not even when something fails",
  async () => {
    web = await openWeb();
    const { url } = web;
    const ugel = await createUgel();
    const network = await createNetwork(ugel);
    const region = ugel.split(".")[0] ?? "";
    const admin = await createPerson({ role: "admin", place: region, withPassword: true });
    const familyNames = invented("Apellido");
    await ownerDatabase().update(people).set({ familyNames }).where(eq(people.id, admin.personId));
    const cookie = await cookieOf(admin.personId);
    const other = {
      ...{ givenNames: invented("Nombre"), familyNames: invented("Familia"), documentNumber: "47123987" },
      ...{ email: `${invented("correo")}@ejemplo.pe`, phone: "987123654" },
    };
    const token = randomBytes(32).toString("base64url");
    const typed = invented("Escrito");

    // Comes in, badly and well.
    const enter = await openForm(`${url}/entrar`, "", "identifier");
    await enter({ identifier: admin.email, password: "no es esta frase" });
    expect((await enter({ identifier: admin.email, password: PASSWORD })).status).toBe(303);
    // Looks for people, opens links of single use, downloads.
    for (const path of [
      `/buscar?q=${familyNames}`,
      `/personas?q=${other.email}`,
      `/convocatoria/${token}`,
      `/invitacion/${token}`,
      `/calendario/${token}.ics`,
      `/redes?q=${typed}`,
    ])
      await visit(url + path, cookie);
    // Registers somebody, twice: the second time her document is taken.
    const invite = await openForm(url + NEW_PERSON, cookie, "givenNames");
    const fields = {
      ...other,
      documentKind: "dni",
      role: "observer",
      place: network,
      startsOn: "2026-03-02",
    };
    expect((await invite(fields)).status).toBe(303);
    await invite(fields);
    // The database fails in the middle of a save, and in the middle of a page.
    const save = await openForm(url + NEW_GROUPING, cookie, "name");
    await ownerDatabase().execute(sql`alter table groupings rename column name to called`);
    const failed = await save({ place: region, name: typed, kind: "other" });
    const page = await visit(`${url}/agrupaciones`, cookie);
    await ownerDatabase().execute(sql`alter table groupings rename column called to name`);
    expect([failed.status, page.status]).toEqual([500, 500]);
    web.kill("SIGTERM");
    await web.gone;

    const said = web.said();
    for (const hidden of [
      ...Object.values(other),
      ...[admin.email, admin.documentNumber, familyNames, typed, token, PASSWORD, "no es esta frase"],
    ])
      expect(said, hidden).not.toContain(hidden);
    const lines = web
      .logged()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    // It did tell: each request with its identifier, and what failed with where.
    for (const level of ["info", "error"]) expect(levelsOf(lines)).toContain(level);
    expect(lines.filter(({ msg }) => msg === "request").every(({ request }) => request)).toBe(true);
    expect(said).toContain("/convocatoria/…");
    const faults = lines.flatMap(({ error }) => (error ? [error as { stack?: string; cause?: object }] : []));
    expect(faults.length).toBeGreaterThan(0);
    for (const { stack, cause } of faults) {
      expect(stack).toContain(" at ");
      expect(cause).toMatchObject({ code: "42703" });
    }
  },
  60_000,
);
