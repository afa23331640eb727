import { beforeEach, expect, test, vi } from "vitest";
import type { VisitContent } from "@/db/visit-values";
import { beginVisit, type KeptVisit } from "@/lib/visits/outbox/rules";
import { readKept, writeKept } from "./device";
import { useVisit as drawVisit } from "./use-visit";

// A hook drawn once: what it answers is all that is tried here.
vi.mock("react", () => ({
  useCallback: (work: unknown) => work,
  useEffect: (work: () => void) => work(),
  useRef: (current: unknown) => ({ current }),
  useState: (value: unknown) => [typeof value === "function" ? value() : value, () => {}],
}));
vi.mock("./device", () => ({ readKept: vi.fn(), writeKept: vi.fn(), watchDevice: () => () => {} }));

const visit = { id: "v" } as KeptVisit["visit"];
const form = { versionId: "f", sha256: "0" } as KeptVisit["form"];
const photo = { id: "p1", itemKey: null, caption: "", sha256: "0", size: 1 };
const withPhoto = (now: VisitContent) => ({ ...now, photos: [...now.photos, photo] });

async function opened() {
  const open = drawVisit("ana", "v");
  await new Promise((resolve) => setTimeout(resolve));
  return open;
}
/** What the device was given to keep, last of all. */
const keptLast = () => vi.mocked(writeKept).mock.lastCall?.[0];

beforeEach(() => {
  vi.clearAllMocks();
  vi.useRealTimers();
  const aside = { addEventListener: () => {}, removeEventListener: () => {} };
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("window", aside);
  vi.stubGlobal("document", aside);
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {}, removeItem: () => {} });
  vi.mocked(readKept).mockResolvedValue(beginVisit("ana", visit, form, Date.now()));
});

test("a visit that is finished while a picture is being made takes it along", async () => {
  const open = await opened();
  let make = () => {};
  const made = new Promise<void>((resolve) => {
    make = resolve;
  });
  open.during(made.then(() => void open.change(withPhoto)));
  const finished = open.finish();
  await new Promise((resolve) => setTimeout(resolve));
  expect(writeKept).not.toHaveBeenCalled();
  make();
  await finished;
  expect([keptLast()?.state, keptLast()?.content.photos]).toEqual(["waiting", [photo]]);
});

test("a picture that could not be made keeps nobody from finishing", async () => {
  const open = await opened();
  open.during(Promise.reject(new Error("no canvas")));
  await open.finish();
  expect(keptLast()?.state).toBe("waiting");
});

test("what is written once it was finished is told not to be taken, and nothing is kept again", async () => {
  const open = await opened();
  expect(open.change((now) => ({ ...now, notes: "Antes" }))).toBe(true);
  await open.finish();
  vi.useFakeTimers();
  expect(open.change(withPhoto)).toBe(false);
  await open.finish();
  await vi.advanceTimersByTimeAsync(1000);
  expect(writeKept).toHaveBeenCalledTimes(1);
  expect(keptLast()?.content).toMatchObject({ notes: "Antes", photos: [] });
});
