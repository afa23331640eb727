/** What may be uploaded, by content, and the extension that it is stored with. */
export const ACCEPTED = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
} as const;

/** What an office writes: only where a document is to be read, never as evidence. */
export const OFFICE = {
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
} as const;

export const isOffice = (type: string): type is keyof typeof OFFICE => Object.hasOwn(OFFICE, type);

export type AcceptedType = keyof typeof ACCEPTED;

export const isAccepted = (type: string): type is AcceptedType => Object.hasOwn(ACCEPTED, type);

/** What was pasted in a form, kept as a file. */
export const PASTED_TYPE = "text/plain; charset=utf-8";

const MEGABYTE = 1024 * 1024;

/** What a file is for: a document that people look at, one to be read before, or a table that is read row by row. */
export const MAX_MEGABYTES = { document: 10, reading: 10, table: 120 } as const;
export type FileUse = keyof typeof MAX_MEGABYTES;
export const maxBytes = (use: FileUse) => MAX_MEGABYTES[use] * MEGABYTE;

export const ACCEPT_ATTRIBUTE = Object.keys(ACCEPTED).join(",");
export const ACCEPT_READING = Object.keys({ ...ACCEPTED, ...OFFICE }).join(",");

/** What may be typed in one field beside a file: a note, or a table pasted, which a draft must be able to keep. */
export const MAX_FIELD_BYTES = { document: 20_000, reading: 20_000, table: 480_000 } as const;

/** How wide what is published of a picture may be: for a phone, and for a desk. */
export const RENDITION_WIDTHS = [640, 1280] as const;
export type RenditionWidth = (typeof RENDITION_WIDTHS)[number];
