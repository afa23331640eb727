import type { OperationKind } from "@/lib/meetings/intake/schema";

/** What was done in a session and waits to be sent, each with its own id: sent twice, it is done once. */
export type Kept = {
  id: string;
  kind: OperationKind;
  fields: Record<string, string>;
  /** By the device's own clock. */
  doneAt: number;
  /** As it is told to whoever did it. */
  label: string;
};

/** What was not accepted: why, and what somebody else had saved. */
export type Refused = Kept & { message: string; errors: Record<string, string[]>; theirs: Theirs | null };
type Theirs = Record<string, string>;

export type Box = { waiting: Kept[]; refused: Refused[] };

const EMPTY: Box = { waiting: [], refused: [] };
const PREFIX = "ayni.sesion";

/** Whose box it is: another person at the same machine does not send it as hers. */
export const boxKey = (meetingId: string, personId: string) => `${PREFIX}.${meetingId}.${personId}`;

/** The boxes of a meeting on this machine, whoever's they are. */
export function boxesOf(meetingId: string): string[] {
  const own = new RegExp(`^(${PREFIX.replace(".", "\\.")}\\.${meetingId}\\.[0-9a-f-]{36})(?:\\.\\w+)?$`);
  try {
    return [...new Set(Object.keys(localStorage).flatMap((name) => own.exec(name)?.[1] ?? []))];
  } catch {
    return [];
  }
}

const listeners = new Set<() => void>();
const read = new Map<string, { raw: string | null; box: Box }>();
/** Where nothing may be stored, the page itself keeps it. */
const unstored = new Map<string, Box>();

function parse(raw: string | null): Box {
  try {
    const box = raw === null ? null : (JSON.parse(raw) as Partial<Box>);
    return box && Array.isArray(box.waiting) && Array.isArray(box.refused) ? (box as Box) : EMPTY;
  } catch {
    return EMPTY;
  }
}

export function readBox(key: string): Box {
  const inPage = unstored.get(key);
  if (inPage) return inPage;
  let raw: string | null = null;
  try {
    raw = localStorage.getItem(key);
  } catch {}
  const known = read.get(key);
  if (known && known.raw === raw) return known.box;
  const box = parse(raw);
  read.set(key, { raw, box });
  return box;
}

export function changeBox(key: string, change: (box: Box) => Box) {
  const box = change(readBox(key));
  try {
    if (box.waiting.length + box.refused.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(box));
    unstored.delete(key);
  } catch {
    unstored.set(key, box);
  }
  for (const tell of listeners) tell();
}

/** Told of every change, from this page or from another of the same browser. */
export function watchBoxes(tell: () => void) {
  listeners.add(tell);
  window.addEventListener("storage", tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("storage", tell);
  };
}

export const NO_BOX = EMPTY;

/** Also where `crypto.randomUUID` is not: a page that is not served securely. */
export function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const sameItem = (a: Kept, b: Kept) =>
  a.kind === "text" && b.kind === "text" && a.fields.itemId === b.fields.itemId;

/** Keeps it to be sent; what is typed of an item takes the place of what was typed of it before, unless that is on its way. */
export const keep = (key: string, kept: Kept, onItsWay: ReadonlySet<string> = new Set()) =>
  changeBox(key, ({ waiting, refused }) => ({
    waiting: [...waiting.filter((one) => !(sameItem(one, kept) && !onItsWay.has(one.id))), kept],
    refused,
  }));

/** A text that is typed and not sent yet, of the form of an agreement: it outlives the page. */
export const draftOf = (key: string) => `${key}.borrador`;

export function readDraft(key: string): Record<string, string> | null {
  try {
    return JSON.parse(localStorage.getItem(draftOf(key)) ?? "null") as Record<string, string> | null;
  } catch {
    return null;
  }
}

export function writeDraft(key: string, fields: Record<string, string> | null) {
  try {
    if (fields) localStorage.setItem(draftOf(key), JSON.stringify(fields));
    else localStorage.removeItem(draftOf(key));
  } catch {}
}

/** What was open of a session: enough to go on writing where its page cannot be loaded. */
export type OpenItem = {
  title: string;
  number: number;
  itemTitle: string;
  itemId: string;
  version: string;
  deliberation: string;
  decision: string;
};

const openKey = (key: string) => `${key}.abierto`;

export function readOpen(key: string): OpenItem | null {
  try {
    return JSON.parse(localStorage.getItem(openKey(key)) ?? "null") as OpenItem | null;
  } catch {
    return null;
  }
}

export function writeOpen(key: string, open: OpenItem | null) {
  try {
    if (open) localStorage.setItem(openKey(key), JSON.stringify(open));
    else localStorage.removeItem(openKey(key));
  } catch {}
}

/** The texts of a form as it stands, without what the framework adds and files. */
export const fieldsIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" && !/^[$_]/.test(name) ? [[name, value.replaceAll("\r\n", "\n")]] : [],
    ),
  );
