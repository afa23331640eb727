import { createHash, randomUUIDv7 } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { fileTypeFromFile } from "file-type";
import sharp from "sharp";
import { Refusal, refuse } from "@/lib/refusal";
import {
  ACCEPTED,
  type AcceptedType,
  type FileUse,
  isAccepted,
  isOffice,
  MAX_FIELD_BYTES,
  maxBytes,
  OFFICE,
  PASTED_TYPE,
} from "./kinds";
import { UPLOAD_PROBLEMS, type UploadProblem, uploadProblemWord } from "./labels";
import { limited, refuseTooLarge, toTemporaryFile } from "./store";

export type ReceivedFile = {
  path: string;
  name: string;
  contentType: string;
  extension: string;
  size: number;
  sha256: string;
};
export type Received = { fields: Record<string, string>; file: ReceivedFile };

/** A name as a person reads it: without folders, controls or more than 120 characters. */
export const tidyName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? "")
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "")
    .trim()
    .slice(-120) || "archivo";

type Upload = { path: string; name: string };
type Take<T> = (stream: Readable, name: string) => Promise<T>;

/**
 * Reads a multipart request as it comes: whoever takes its file never has it whole in memory, and what is typed
 * goes to `fields`.
 */
function parse<T>(
  request: Request,
  use: FileUse,
  fields: Record<string, string>,
  take: Take<T>,
): Promise<T | null> {
  const headers = Object.fromEntries(request.headers) as BusboyHeaders;
  return new Promise((resolve, reject) => {
    let upload: Promise<T> | null = null;
    const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
    const fail = (error: unknown) => {
      // What is still coming is let through, so that the browser gets to read the answer.
      body.unpipe().resume();
      reject(error);
    };
    const parser = new Busboy({
      headers,
      limits: { files: 1, fields: 20, fieldSize: MAX_FIELD_BYTES[use], parts: 30 },
    });
    parser.on("field", (name, value, _nameCut, valueCut) => {
      if (valueCut) return fail(new Refusal("invalid", UPLOAD_PROBLEMS.largo));
      if (/^[a-z]\w{0,40}$/i.test(name)) fields[name] = value;
    });
    parser.on("file", (_field, stream, name) => {
      if (!name) return void stream.resume();
      upload = take(stream, name);
      upload.catch(fail);
    });
    parser.on("error", fail);
    parser.on("finish", () => {
      if (upload) upload.then(resolve, fail);
      else resolve(null);
    });
    body.on("error", fail);
    body.pipe(parser);
  });
}

/** Draws a picture anew: what was hidden in it (place, camera, code) does not come along. */
async function redraw(path: string, type: AcceptedType) {
  try {
    const picture = sharp(path, { limitInputPixels: 50_000_000, failOn: "error" }).rotate();
    const format = ACCEPTED[type] === "jpg" ? "jpeg" : (ACCEPTED[type] as "png" | "webp");
    const bytes = await picture
      .resize({ width: 3000, height: 3000, fit: "inside", withoutEnlargement: true })
      .toFormat(format)
      .toBuffer();
    await writeFile(path, bytes);
  } catch {
    refuse("invalid", UPLOAD_PROBLEMS.danado);
  }
}

async function hashOf(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest("hex") };
}

/** A document is known by its content and pictures are drawn anew; a table is looked into when it is read. */
async function checked(path: string, use: FileUse): Promise<{ contentType: string; extension: string }> {
  if (use === "table") return { contentType: "application/octet-stream", extension: "tabla" };
  const type = (await fileTypeFromFile(path))?.mime ?? "";
  if (use === "reading" && isOffice(type)) return { contentType: type, extension: OFFICE[type] };
  if (!isAccepted(type))
    return refuse("invalid", use === "reading" ? UPLOAD_PROBLEMS.lectura : UPLOAD_PROBLEMS.tipo);
  if (type !== "application/pdf") await redraw(path, type);
  return { contentType: type, extension: ACCEPTED[type] };
}

const toDisk =
  (use: FileUse): Take<Upload> =>
  async (stream, name) => ({
    path: await toTemporaryFile(stream, randomUUIDv7(), use),
    name: tidyName(name),
  });

