import { createHash, randomUUIDv7 } from "node:crypto";
import { Readable } from "node:stream";
import type { ReceivedFile } from "./receive";
import { toTemporaryFile } from "./store";

/** A PDF that we drew, on the disk like a received one. The caller keeps it or removes it. */
export async function madePdf(bytes: Buffer, name: string): Promise<ReceivedFile> {
  const path = await toTemporaryFile(Readable.from([bytes]), randomUUIDv7(), "document");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path, name, contentType: "application/pdf", extension: "pdf", size: bytes.length, sha256 };
}
