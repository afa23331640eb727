import type { Pack } from "@/lib/visits/pack/rules";
import { writePack } from "./device";
import { shellKept } from "./shell";
import { askToKeep } from "./space";
import { writeWho } from "./who";

const PATIENCE = 30_000;

export type Fetched = { kind: "packed"; pack: Pack; bytes: number } | { kind: "signed-out" | "unreachable" };

const isPack = (told: Partial<Pack> | null): told is Pack =>
  typeof told?.person?.id === "string" && Array.isArray(told.visits) && Array.isArray(told.forms);

async function fetchPack(): Promise<Fetched> {
  try {
    const answer = await fetch("/api/visitas/salida", {
      ...{ cache: "no-store", redirect: "error" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 401) return { kind: "signed-out" };
    if (!answer.ok) return { kind: "unreachable" };
    const text = await answer.text();
    const told = JSON.parse(text) as Partial<Pack> | null;
    return isPack(told)
      ? { kind: "packed", pack: told, bytes: new Blob([text]).size }
      : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

/** Brings what whoever is signed in takes along, and says who she is. Signed out, nobody's visits are shown any more. */
export async function refreshPack(): Promise<Fetched> {
  const fetched = await fetchPack();
  if (fetched.kind === "signed-out") writeWho(null);
  if (fetched.kind === "packed") {
    const { pack, bytes } = fetched;
    await writePack({ personId: pack.person.id, pack, bytes, takenAt: Date.now() });
    writeWho(pack.person);
  }
  return fetched;
}

/** Everything that has to be on the device before leaving: the page, what the browser promises, and the visits. */
export async function prepareDevice(): Promise<Fetched> {
  await Promise.all([shellKept().catch(() => {}), askToKeep()]);
  return refreshPack();
}
