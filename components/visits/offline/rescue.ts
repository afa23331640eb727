import type { VisitContent } from "@/db/visit-values";

// The last words of a visit, where they are kept at once: a page that is closed may not wait for the database of the
// browser, and a full one may not take them.

type Rescued = { content: VisitContent; updatedAt: number };

const keyOf = (personId: string, visitId: string) => `ayni.visitas.rescate.${personId}.${visitId}`;

/** Whether it could be kept. */
export function rescue(personId: string, visitId: string, rescued: Rescued): boolean {
  try {
    localStorage.setItem(keyOf(personId, visitId), JSON.stringify(rescued));
    return true;
  } catch {
    return false;
  }
}

export function readRescued(personId: string, visitId: string): Rescued | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(personId, visitId)) ?? "null") as Rescued | null;
  } catch {
    return null;
  }
}

export function dropRescued(personId: string, visitId: string) {
  try {
    localStorage.removeItem(keyOf(personId, visitId));
  } catch {}
}
