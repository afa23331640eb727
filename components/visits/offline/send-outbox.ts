import { afterPhoto, afterVisit, isDue, type KeptVisit, photosLeft } from "@/lib/visits/outbox/rules";
import { type Ask, postPhoto, postVisit } from "./requests";

/** Where the visits of a phone are kept. */
export type Outbox = {
  list: (personId: string) => Promise<KeptVisit[]>;
  /** Changes one as it is now, whole or not at all; `null` takes it away, with its pictures. Answers what is left. */
  change: (
    key: Pick<KeptVisit, "personId" | "visitId">,
    next: (kept: KeptVisit) => KeptVisit | null,
  ) => Promise<KeptVisit | null>;
  photo: (photoId: string) => Promise<Blob | null>;
};

/** How a round ended: all that was due was answered, nobody is signed in, or the server was not reached. */
export type Sent = "done" | "signed-out" | "unreachable";

type Sending = {
  outbox: Outbox;
  personId: string;
  request: Ask;
  clock: () => number;
  isAsked?: boolean;
  /** Which visit is on its way. */
  onTurn?: (visitId: string | null) => void;
};

const LOST = "La foto ya no está en este teléfono.";

async function sendPhotos(kept: KeptVisit, { outbox, request, clock }: Sending): Promise<Sent> {
  let outcome: Sent = "done";
  for (const { id } of photosLeft(kept)) {
    const photo = await outbox.photo(id);
    const reply = photo
      ? await postPhoto(request, kept, id, photo)
      : ({ kind: "refused", message: LOST, fields: {} } as const);
    await outbox.change(kept, (now) => afterPhoto(now, id, reply, clock()));
    if (reply.kind === "signed-out") return "signed-out";
    // The next picture may go through: a bad connection drops now this one, now that one.
    if (reply.kind === "unreachable") {
      if (outcome === "unreachable") return outcome;
      outcome = "unreachable";
    }
  }
  return outcome;
}

async function sendOne(kept: KeptVisit, sending: Sending): Promise<Sent> {
  const { outbox, request, clock } = sending;
  let left: KeptVisit | null = kept;
  const { submissionId } = kept;
  if (kept.state === "waiting" && submissionId) {
    const reply = await postVisit(request, kept, clock());
    left = await outbox.change(kept, (now) => afterVisit(now, submissionId, reply, clock()));
    if (reply.kind === "signed-out" || reply.kind === "unreachable") return reply.kind;
  }
  return left?.state === "photos" ? sendPhotos(left, sending) : "done";
}

/**
 * Sends what waits of one person, one visit after the other and each before its pictures. What the server has leaves the
 * phone; the rest stays as it was told. Two visits in a row that do not get through end the round.
 */
export async function sendOutbox(sending: Sending): Promise<Sent> {
  const { outbox, personId, clock, isAsked, onTurn } = sending;
  let last: Sent = "done";
  let missed = 0;
  for (const kept of await outbox.list(personId)) {
    if (!isDue(kept, clock(), isAsked)) continue;
    onTurn?.(kept.visitId);
    const sent = await sendOne(kept, sending);
    if (sent === "unreachable") missed++;
    if (sent === "signed-out" || (sent === "unreachable" && last === "unreachable")) {
      last = sent;
      break;
    }
    last = sent;
  }
  onTurn?.(null);
  return last === "done" && missed > 0 ? "unreachable" : last;
}
