import type { VisitContent } from "@/db/visit-values";
import type { PackedForm, PackedVisit } from "../pack/rules";

// What a phone keeps of a visit, and where it stands until the server has it. Pure: the phone's clock and ids are given.

/**
 * `writing`: it is being filled. `waiting`: finished, to be sent. `photos`: the server took it, some picture is missing.
 * `conflict`: the server has another one of the same visit. `refused`: it has to be mended, or it is not hers any more.
 */
export type KeptState = "writing" | "waiting" | "photos" | "conflict" | "refused";

export type KeptVisit = {
  personId: string;
  visitId: string;
  /** As it was planned when it was begun: a later pack may not have it. */
  visit: PackedVisit;
  form: PackedForm;
  content: VisitContent;
  state: KeptState;
  /** Made when it is finished; the same as long as nothing changes, so that sent twice it is taken once. */
  submissionId: string | null;
  /** Whether something changed since that id was given. */
  isTouched: boolean;
  /** What the server said, in words, and of which part. */
  message: string | null;
  fields: Record<string, string[]>;
  sentPhotos: string[];
  /** Why a picture was not taken, by its id. */
  refusedPhotos: Record<string, string>;
  tries: number;
  nextTryAt: number;
  updatedAt: number;
};

/** What became of a request. */
export type Reply =
  | { kind: "taken" }
  | { kind: "conflict"; message: string }
  | { kind: "refused"; message: string; fields: Record<string, string[]> }
  | { kind: "signed-out" }
  | { kind: "unreachable" };

export const EMPTY_CONTENT: Omit<VisitContent, "formVersionId" | "formSha256"> = {
  ...{ startedAt: "", endedAt: "", contractShownAt: "", answers: {}, subjects: {}, earlier: [] },
  ...{ strengths: "", priorities: [], questions: [], notes: "", commitments: [], photos: [] },
  signatures: { observed: null, observer: null },
};

/** A visit that begins on this phone. */
export function beginVisit(personId: string, visit: PackedVisit, form: PackedForm, now: number): KeptVisit {
  const startedAt = new Date(now).toISOString();
  return {
    ...{ personId, visitId: visit.id, visit, form, state: "writing", submissionId: null },
    content: {
      ...EMPTY_CONTENT,
      ...{ formVersionId: form.versionId, formSha256: form.sha256, startedAt },
    },
    ...{ isTouched: true, message: null, fields: {}, sentPhotos: [], refusedPhotos: {} },
    ...{ tries: 0, nextTryAt: 0, updatedAt: now },
  };
}

/** What was left blank is not sent. */
export const withoutBlanks = (content: VisitContent): VisitContent => ({
  ...content,
  priorities: content.priorities.filter(({ text }) => text.trim() !== ""),
  questions: content.questions.filter((text) => text.trim() !== ""),
  commitments: content.commitments.filter(({ text }) => text.trim() !== ""),
});

/** When a visit ends: not before it began, which a clock that was set back meanwhile would say, and no screen could mend. */
export const endOf = ({ startedAt }: Pick<VisitContent, "startedAt">, at: number): string =>
  new Date(Math.max(at, Date.parse(startedAt) || at)).toISOString();

/** It is finished and goes to the queue: with a new id unless nothing changed since it was there before. */
export function finishVisit(kept: KeptVisit, now: number, newId: string): KeptVisit {
  if (kept.state !== "writing") return kept;
  const { content } = kept;
  const isBackwards = Date.parse(content.endedAt) < Date.parse(content.startedAt);
  const isSame = kept.submissionId !== null && !kept.isTouched && !isBackwards;
  const endedAt = isSame ? content.endedAt : endOf(content, now);
  return {
    ...kept,
    ...{ state: "waiting", submissionId: isSame ? kept.submissionId : newId, isTouched: false },
    content: { ...withoutBlanks(content), endedAt },
    ...{ message: null, fields: {}, refusedPhotos: {}, tries: 0, nextTryAt: 0, updatedAt: now },
  };
}

const REOPENED: KeptState[] = ["waiting", "refused"];
export const mayReopen = ({ state }: Pick<KeptVisit, "state">) => REOPENED.includes(state);

