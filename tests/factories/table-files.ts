import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll } from "vitest";
import { openTable, type TableSource } from "@/lib/imports/read/open-table";
import type { TableRow } from "@/lib/imports/read/table";
import { openTemporaryFolder } from "../setup/temporary-folder";

const folder = openTemporaryFolder("tables");
afterAll(folder.remove);
let files = 0;

/** Writes a file of its own for a test; where it stands says nothing of what is inside. */
export async function tableFile(content: string | Uint8Array, name = "tabla.dat") {
  const path = join(folder.path, `${++files}.dat`);
  await writeFile(path, content);
  return { path, name };
}

const CP850: Record<string, number> = {
  ...{ ü: 0x81, é: 0x82, á: 0xa0, í: 0xa1, ó: 0xa2, ú: 0xa3, ñ: 0xa4, Ñ: 0xa5, ª: 0xa6, º: 0xa7 },
  ...{ É: 0x90, Á: 0xb5, Í: 0xd6, Ó: 0xe0, Ú: 0xe9, Ü: 0x9a, "°": 0xf8, "¿": 0xa8, "¡": 0xad },
};

/** Bytes of a text in code page 850, by a table of its own: the reader's could be wrong. */
export const cp850 = (text: string) => Buffer.from([...text].map((l) => CP850[l] ?? l.charCodeAt(0)));

/** Bytes of Spanish text in Windows-1252, which for it is Latin-1. */
export const windows1252 = (text: string) => Buffer.from(text, "latin1");

type Packed = {
  name: string;
  content: string | Uint8Array;
  declared?: number;
  flags?: number;
  method?: number;
};

/** A ZIP, honest or not: sizes may be declared other than they are, and entries marked as encrypted. */
export function zipBytes(files: Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared, flags = 0x800, method = 8 } of files) {
    const bytes = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\0", "latin1"), common, rest, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

export type DbfColumn = { name: string; type?: string; size: number };

/** A dBase III file; a row that begins with `*` was deleted. */
export function dbfBytes(
  columns: DbfColumn[],
  rows: string[][],
  { driver = 0, encode = cp850, records = rows.length, pad = " " } = {},
): Buffer {
  const header = Buffer.alloc(32 * (columns.length + 1) + 1);
  header[0] = 3;
  header.set([126, 9, 18], 1);
  header.writeUInt32LE(records, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + columns.reduce((sum, { size }) => sum + size, 0), 10);
  header[29] = driver;
  columns.forEach(({ name, type = "C", size }, index) => {
    const at = 32 * (index + 1);
    header.write(name, at, "latin1");
    header.write(type, at + 11, "latin1");
    header[at + 16] = size;
  });
  header[header.length - 1] = 0x0d;
  const body = rows.map((row) => {
    const cells = row[0] === "*" ? row.slice(1) : row;
    const bytes = columns.map(({ size }, i) => {
      const field = Buffer.alloc(size, pad);
      encode(cells[i] ?? "").copy(field);
      return field;
    });
    return Buffer.concat([Buffer.from(row[0] === "*" ? "*" : " "), ...bytes]);
  });
  return Buffer.concat([header, ...body, Buffer.from([0x1a])]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org";
const REL = `${OFFICE}/officeDocument/2006/relationships`;

/** The parts of a workbook whose sheets are given as the XML of their rows. Style 1 is a date; style 2, text. */
export function workbookParts(...sheets: string[]): Packed[] {
  const each = (write: (n: number) => string) => sheets.map((_, i) => write(i + 1)).join("");
  const main = `xmlns="${OFFICE}/spreadsheetml/2006/main"`;
  return [
    {
      name: "[Content_Types].xml",
      content: `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${XML}<workbook ${main} xmlns:r="${REL}"><sheets>${each((n) => `<sheet name="Hoja ${n}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId99" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      content: `${XML}<styleSheet ${main}><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="49"/></cellXfs></styleSheet>`,
    },
    ...sheets.map((rows, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `${XML}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ];
}

/** A row of texts in the XML of a sheet. */
export const sheetRow = (...cells: string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;

export const workbookBytes = (...sheets: string[]) => zipBytes(workbookParts(...sheets));

/** Reads a table whole, for looking at it. */
export async function readAll(source: TableSource) {
  const table = await openTable(source);
  try {
    const rows: TableRow[] = [];
    for await (const row of table.rows) rows.push(row);
    const problems = rows.flatMap((row) => row.problems);
    return {
      ...table,
      rows,
      cells: rows.map((row) => row.cells),
      lines: rows.map((row) => row.line),
      problems,
    };
  } finally {
    await table.close();
  }
}

/** Reads a table whole from the bytes of a file. */
export const readBytes = async (content: string | Uint8Array, name?: string) =>
  readAll(await tableFile(content, name));
