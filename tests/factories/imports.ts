import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import type { ReceivedFile } from "@/lib/files/receive";
import { startImport } from "@/lib/imports/commands";
import { getImport } from "@/lib/imports/queries";
import { readImport } from "@/lib/imports/read-import";
import { importFiltersSchema } from "@/lib/imports/schema";
import { fresh } from "./places";

const HEADER =
  "COD_MOD;ANEXO;CODLOCAL;CEN_EDU;NIV_MOD;D_NIV_MOD;GESTION;DIR_CEN;CODGEO;CODOOII;ESTADO;TALUMNO;TDOCENTE;TSECCION";

type Line = {
  cod: string;
  local: string;
  name?: string;
  level?: string;
  ugel: string;
  more?: Record<string, string>;
};

/** A padrón as a person brings it, with the columns that matter. */
export function padronText(lines: Line[]): string {
  const rows = lines.map(({ cod, local, name = "7000 Los Algarrobos", level = "B0", ugel, more = {} }) =>
    [
      cod,
      "0",
      local,
      name,
      level,
      level === "F0" ? "Secundaria" : "Primaria",
      more.GESTION ?? "1",
      "Jirón Ejemplo 100",
      more.CODGEO ?? "150132",
      ugel,
      more.ESTADO ?? "1",
      more.TALUMNO ?? "604",
      "27",
      "23",
    ].join(";"),
  );
  return [HEADER, ...rows, ""].join("\n");
}

/** A file as the application receives it. */
export function receivedTable(content: string | Buffer, name = "padron.csv"): ReceivedFile {
  const bytes = Buffer.from(content);
  const path = join(env().dataDir, `subido-${fresh()}`);
  writeFileSync(path, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    path,
    name,
    contentType: "application/octet-stream",
    extension: "tabla",
    size: bytes.length,
    sha256,
  };
}

export const seeImport = async (actor: Actor, id: string) => {
  const found = await getImport(actor, id, importFiltersSchema.parse({}));
  if (!found) throw new Error("no such import");
  return found;
};

type Brought = { kind?: ImportKind; effectiveOn?: string; name?: string };

/** Brings a file and has it read, as the worker does. */
export async function bring(
  actor: Actor,
  place: string,
  content: string | Buffer,
  { kind = "padron", effectiveOn = today(), name }: Brought = {},
) {
  const importId = await startImport(actor, { kind, place, effectiveOn }, receivedTable(content, name));
  await readImport({ importId, personId: actor.personId }, async () => {});
  return seeImport(actor, importId);
}
