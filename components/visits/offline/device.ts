import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptVisit } from "@/lib/visits/outbox/rules";
import type { Pack } from "@/lib/visits/pack/rules";
import type { Outbox } from "./send-outbox";

export type KeptPack = {
  personId: string;
  pack: Pack;
  /** By this device's clock. */
  takenAt: number;
  bytes: number;
};

export type KeptPhoto = { id: string; personId: string; visitId: string; blob: Blob };

interface Device extends DBSchema {
  packs: { key: string; value: KeptPack };
  kept: { key: [string, string]; value: KeptVisit; indexes: { person: string } };
  photos: { key: string; value: KeptPhoto; indexes: { visit: [string, string] } };
}

let opening: Promise<IDBPDatabase<Device>> | null = null;

/** Each row is of a person: another one on the same device asks for hers, and sees no other. */
function device(): Promise<IDBPDatabase<Device>> {
  opening ??= openDB<Device>("ayni-visitas", 1, {
    upgrade(db) {
      db.createObjectStore("packs", { keyPath: "personId" });
      db.createObjectStore("kept", { keyPath: ["personId", "visitId"] }).createIndex("person", "personId");
      db.createObjectStore("photos", { keyPath: "id" }).createIndex("visit", ["personId", "visitId"]);
    },
    // A later version of the program opens it in another tab: this one lets go.
    blocking: () => void device().then((db) => db.close()),
    terminated: () => {
      opening = null;
    },
  }).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("ayni-visitas");
const listeners = new Set<() => void>();

function tellAll() {
  for (const tell of listeners) tell();
  channel?.postMessage("changed");
}

/** Told of every change of what is kept, from this page or from another of the same browser. */
export function watchDevice(tell: () => void) {
  listeners.add(tell);
  channel?.addEventListener("message", tell);
  return () => {
    listeners.delete(tell);
    channel?.removeEventListener("message", tell);
  };
}

export async function readPack(personId: string): Promise<KeptPack | null> {
  return (await (await device()).get("packs", personId)) ?? null;
}

export async function writePack(kept: KeptPack) {
  await (await device()).put("packs", kept);
  tellAll();
}

export async function readKept(personId: string, visitId: string): Promise<KeptVisit | null> {
  return (await (await device()).get("kept", [personId, visitId])) ?? null;
}

/** `quietly`: what is typed, every few moments, which nobody else shows. */
export async function writeKept(kept: KeptVisit, quietly = false) {
  await (await device()).put("kept", kept);
  if (!quietly) tellAll();
}

export const outbox: Outbox = {
  list: async (personId) => {
    const all = await (await device()).getAllFromIndex("kept", "person", personId);
    return all.sort((a, b) => a.updatedAt - b.updatedAt);
  },
  change: async ({ personId, visitId }, next) => {
    const tx = (await device()).transaction(["kept", "photos"], "readwrite");
    const kept = tx.objectStore("kept");
    const now = await kept.get([personId, visitId]);
    const changed = now ? next(now) : null;
    if (changed && changed !== now) await kept.put(changed);
    if (!changed && now) {
      await kept.delete([personId, visitId]);
      const photos = tx.objectStore("photos");
      for (const id of await photos.index("visit").getAllKeys([personId, visitId])) await photos.delete(id);
    }
    await tx.done;
    if (changed !== now) tellAll();
    return changed;
  },
  photo: async (photoId) => (await (await device()).get("photos", photoId))?.blob ?? null,
};

export async function writePhoto(photo: KeptPhoto) {
  await (await device()).put("photos", photo);
}

export async function dropPhoto(photoId: string) {
  await (await device()).delete("photos", photoId);
}

export const photosOf = async (personId: string, visitId: string): Promise<KeptPhoto[]> =>
  (await device()).getAllFromIndex("photos", "visit", [personId, visitId]);
