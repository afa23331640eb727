import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { Refusal, refuse } from "@/lib/refusal";
import type { ByteSource } from "./byte-source";
import { UNREADABLE } from "./labels";
import { HEAD_BYTES, MAX_TABLE_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO, RATIO_MATTERS_FROM } from "./limits";

export type Zip = { entries: Entry[]; source(entry: Entry): ByteSource; close(): void };

/** What the unpacker says of a file that lies about itself is one thing for a person: it is damaged. */
const damaged = (error: unknown): never => {
  if (error instanceof Refusal) throw error;
  const isBomb = error instanceof Error && /too many bytes in the stream/.test(error.message);
  return refuse("invalid", isBomb ? UNREADABLE.bomb : UNREADABLE.damaged);
};

function checkEntry(entry: Entry): void {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (entry.isEncrypted()) refuse("invalid", UNREADABLE.password);
  if (size > MAX_TABLE_BYTES) refuse("invalid", UNREADABLE.tooLarge);
  if (size > RATIO_MATTERS_FROM && size > packed * MAX_ZIP_RATIO) refuse("invalid", UNREADABLE.bomb);
  if (!entry.canDecodeFileData()) refuse("invalid", UNREADABLE.zipMethod);
}

/** The bytes of an entry as they unpack; more of them than it declared end the reading. */
async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer, void, undefined> {
  checkEntry(entry);
  try {
    yield* await zip.openReadStreamPromise(entry);
  } catch (error) {
    damaged(error);
  }
}

async function head(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= HEAD_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}

const isFile = ({ fileName }: Entry) => !/\/$|^__MACOSX\/|(?:^|\/)\./.test(fileName);

/** Opens a ZIP by its directory: nothing is unpacked until an entry is read. */
export async function openZip(from: string | Buffer): Promise<Zip> {
  // An empty archive is only its end record, which yauzl reads well; anything cut short throws here.
  const options = { autoClose: false, lazyEntries: true };
  const zip = await (typeof from === "string"
    ? openPromise(from, options)
    : fromBufferPromise(from, options)
  ).catch(damaged);
  const entries: Entry[] = [];
  try {
    if (zip.entryCount > MAX_ZIP_ENTRIES) refuse("invalid", UNREADABLE.manyInZip);
    for await (const entry of zip.eachEntry()) if (isFile(entry)) entries.push(entry);
  } catch (error) {
    zip.close();
    damaged(error);
  }
  return {
    entries,
    source: (entry) => ({
      name: entry.fileName.split("/").at(-1) ?? entry.fileName,
      size: entry.uncompressedSize,
      head: () => head(unpacked(zip, entry)),
      chunks: () => unpacked(zip, entry),
    }),
    close: () => zip.close(),
  };
}
