import { isDue } from "@/lib/visits/outbox/rules";
import { outbox } from "./device";
import { refreshPack } from "./prepare";
import { type Sent, sendOutbox } from "./send-outbox";

/** One page of the browser sends at a time: two would send the same. */
async function alone(work: () => Promise<Sent>): Promise<Sent | null> {
  if (!navigator.locks) return work();
  return navigator.locks.request("ayni-visitas-envio", { ifAvailable: true }, (lock) =>
    lock ? work() : null,
  );
}

type Sending = { isAsked?: boolean; onTurn?: (visitId: string | null) => void };

/**
 * Sends what this device keeps of a person, if it is she who is signed in: another one's session sends nothing of hers.
 * Nothing was done when there was nothing to send, or another page was at it: `null`. What the device could not note (it is
 * full) is asked again later, like what did not get through.
 */
export const sendKept = (personId: string, sending?: Sending): Promise<Sent | null> =>
  sendDue(personId, sending).catch(() => "unreachable");

async function sendDue(personId: string, { isAsked = false, onTurn }: Sending = {}): Promise<Sent | null> {
  const kept = await outbox.list(personId);
  if (!kept.some((one) => isDue(one, Date.now(), isAsked))) return null;
  return alone(async () => {
    const fetched = await refreshPack();
    if (fetched.kind !== "packed") return fetched.kind;
    if (fetched.pack.person.id !== personId) return "done";
    const request = (url: string, init: RequestInit) => fetch(url, init);
    const sent = await sendOutbox({ outbox, personId, request, clock: Date.now, isAsked, onTurn });
    // What was sent is not to be done any more.
    if (sent !== "signed-out") await refreshPack();
    return sent;
  });
}
