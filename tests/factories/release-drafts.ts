import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import type { ReleaseWords } from "@/db/release-values";
import { releaseDrafts } from "@/db/schema/publishing";
import type { PlacePath } from "@/lib/access/place";
import { createPerson } from "./people";

/** Words with which a release may be published. */
export const readyWords: ReleaseWords = {
  headlines: ["Todas las redes de la región están organizadas."],
  sections: [{ key: "seccion-1", title: "Qué se hizo", text: "Se organizó la región.\n\nEn redes." }],
  methodology: "Se cuentan los registros al día de corte.",
  sources: [{ name: "Registros", url: "https://www.ejemplo.pe", date: "2026-10-31" }],
};

/** A release that somebody of the region prepares, ready to be published unless said otherwise. */
export async function createReleaseDraft(
  place: PlacePath,
  more: Partial<typeof releaseDrafts.$inferInsert> = {},
) {
  const id = randomUUIDv7();
  const createdBy = more.createdBy ?? (await createPerson({ role: "admin", place })).personId;
  await ownerDatabase()
    .insert(releaseDrafts)
    .values({
      ...{ id, place, title: "Resumen de octubre", period: "Año escolar 2026", cutoffOn: "2026-10-31" },
      ...{ words: readyWords, ...more, createdBy },
    });
  return id;
}
