import { changeBox, type Kept, readBox } from "./box";

export type Outcome = {
  id: string;
  done: boolean;
  version?: number;
  code?: string;
  message?: string;
  fields?: Record<string, string[]>;
  theirs?: Record<string, unknown>;
};

export type Answer = {
  savedAt: string;
  stamp: string;
  writers: { name: string; itemId: string | null }[];
  results: Outcome[];
  /** The texts that were saved, with the version that each item has now. */
  saved: SavedText[];
};

export type SavedText = { itemId: string; version: string; deliberation: string; decision: string };

export type Unsent = "offline" | "signed-out" | "failed";

const AT_ONCE = 40;
/** A connection that neither answers nor fails is none. */
const PATIENCE = 15_000;

type Beat = { meetingId: string; writing: string | null; here: boolean };

const asText = (value: unknown) => (value == null ? "" : String(value));

async function post(batch: Kept[], { meetingId, ...beat }: Beat): Promise<Answer | Unsent> {
  const operations = batch.map(({ id, kind, fields, doneAt }) => ({
    ...{ id, kind, fields },
    age: Math.min(Math.max(0, Date.now() - doneAt), 43_000_000),
  }));
  try {
    const answer = await fetch(`/api/directorios/${meetingId}/sesion`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...beat, operations }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.ok) return { ...((await answer.json()) as Omit<Answer, "saved">), saved: [] };
    if (answer.status === 401) return "signed-out";
    return answer.status >= 500 ? "offline" : "failed";
  } catch {
    return "offline";
  }
}

const textsOf = (theirs: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(theirs).map(([name, value]) => [name, asText(value)]));

/** What was answered leaves the box: done, or refused and kept apart with why. */
function settle(key: string, batch: Kept[], results: Outcome[]) {
  const byId = new Map(results.map((one) => [one.id, one]));
  changeBox(key, ({ waiting, refused }) => {
    const later = waiting.filter(({ id }) => !byId.has(id));
    // What was typed after a text that was refused is what has to be chosen against the other's.
    const latest = (one: Kept) =>
      later.findLast((other) => one.kind === "text" && isSameText(one, other)) ?? one;
    const turnedDown = batch.flatMap((one) => {
      const told = byId.get(one.id);
      if (!told || told.done) return [];
      const theirs = told.theirs ? textsOf(told.theirs) : null;
      const { fields } = latest(one);
      return [{ ...one, fields, message: told.message ?? "", errors: told.fields ?? {}, theirs }];
    });
    return {
      waiting: later
        .filter((one) => !turnedDown.some((other) => other.kind === "text" && isSameText(other, one)))
        // What was typed while an earlier text of its item was on its way goes over what that one became.
        .map((one) => {
          const before = batch.find(
            ({ id, ...other }) =>
              byId.get(id)?.version && isText(one) && other.fields.itemId === one.fields.itemId,
          );
          const version = before && byId.get(before.id)?.version;
          return version ? { ...one, fields: { ...one.fields, version: String(version) } } : one;
        }),
      refused: [...refused.filter(({ id }) => !byId.has(id)), ...turnedDown],
    };
  });
}

const isText = ({ kind }: Pick<Kept, "kind">) => kind === "text" || kind === "minutes";
const isSameText = (a: Kept, b: Kept) =>
  a.kind === "text" && b.kind === "text" && a.fields.itemId === b.fields.itemId;

/** Sends what waits, in its order, and says that the page is open. Of an item, one text at a time. */
export async function sendBox(key: string, beat: Beat, onItsWay: Set<string>): Promise<Answer | Unsent> {
  const items = new Set<string>();
  const batch: Kept[] = [];
  for (const one of readBox(key).waiting.slice(0, AT_ONCE)) {
    const item = isText(one) ? one.fields.itemId : undefined;
    if (item && items.has(item)) break;
    if (item) items.add(item);
    batch.push(one);
  }
  for (const { id } of batch) onItsWay.add(id);
  const answer = await post(batch, beat);
  for (const { id } of batch) onItsWay.delete(id);
  if (typeof answer === "string") return answer;
  settle(key, batch, answer.results);
  const saved = batch.flatMap((one) => {
    const version = answer.results.find(({ id }) => id === one.id)?.version;
    const { itemId = "", deliberation = "", decision = "" } = one.fields;
    return version && isText(one) ? [{ itemId, version: String(version), deliberation, decision }] : [];
  });
  return { ...answer, saved };
}
