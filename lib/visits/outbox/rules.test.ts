import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  MOST_COMMITMENTS,
  MOST_PHOTO_BYTES,
  MOST_PHOTOS,
  MOST_PRIORITIES,
  MOST_QUESTIONS,
  MOST_SUBJECTS,
} from "../receiving/schema";
import {
  afterPhoto,
  afterVisit,
  beginVisit,
  finishVisit,
  giveUpPhotos,
  isDue,
  type KeptVisit,
  MOST_KEPT_BYTES,
  MOST_KEPT_COMMITMENTS,
  MOST_KEPT_PHOTOS,
  MOST_KEPT_PRIORITIES,
  MOST_KEPT_QUESTIONS,
  MOST_KEPT_SUBJECTS,
  mayReopen,
  pauseAfter,
  photosLeft,
  type Reply,
  reopenVisit,
  retryVisit,
  writeVisit,
} from "./rules";

const visit = { id: "v", formVersionId: "f" } as KeptVisit["visit"];
const form = { versionId: "f", sha256: "0".repeat(64) } as KeptVisit["form"];
const NOW = Date.parse("2026-11-20T14:00:00Z");
const photo = (id: string) => ({ id, itemKey: null, caption: "", sha256: "0".repeat(64), size: 1 });

const writing = (more: Partial<KeptVisit["content"]> = {}) => {
  const kept = beginVisit("p", visit, form, NOW);
  return { ...kept, content: { ...kept.content, ...more } };
};
const waiting = (photos: string[] = []) => finishVisit(writing({ photos: photos.map(photo) }), NOW, "s1");
const taken: Reply = { kind: "taken" };
const refused: Reply = { kind: "refused", message: "No", fields: { strengths: ["Largo"] } };
const part = (kept: KeptVisit | null) => kept && [kept.state, kept.submissionId];

test("what is finished gets an id, and keeps it for as long as nothing changes", () => {
  const first = waiting();
  expect(part(first)).toEqual(["waiting", "s1"]);
  const same = finishVisit(reopenVisit(first), NOW + 60_000, "s2");
  expect(same).toEqual({ ...first, updatedAt: NOW + 60_000 });
  const changed = writeVisit(reopenVisit(first), { ...first.content, notes: "más" }, NOW);
  expect(part(finishVisit(changed, NOW, "s2"))).toEqual(["waiting", "s2"]);
});

describe("on a phone whose clock was set back during a visit", () => {
  const { startedAt } = writing().content;
  const before = new Date(NOW - 3_600_000).toISOString();

  test("it ends when it began, and not before", () => {
    expect(finishVisit(writing(), NOW - 3_600_000, "s1").content.endedAt).toBe(startedAt);
    expect(finishVisit(writing(), NOW + 60_000, "s1").content.endedAt).toBe("2026-11-20T14:01:00.000Z");
  });

  test("one that was sent ending before it began is mended, with another id", () => {
    const sent = { ...waiting(), content: { ...waiting().content, endedAt: before } };
    const mended = finishVisit(reopenVisit(sent), NOW - 1000, "s2");
    expect([part(mended), mended.content.endedAt]).toEqual([["waiting", "s2"], startedAt]);
  });
});

test("what was left blank is not sent", () => {
  const { content } = finishVisit(
    writing({ questions: [" ", "¿Qué notó?"], priorities: [{ itemKey: null, text: "" }] }),
    NOW,
    "s1",
  );
  expect([content.questions, content.priorities]).toEqual([["¿Qué notó?"], []]);
});

test.each<[string, KeptVisit | null, unknown]>([
  ["taken without pictures, it leaves the phone", afterVisit(waiting(), "s1", taken, NOW), null],
  ["taken, its pictures follow", afterVisit(waiting(["a"]), "s1", taken, NOW), ["photos", "s1"]],
  ["refused, it says why", afterVisit(waiting(), "s1", refused, NOW), ["refused", "s1"]],
  [
    "another one was there before",
    afterVisit(waiting(), "s1", { kind: "conflict", message: "Otro" }, NOW),
    ["conflict", "s1"],
  ],
  ["signed out, it stays", afterVisit(waiting(), "s1", { kind: "signed-out" }, NOW), ["waiting", "s1"]],
  ["not reached, it stays", afterVisit(waiting(), "s1", { kind: "unreachable" }, NOW), ["waiting", "s1"]],
  [
    "reopened on its way, it stays to be finished",
    afterVisit(reopenVisit(waiting()), "s1", taken, NOW),
    ["writing", "s1"],
  ],
])("%s", (_, kept, expected) => {
  expect(part(kept)).toEqual(expected);
});

