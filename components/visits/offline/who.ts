// Whose visits this device shows: of the last person who was signed in on it. Nobody's, once she signed out or the
// server said so; what she wrote stays, under her id, until she signs in again.

export type Who = { id: string; name: string };

const KEY = "ayni.visitas.quien";
const listeners = new Set<() => void>();
let read: { raw: string | null; who: Who | null } = { raw: null, who: null };

function parse(raw: string | null): Who | null {
  try {
    const who = raw === null ? null : (JSON.parse(raw) as Partial<Who>);
    return who && typeof who.id === "string" && typeof who.name === "string" ? (who as Who) : null;
  } catch {
    return null;
  }
}

/** The same object as long as it is the same person. */
export function readWho(): Who | null {
  let raw: string | null = null;
  try {
    raw = localStorage.getItem(KEY);
  } catch {}
  if (raw !== read.raw) read = { raw, who: parse(raw) };
  return read.who;
}

export function writeWho(who: Who | null) {
  try {
    if (who) localStorage.setItem(KEY, JSON.stringify(who));
    else localStorage.removeItem(KEY);
  } catch {}
  for (const tell of listeners) tell();
}

/** Told of every change, from this page or from another of the same browser. */
export function watchWho(tell: () => void) {
  listeners.add(tell);
  window.addEventListener("storage", tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("storage", tell);
  };
}
