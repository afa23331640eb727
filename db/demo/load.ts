import { count, inArray, not, sql } from "drizzle-orm";
import { ownerDatabase, type Transaction } from "@/db/client";
import { accessLinks, demoPersonas } from "@/db/schema/access";
import { accounts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { roles } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { createFirstAdmin } from "@/lib/access/first-admin";
import { nameYear } from "@/lib/settings/commands";
import { inventedPerson } from "./names";
import { loadNetworks, openUgels } from "./networks";
import { loadOfficers } from "./officers";
import { beginPlans } from "./plans";
import { publishPages } from "./public-pages";
import { publishFirst } from "./publication";
import { bringBaseline } from "./rounds";
import { loadSchools } from "./schools";

export { listPersonas as listDemoPersonas } from "@/lib/access/queries";

type Report = (text: string) => void;

const INVITED = 12;

async function countPersonas() {
  const [row] = await ownerDatabase().select({ total: count() }).from(demoPersonas);
  return row?.total ?? 0;
}

/** Whether the demo region is there, whole. */
export const isDemoLoaded = async () => (await countPersonas()) === roles.length;

/** Half a demo, left by a load that was cut off, is emptied; anything else in the database is not touched. */
async function clearPartialLoad() {
  const [row] = await ownerDatabase().select({ total: count() }).from(places);
  if (!row?.total) return;
  if ((await countPersonas()) === 0) {
    throw new Error(
      "La base de datos ya tiene datos que no son de la demostración: no se carga nada. Use una base vacía, o quite DEMO.",
    );
  }
  await ownerDatabase().transaction(async (tx) => {
    // What is never emptied is, here alone: nobody has used what was half loaded.
    await guardKept(tx, "disable");
    await tx.execute(
      sql`truncate places, people, institutions, jobs, audit_log, releases, files, results cascade`,
    );
    await guardKept(tx, "enable");
  });
}

async function guardKept(tx: Transaction, act: "enable" | "disable") {
  for (const table of ["audit_log", "releases"])
    await tx.execute(sql.raw(`alter table ${table} ${act} trigger ${table}_never_emptied`));
}

async function nameYears(admin: Actor, region: string) {
  const decadeName = "Decenio de la Igualdad de Oportunidades para Mujeres y Hombres";
  await nameYear(admin, region, {
    year: 2025,
    version: 0,
    decadeName,
    yearName: "Año de la recuperación y consolidación de la economía peruana",
  });
  await nameYear(admin, region, {
    year: 2026,
    version: 0,
    decadeName,
    yearName: "Año de la demostración (nombre inventado)",
  });
}

/** The demo's people have accepted their invitations, but for a few. */
async function activateAccounts(except: string[]) {
  const active = not(inArray(accounts.personId, except));
  await ownerDatabase().update(accounts).set({ state: "active", activatedAt: new Date() }).where(active);
  await ownerDatabase()
    .update(accessLinks)
    .set({ sentAt: new Date(), usedAt: new Date() })
    .where(not(inArray(accessLinks.personId, except)));
}

/** Loads the invented region by the same commands that its users have: the same on every machine. */
export async function loadDemo(report: Report) {
  await clearPartialLoad();
  const { givenNames, familyNames, documentNumber, email } = inventedPerson(0);
  const first = await createFirstAdmin({
    region: "Lima Metropolitana",
    givenNames,
    familyNames,
    documentNumber,
    email,
  });
  // From here on, this database is known to be a demo.
  await ownerDatabase().insert(demoPersonas).values({ role: "admin", personId: first.personId });
  const admin: Actor = {
    personId: first.personId,
    name: `${givenNames} ${familyNames}`,
    sessionId: null,
    requestId: null,
    offices: [
      {
        id: first.personId,
        role: "admin",
        place: first.region,
        placeKind: "region",
        placeCode: first.region,
        placeName: "Lima Metropolitana",
        ugelCode: null,
        networkCode: null,
        startsOn: "2026-01-01",
        endsOn: null,
      },
    ],
  };
  await nameYears(admin, first.region);
  await openUgels(admin, first.region);
  // The worker that reads files asks whether who brought them still may.
  await ownerDatabase().update(accounts).set({ state: "active", activatedAt: new Date() });
  await loadSchools(admin, first.region, report);
  const territory = await loadNetworks(admin, first.region, report);
  const officers = await loadOfficers(admin, first.region, territory, report);
  // The last observes the plans of the UGEL: she has come in.
  await activateAccounts(officers.people.filter((id) => !officers.personas.has(id)).slice(-INVITED - 1, -1));
  await beginPlans(admin, first.region, report);
  await bringBaseline(admin, first.region, report);
  await publishFirst(admin, first.region);
  await publishPages(admin, first.region);
  await ownerDatabase()
    .insert(demoPersonas)
    .values([...officers.personas].map(([personId, role]) => ({ role, personId })));
}
