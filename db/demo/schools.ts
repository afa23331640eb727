import { count } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { institutions } from "@/db/schema/institutions";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { importTable } from "./import-table";
import { demoPadron } from "./padron";

/** Loads the invented schools through the padrón's import: they hang from their UGEL until a network takes them. */
export async function loadSchools(admin: Actor, region: PlacePath, report: (text: string) => void) {
  await importTable(admin, region, {
    kind: "padron",
    name: "padron-demostracion.csv",
    effectiveOn: "2026-01-01",
    text: demoPadron(),
  });
  const [row] = await ownerDatabase().select({ total: count() }).from(institutions);
  report(`${(row?.total ?? 0).toLocaleString("es-PE")} colegios`);
}
