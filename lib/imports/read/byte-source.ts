import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { CHUNK_BYTES, HEAD_BYTES } from "./limits";

/** Bytes that can be read more than once, a chunk at a time: a file, or one of those packed in a ZIP. */
export type ByteSource = {
  name: string;
  size: number;
  head(): Promise<Buffer>;
  chunks(): AsyncIterable<Buffer>;
};

async function readHead(path: string): Promise<Buffer> {
  await using file = await open(path);
  const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}

export async function fileSource(path: string, name: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return {
    name,
    size,
    head: () => readHead(path),
    chunks: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
  };
}

/** Gathers a source whole. Only for what was already found to be small. */
export async function readWhole(source: ByteSource): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of source.chunks()) parts.push(chunk);
  return Buffer.concat(parts);
}
