import { fileTypeFromBuffer } from "file-type";
import type { UNREADABLE } from "./labels";

export type Kind = "zip" | "dbf" | "text";
/** What a file is by its first bytes, or the sentence that says why it is not a table. */
export type Sniffed = { kind: Kind } | { refusal: keyof typeof UNREADABLE };

const DBF_VERSIONS = new Set([
  0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x83, 0x8b, 0x8e, 0xcb, 0xf5, 0xfb,
]);

/** A dBase header: a version, a possible date, and a first field with a name and a letter for its type. */
function isDbf(head: Buffer): boolean {
  if (head.length < 65 || !DBF_VERSIONS.has(head[0] ?? 0)) return false;
  const [month = 0, day = 0] = head.subarray(2, 4);
  return (
    month <= 12 &&
    day <= 31 &&
    head.readUInt16LE(8) >= 65 &&
    head.readUInt16LE(10) >= 2 &&
    /^[A-Z_]\w{0,10}\0*$/i.test(head.toString("latin1", 32, 43)) &&
    /[A-Z+@]/.test(head.toString("latin1", 43, 44))
  );
}

/** The names inside an old Office container are UTF-16. */
function sniffOffice(head: Buffer): Sniffed {
  const names = Buffer.from("EncryptedPackage", "utf16le");
  return { refusal: head.includes(names) ? "password" : "xls" };
}

const REFUSED_TYPES: [RegExp, keyof typeof UNREADABLE][] = [
  [/^image\//, "picture"],
  [/^application\/pdf$/, "pdf"],
  [/^application\/(?:rtf|postscript)$/, "document"],
  [/^application\/(?:gzip|x-7z-compressed|x-rar-compressed|x-bzip2|x-xz|x-tar|zstd)$/, "notZip"],
];

/** What texts do bring: padding, tabs, ends of line and of page, and the old mark of the end. */
const TEXT_CONTROLS = new Set([0, 9, 10, 11, 12, 13, 26]);

function sniffText(head: Buffer): Sniffed {
  const start = head
    .toString("latin1", 0, 2048)
    .replaceAll("\0", "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s)+/, "");
  if (/^<(?:!doctype html|html|head|body|table|meta|div)\b/i.test(start)) return { refusal: "html" };
  if (/^<\?xml\b/i.test(start)) return { refusal: /<html\b/i.test(start) ? "html" : "xml" };
  if (/^\{\\rtf/.test(start)) return { refusal: "document" };
  if (/^[{[]\s*["{[]/.test(start)) return { refusal: "binary" };
  let odd = 0;
  for (const byte of head) if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) odd++;
  return odd > head.length / 50 ? { refusal: "binary" } : { kind: "text" };
}

/** Tells by content, never by name, what the bytes are. */
export async function sniff(head: Buffer): Promise<Sniffed> {
  if (head.length === 0) return { refusal: "empty" };
  if (head.toString("latin1", 0, 4) === "PK\x03\x04" || head.toString("latin1", 0, 4) === "PK\x05\x06")
    return { kind: "zip" };
  if (head.toString("latin1", 0, 4) === "\xd0\xcf\x11\xe0") return sniffOffice(head);
  if (isDbf(head)) return { kind: "dbf" };
  const mime = (await fileTypeFromBuffer(head))?.mime ?? "";
  const refused = REFUSED_TYPES.find(([type]) => type.test(mime));
  if (refused) return { refusal: refused[1] };
  return sniffText(head);
}
