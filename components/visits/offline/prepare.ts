import type { Pack } from "@/lib/visits/pack/rules";
import { writePack } from "./device";
import { shellKept } from "./shell";
import { askToKeep } from "./space";
import { writeWho } from "./who";

const PATIENCE = 30_000;

type Packed = { kind: "packed"; pack: Pack; bytes: number };
type Unpacked = { kind: "signed-out" | "unreachable" };
/** `isKept`: whether the phone had room for it. */
export type Fetched = (Packed & { isKept: boolean }) | Unpacked;

const isPack = (told: Partial<Pack> | null): told is Pack =>
  typeof told?.person?.id === "string" && Array.isArray(told.visits) && Array.isArray(told.forms);

async function fetchPack(): Promise<Packed | Unpacked> {
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

/**
 * Brings what whoever is signed in takes along, and says who she is. Signed out, nobody's visits are shown any more. A full
 * phone keeps what it had: what waits in it is sent all the same, and makes room.
 */
export async function refreshPack(): Promise<Fetched> {
  const fetched = await fetchPack();
  if (fetched.kind === "signed-out") writeWho(null);
  if (fetched.kind !== "packed") return fetched;
  const { pack, bytes } = fetched;
  const isKept = await writePack({ personId: pack.person.id, pack, bytes, takenAt: Date.now() }).then(
    () => true,
    () => false,
  );
  writeWho(pack.person);
  return { ...fetched, isKept };
}

/** Everything that has to be on the device before leaving: the page, what the browser promises, and the visits. */
export async function prepareDevice(): Promise<Fetched> {
  await Promise.all([shellKept().catch(() => {}), askToKeep()]);
  return refreshPack();
}
