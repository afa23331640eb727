import { createWriteStream } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

export const ROWS = 181_000;
const COLUMNS = 50;
const FIELD = 22;
const NAMES = ["7000 Los Algarrobos", "Jirón Peñascos 1", "LIMA", "13", "1", "A1", "", "", ""];

const header = Array.from({ length: COLUMNS }, (_, i) => `COL_${i}`);
const cellsOf = (row: number) =>
  header.map((_, i) => (i === 0 ? String(row).padStart(7, "0") : (NAMES[(row + i) % NAMES.length] ?? "")));

const CP850: Record<string, number> = { ñ: 0xa4, ó: 0xa2 };

function* csvChunks() {
  yield Buffer.from(`${header.join(";")}\r\n`);
  for (let row = 0; row < ROWS; row += 500) {
    const lines = Array.from(
      { length: Math.min(500, ROWS - row) },
      (_, i) => `${cellsOf(row + i).join(";")}\r\n`,
    );
    yield Buffer.from(lines.join(""), "latin1");
  }
}

function dbfHeader(): Buffer {
  const bytes = Buffer.alloc(32 * (COLUMNS + 1) + 1);
  bytes.set([3, 126, 9, 18]);
  bytes.writeUInt32LE(ROWS, 4);
  bytes.writeUInt16LE(bytes.length, 8);
  bytes.writeUInt16LE(COLUMNS * FIELD + 1, 10);
  header.forEach((name, i) => {
    bytes.write(name, 32 * (i + 1), "latin1");
    bytes.write("C", 32 * (i + 1) + 11);
    bytes[32 * (i + 1) + 16] = FIELD;
  });
  bytes[bytes.length - 1] = 0x0d;
  return bytes;
}

function* dbfChunks() {
  yield dbfHeader();
  for (let row = 0; row < ROWS; row += 500) {
    const count = Math.min(500, ROWS - row);
    const text = Array.from(
      { length: count },
      (_, i) =>
        ` ${cellsOf(row + i)
          .map((c) => c.padEnd(FIELD))
          .join("")}`,
    );
    yield Buffer.from(
      text.join("").replace(/[ñó]/g, (l) => String.fromCharCode(CP850[l] ?? 0)),
      "latin1",
    );
  }
}

/** Packs one file as ESCALE does, without holding it: its sizes are written once they are known. */
async function* zipChunks(name: string, content: Iterable<Buffer>) {
  let crc = 0;
  let size = 0;
  let packed = 0;
  const common = (known: boolean) => {
    const bytes = Buffer.alloc(26);
    bytes.set([20, 0, 8, 0, 8, 0]);
    if (known)
      for (const [at, value] of [
        [10, crc],
        [14, packed],
        [18, size],
      ] as const)
        bytes.writeUInt32LE(value, at);
    bytes.writeUInt16LE(name.length, 22);
    return bytes;
  };
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), common(false), Buffer.from(name)]);
  yield local;
  const counted = function* () {
    for (const chunk of content) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      yield chunk;
    }
  };
  for await (const chunk of Readable.from(counted()).pipe(createDeflateRaw({ level: 1 }))) {
    packed += chunk.length;
    yield chunk;
  }
  const central = Buffer.concat([
    Buffer.from("PK\x01\x02\x14\0"),
    common(true),
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.set([1, 0, 1, 0], 8);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed, 16);
  yield Buffer.concat([central, end]);
}

/** Two padrones of the size of the country's, in a folder of their own: a CSV, and a DBF in a ZIP. */
export async function writePadrones(): Promise<{ folder: string; csv: string; zip: string }> {
  const folder = await mkdtemp(join(tmpdir(), "padron-"));
  const csv = join(folder, "padron.csv");
  const zip = join(folder, "padron.zip");
  await pipeline(Readable.from(csvChunks()), createWriteStream(csv));
  await pipeline(Readable.from(zipChunks("padron.dbf", dbfChunks())), createWriteStream(zip));
  return { folder, csv, zip };
}
