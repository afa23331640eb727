import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inArray } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { institutions } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { applyImport, startImport } from "@/lib/imports/commands";
import { getImport } from "@/lib/imports/queries";
import { readImport } from "@/lib/imports/read-import";
import { importFiltersSchema } from "@/lib/imports/schema";
import { placeSchools } from "@/lib/networks/schools/commands";
import { type DemoTerritory, OPENED_ON } from "./networks";
import { demoPadron, demoSchools } from "./padron";

async function importPadron(admin: Actor, region: PlacePath) {
  const text = Buffer.from(demoPadron(), "utf8");
  const path = join(tmpdir(), `ayni-padron-${process.pid}.csv`);
  await writeFile(path, text);
  const file = {
    path,
    name: "padron-demostracion.csv",
    contentType: "application/octet-stream",
    extension: "tabla",
    size: text.length,
    sha256: createHash("sha256").update(text).digest("hex"),
  };
  try {
    const importId = await startImport(
      admin,
      { kind: "padron", place: region, effectiveOn: "2026-01-01" },
      file,
    );
    await readImport({ importId, personId: admin.personId }, async () => {});
    const read = await getImport(admin, importId, importFiltersSchema.parse({}));
    if (read?.state !== "ready") throw new Error(read?.refusal ?? "the demo's padrón was not read");
    await applyImport(admin, { importId, version: read.version });
  } finally {
    await rm(path, { force: true });
  }
}

/** Loads the invented schools through the padrón's import, and takes each to its network. */
export async function loadSchools(
  admin: Actor,
  region: PlacePath,
  territory: DemoTerritory,
  report: (text: string) => void,
) {
  await importPadron(admin, region);
  const bySite = Map.groupBy(demoSchools(), (school) => school.network);
  const rows = await ownerDatabase()
    .select({ id: institutions.id, siteCode: institutions.siteCode })
    .from(institutions);
  const idOf = new Map(rows.map((row) => [row.siteCode, row.id]));
  // The padrón's nodes open on the day of the import: the demo's year began in March.
  await ownerDatabase()
    .update(places)
    .set({ openedOn: "2026-01-01" })
    .where(inArray(places.kind, ["school"]));
  for (const ugel of territory) {
    for (const { code, place } of ugel.networks) {
      const institutionIds = (bySite.get(code) ?? []).flatMap((school) => idOf.get(school.siteCode) ?? []);
      await placeSchools(admin, {
        to: place,
        institutionIds,
        on: OPENED_ON,
        reason: "Organización de las redes de 2026 (demostración).",
      });
    }
  }
  report(`${rows.length.toLocaleString("es-PE")} colegios en sus redes`);
}