/** A request that brings a file of a size that its use allows. */
function checkRequest(request: Request, use: FileUse) {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data"))
    refuse("invalid", UPLOAD_PROBLEMS.falta);
  const most = maxBytes(use) + MAX_FIELD_BYTES[use] + 100_000;
  if (Number(request.headers.get("content-length") ?? 0) > most) throw refuseTooLarge(use);
}

async function received({ path, name }: Upload, use: FileUse): Promise<ReceivedFile> {
  try {
    const kind = await checked(path, use);
    const content = await hashOf(path);
    if (content.size === 0) refuse("invalid", UPLOAD_PROBLEMS.vacio);
    return { path, name, ...kind, ...content };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The hash of the one file of a request, read as it passes: it never touches the disk. */
export async function hashUpload(request: Request): Promise<string> {
  checkRequest(request, "document");
  const upload = await parse(request, "document", {}, async (stream) => {
    const hash = createHash("sha256");
    let size = 0;
    await pipeline(stream, limited("document"), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
      }
    });
    return { size, sha256: hash.digest("hex") };
  });
  if (!upload) return refuse("invalid", UPLOAD_PROBLEMS.falta);
  if (upload.size === 0) refuse("invalid", UPLOAD_PROBLEMS.vacio);
  return upload.sha256;
}

/** The same where a file may be left out: `null` when none came. */
export async function receiveOptionalFile(
  request: Request,
  use: FileUse,
  fields: Record<string, string>,
): Promise<ReceivedFile | null> {
  checkRequest(request, use);
  const upload = await parse(request, use, fields, toDisk(use));
  return upload && received(upload, use);
}

/**
 * Takes the one file of a request. The caller keeps it or removes it; what was typed beside it goes to `fields`, also
 * when the file is refused.
 */
export async function receiveFile(
  request: Request,
  use: FileUse = "document",
  fields: Record<string, string> = {},
): Promise<Received> {
  const file = await receiveOptionalFile(request, use, fields);
  return { fields, file: file ?? refuse("invalid", UPLOAD_PROBLEMS.falta) };
}

/** The body of a request, up to so many bytes, whatever its header says; `null` when it is longer. */
export async function receiveBytes(request: Request, most: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A picture whose bytes came alone, drawn anew like any other. The caller keeps it or removes it. */
export async function receivePicture(bytes: Buffer, name: string): Promise<ReceivedFile> {
  const path = await toTemporaryFile(Readable.from([bytes]), randomUUIDv7(), "document");
  return received({ path, name: tidyName(name) }, "document");
}

/** What was pasted, as a file of its own. */
async function pastedFile(text: string, name: string): Promise<ReceivedFile> {
  const path = await toTemporaryFile(Readable.from([text]), randomUUIDv7(), "table");
  return { ...(await received({ path, name }, "table")), contentType: PASTED_TYPE, extension: "txt" };
}

export type ReceivedTable = {
  fields: Record<string, string>;
  file: ReceivedFile | null;
  problem: UploadProblem | null;
};

/**
 * Takes the one table of a request: a file, or what was pasted in the field `pegado`. What is wrong with it is
 * answered with what was typed, so that the form can give it back. The caller keeps the file or removes it.
 */
export async function receiveTable(request: Request, pastedName: string): Promise<ReceivedTable> {
  const fields: Record<string, string> = {};
  try {
    checkRequest(request, "table");
    const upload = await parse(request, "table", fields, toDisk("table"));
    const pasted = fields.pegado?.trim() ? fields.pegado : null;
    if (upload && pasted) {
      await rm(upload.path, { force: true });
      refuse("invalid", UPLOAD_PROBLEMS.dos);
    }
    if (!upload && !pasted) refuse("invalid", UPLOAD_PROBLEMS.nada);
    const file = upload ? await received(upload, "table") : await pastedFile(pasted ?? "", pastedName);
    return { fields, file, problem: null };
  } catch (error) {
    const problem = error instanceof Refusal ? uploadProblemWord(error.message) : undefined;
    if (!problem) throw error;
    return { fields, file: null, problem };
  }
}