test("an answer to an earlier id says nothing of a later one", () => {
  const changed = writeVisit(reopenVisit(waiting()), { ...waiting().content, notes: "más" }, NOW);
  const again = finishVisit(changed, NOW, "s2");
  expect(afterVisit(again, "s1", taken, NOW)).toBe(again);
});

describe("pictures", () => {
  const on = (ids: string[]) => afterVisit(waiting(ids), "s1", taken, NOW) as KeptVisit;

  test("it leaves the phone with the last of them", () => {
    const half = afterPhoto(on(["a", "b"]), "a", taken, NOW) as KeptVisit;
    expect(photosLeft(half).map(({ id }) => id)).toEqual(["b"]);
    expect(afterPhoto(half, "a", taken, NOW)).not.toBeNull();
    expect(afterPhoto(half, "b", taken, NOW)).toBeNull();
  });

  test("one that is refused is told, waits for nobody, and is tried again or given up", () => {
    const told = afterPhoto(on(["a", "b"]), "a", refused, NOW) as KeptVisit;
    expect([told.refusedPhotos, isDue(told, NOW)]).toEqual([{ a: "No" }, true]);
    const rest = afterPhoto(told, "b", taken, NOW) as KeptVisit;
    expect(isDue(rest, NOW, true)).toBe(false);
    expect(isDue(retryVisit(rest), NOW)).toBe(true);
    expect(giveUpPhotos(rest)).toBeNull();
  });
});

test("a pause doubles from half a minute to eight, and pressing the button does not wait for it", () => {
  expect([1, 2, 3, 4, 5, 6, 60].map(pauseAfter).map((ms) => ms / 1000)).toEqual([
    30, 60, 120, 240, 480, 480, 480,
  ]);
  const missed = afterVisit(waiting(), "s1", { kind: "unreachable" }, NOW) as KeptVisit;
  expect([isDue(missed, NOW + 29_999), isDue(missed, NOW + 30_000), isDue(missed, NOW, true)]).toEqual([
    false,
    true,
    true,
  ]);
  // A clock that was set back does not hold the queue for a day.
  expect(isDue(missed, NOW - 86_400_000)).toBe(true);
});

test("only what waits or was refused is reopened, and nothing is written outside of that", () => {
  const states = ["writing", "waiting", "photos", "conflict", "refused"] as const;
  expect(states.filter((state) => mayReopen({ state }))).toEqual(["waiting", "refused"]);
  const kept = waiting();
  expect(writeVisit(kept, { ...kept.content, notes: "tarde" }, NOW)).toBe(kept);
});

test("whatever is answered and in whatever order, a visit leaves only when all of it was taken", () => {
  const reply = fc.constantFrom<Reply["kind"]>("taken", "conflict", "refused", "signed-out", "unreachable");
  const step = fc.record({ act: fc.constantFrom("send", "photo", "retry", "reopen", "finish"), reply });
  const told = (kind: Reply["kind"]) =>
    (kind === "refused" || kind === "conflict" ? { kind, message: "No", fields: {} } : { kind }) as Reply;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let kept: KeptVisit | null = waiting(["a", "b"]);
      const got = new Set<string>();
      for (const { act, reply: kind } of steps) {
        if (!kept) break;
        if (act === "send" && kept.state === "waiting") {
          if (kind === "taken") got.add("visit");
          kept = afterVisit(kept, "s1", told(kind), NOW);
        } else if (act === "photo" && kept.state === "photos") {
          const { id } = photosLeft(kept)[0] ?? { id: "" };
          if (id && kind === "taken") got.add(id);
          if (id) kept = afterPhoto(kept, id, told(kind), NOW);
        } else if (act === "retry") kept = retryVisit(kept);
        else if (act === "reopen") kept = reopenVisit(kept);
        else if (act === "finish") kept = finishVisit(kept, NOW, "s2");
      }
      if (kept === null) expect([...got].sort()).toEqual(["a", "b", "visit"]);
    }),
  );
});

test("a phone keeps no more than what is taken", () => {
  expect([MOST_KEPT_SUBJECTS, MOST_KEPT_PHOTOS, MOST_KEPT_COMMITMENTS]).toEqual([
    MOST_SUBJECTS,
    MOST_PHOTOS,
    MOST_COMMITMENTS,
  ]);
  expect([MOST_KEPT_PRIORITIES, MOST_KEPT_QUESTIONS]).toEqual([MOST_PRIORITIES, MOST_QUESTIONS]);
  expect(MOST_KEPT_BYTES).toBeLessThanOrEqual(MOST_PHOTO_BYTES);
});
