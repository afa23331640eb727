import { newId } from "./box";

/** An arrival that a phone keeps until it may be sent. */
export type KeptArrival = { presenceId: string; code: string; at: number };

const keyOf = (meetingId: string) => `ayni.llegada.${meetingId}`;

export function readArrival(meetingId: string): KeptArrival | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(meetingId)) ?? "null") as KeptArrival | null;
  } catch {
    return null;
  }
}

export function keepArrival(meetingId: string, code: string): KeptArrival {
  const kept = readArrival(meetingId) ?? { presenceId: newId(), code, at: Date.now() };
  try {
    localStorage.setItem(keyOf(meetingId), JSON.stringify(kept));
  } catch {}
  return kept;
}

export function dropArrival(meetingId: string) {
  try {
    localStorage.removeItem(keyOf(meetingId));
  } catch {}
}

export type Sent =
  | { kind: "done" }
  | { kind: "offline" }
  | { kind: "signed-out" }
  | { kind: "refused"; message: string };

const NOT_CALLED = "Esta reunión no lo convoca, o ya no está a su alcance.";

/** Sends it; it leaves the phone once it is answered for good. */
export async function sendArrival(meetingId: string, { presenceId, code, at }: KeptArrival): Promise<Sent> {
  try {
    const answer = await fetch(`/api/directorios/${meetingId}/llegada`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ presenceId, code, age: Math.max(0, Date.now() - at) }),
      signal: AbortSignal.timeout(15_000),
    });
    if (answer.status === 401) return { kind: "signed-out" };
    if (answer.status >= 500) return { kind: "offline" };
    dropArrival(meetingId);
    if (answer.ok) return { kind: "done" };
    const said = (await answer.json().catch(() => ({}))) as { message?: string };
    return { kind: "refused", message: said.message ?? NOT_CALLED };
  } catch {
    return { kind: "offline" };
  }
}
