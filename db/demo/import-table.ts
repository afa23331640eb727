import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { applyImport, startImport } from "@/lib/imports/commands";
import { getImport } from "@/lib/imports/queries";
import { readImport } from "@/lib/imports/read-import";
import { importFiltersSchema } from "@/lib/imports/schema";

type DemoTable = { kind: ImportKind; name: string; effectiveOn: string; text: string };

/** Brings one of the demo's tables as a person would: read, looked at and confirmed. */
export async function importTable(
  admin: Actor,
  place: PlacePath,
  { kind, name, effectiveOn, text }: DemoTable,
) {
  const bytes = Buffer.from(text, "utf8");
  const path = join(tmpdir(), `ayni-${process.pid}-${name}`);
  await writeFile(path, bytes);
  const file = {
    path,
    name,
    contentType: "application/octet-stream",
    extension: "tabla",
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  try {
    const importId = await startImport(admin, { kind, place, effectiveOn }, file);
    await readImport({ importId, personId: admin.personId }, async () => {});
    const read = await getImport(admin, importId, importFiltersSchema.parse({}));
    const [problem] = read?.problems ?? [];
    if (read?.state !== "ready" || problem)
      throw new Error(`the demo's ${name} was not read: ${read?.refusal ?? problem?.reason ?? ""}`);
    await applyImport(admin, { importId, version: read.version });
  } finally {
    await rm(path, { force: true });
  }
}