/** Back to being filled, until the server has it; why it was refused stays to be read. */
export const reopenVisit = (kept: KeptVisit): KeptVisit =>
  mayReopen(kept) ? { ...kept, state: "writing" } : kept;

/** What somebody writes: nothing of it reaches what is already on its way. */
export const writeVisit = (kept: KeptVisit, content: VisitContent, now: number): KeptVisit =>
  kept.state === "writing" ? { ...kept, content, isTouched: true, updatedAt: now } : kept;

const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 480_000;

/** How long to wait after so many failures in a row: half a minute, and twice as long each time, up to eight minutes. */
export const pauseAfter = (tries: number) =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(Math.max(0, tries - 1), 10));

const postponed = (kept: KeptVisit, now: number): KeptVisit => ({
  ...kept,
  tries: kept.tries + 1,
  nextTryAt: now + pauseAfter(kept.tries + 1),
});

/** The pictures that are still to be sent and may be. */
export const photosLeft = ({ content, sentPhotos, refusedPhotos }: KeptVisit) =>
  content.photos.filter(({ id }) => !sentPhotos.includes(id) && refusedPhotos[id] === undefined);

/** Whether there is anything to ask of the server now. `isAsked`: somebody pressed the button, and waits for no pause. */
export const isDue = (kept: KeptVisit, now: number, isAsked = false) =>
  (kept.state === "waiting" || (kept.state === "photos" && photosLeft(kept).length > 0)) &&
  (isAsked || kept.nextTryAt <= now || kept.nextTryAt > now + LONGEST_PAUSE);

/** `null`: the server has all of it, and it leaves the phone. */
function settled(kept: KeptVisit): KeptVisit | null {
  const { length } = kept.content.photos;
  return kept.sentPhotos.length >= length ? null : { ...kept, state: "photos" };
}

/** Where a visit stands after it was sent with an id; `null` when nothing of it is left to keep. */
export function afterVisit(kept: KeptVisit, sentId: string, reply: Reply, now: number): KeptVisit | null {
  // It was reopened meanwhile: if nothing was changed it will be sent with the same id, and answered the same.
  if (kept.submissionId !== sentId || kept.state !== "waiting") return kept;
  if (reply.kind === "taken") return settled({ ...kept, message: null, fields: {}, tries: 0, nextTryAt: 0 });
  if (reply.kind === "conflict") return { ...kept, state: "conflict", message: reply.message };
  if (reply.kind === "refused")
    return { ...kept, state: "refused", message: reply.message, fields: reply.fields };
  return reply.kind === "unreachable" ? postponed(kept, now) : kept;
}

/** Where it stands after one of its pictures was sent. */
export function afterPhoto(kept: KeptVisit, photoId: string, reply: Reply, now: number): KeptVisit | null {
  if (kept.state !== "photos") return kept;
  if (reply.kind === "taken")
    return settled({
      ...kept,
      sentPhotos: [...new Set([...kept.sentPhotos, photoId])],
      tries: 0,
      nextTryAt: 0,
    });
  if (reply.kind === "refused" || reply.kind === "conflict")
    return { ...kept, refusedPhotos: { ...kept.refusedPhotos, [photoId]: reply.message } };
  return reply.kind === "unreachable" ? postponed(kept, now) : kept;
}

/** One that the server set aside, or whose pictures it did not take, is tried again from the start. */
export function retryVisit(kept: KeptVisit): KeptVisit {
  if (kept.state === "writing") return kept;
  const state = kept.state === "photos" ? "photos" : "waiting";
  return { ...kept, ...{ state, message: null, fields: {}, refusedPhotos: {}, tries: 0, nextTryAt: 0 } };
}

/** A picture that cannot be sent is given up; the server has the visit already. */
export const giveUpPhotos = (kept: KeptVisit): KeptVisit | null =>
  settled({ ...kept, sentPhotos: [...kept.sentPhotos, ...Object.keys(kept.refusedPhotos)] });

export const MOST_KEPT_SUBJECTS = 40;
export const MOST_KEPT_PHOTOS = 12;
export const MOST_KEPT_COMMITMENTS = 10;
export const MOST_KEPT_PRIORITIES = 2;
export const MOST_KEPT_QUESTIONS = 6;
/** Of a picture, once it was written anew on the phone. */
export const MOST_KEPT_BYTES = 300_000;
