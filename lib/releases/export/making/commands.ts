import { createHash, randomUUIDv7 } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { asActor } from "@/lib/access/as-actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { keepFile } from "@/lib/files/commands";
import { getFile } from "@/lib/files/queries";
import type { ReceivedFile } from "@/lib/files/receive";
import { incomingFolder } from "@/lib/files/store";
import { csvText } from "@/lib/imports/write/csv";
import type { Handler } from "@/lib/jobs/handler";
import { canPublish } from "../../policy";
import { releaseSnapshot } from "../../schema";
import { exportFileName, NOT_ANY_MORE, READY } from "../labels";
import { type SiteFile, siteFiles } from "../paper/site-files";
import type { Folder } from "../paper/site-page";
import { selectPublished } from "../queries";

async function textOf(file: SiteFile): Promise<string> {
  if ("text" in file) return file.text;
  let text = "";
  for await (const piece of csvText(file.table.header, file.table.rows)) text += piece;
  return text;
}

type Told = (done: number, total: number) => Promise<void>;

/** Writes the ZIP on the disk; the caller keeps the file or removes it. */
async function pack(folder: Folder, tell: Told): Promise<ReceivedFile> {
  await mkdir(incomingFolder(), { recursive: true });
  const path = join(incomingFolder(), randomUUIDv7());
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path, { flags: "wx" }));
  try {
    const root = `resumen-${folder.number}`;
    const files = [...siteFiles(folder)];
    for (const [i, file] of files.entries()) {
      zip.addBuffer(Buffer.from(await textOf(file)), `${root}/${file.name}`, { mtime: folder.publishedAt });
      if (i % 25 === 0) await tell(i, files.length);
    }
    zip.end();
    await written;
    const bytes = await readFile(path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const name = exportFileName(folder.number);
    return { path, name, contentType: "application/zip", extension: "zip", size: bytes.length, sha256 };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Makes the folder that was asked for, as whoever asked; once. */
export const makeExport: Handler<"release.export"> = async (
  { number, fileId, personId, place },
  progress,
) => {
  const actor = await findPersonActor(personId);
  if (!actor || !canPublish(actor, place)) return NOT_ANY_MORE;
  if (await getFile(actor, fileId)) return READY;
  const release = await asActor(actor, (tx) => selectPublished(tx, place, number));
  if (!release) return NOT_ANY_MORE;
  const { content, ...about } = release;
  const folder = { ...about, snapshot: releaseSnapshot.parse(content), madeAt: new Date() };
  const file = await pack(folder, progress);
  try {
    await asActor(actor, (tx) => keepFile(tx, actor, place, file, { id: fileId }));
  } finally {
    await rm(file.path, { force: true });
  }
  return READY;
};
