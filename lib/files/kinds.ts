/** What may be uploaded, by content, and the extension that it is stored with. */
export const ACCEPTED = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
} as const;

export type AcceptedType = keyof typeof ACCEPTED;

export const isAccepted = (type: string): type is AcceptedType => Object.hasOwn(ACCEPTED, type);

export const MAX_BYTES = 10 * 1024 * 1024;

export const ACCEPT_ATTRIBUTE = Object.keys(ACCEPTED).join(",");
