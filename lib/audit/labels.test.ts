import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { aboutsOf, EVENT_GROUPS, EVENT_LABELS, eventChoices } from "./labels";

const EVENT = /"([a-z]+\.[a-z_]+)"/g;

/** From the opening parenthesis at `start` to the one that closes it. */
function call(text: string, start: number): string {
  let open = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === "(") open++;
    if (text[i] === ")" && --open === 0) return text.slice(start, i + 1);
  }
  return "";
}

/** What a file records: the literals in its calls, and in whatever it names `event` or keeps as its events. */
function eventsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const calls = [...text.matchAll(/\b(?:record|recordAtGate|openSession)\(/g)].map((match) =>
    call(text, match.index + match[0].length - 1),
  );
  const named = [...text.matchAll(/\bevent\s*[:=][^;,]+|\b\w*EVENTS\b[^=;]*=[^;]+/g)].map(([words]) => words);
  return [...calls, ...named].flatMap((words) => [...words.matchAll(EVENT)].map(([, event]) => event ?? ""));
}

const isTest = (path: string) => path.endsWith(".test.ts");
const recorded = new Set(
  globSync("lib/**/*.ts")
    .filter((path) => !isTest(path))
    .flatMap(eventsOf),
);

test("everything that is recorded has its sentence, and no sentence is left over", () => {
  expect([...recorded].sort()).toEqual(Object.keys(EVENT_LABELS).sort());
});

test("both ends of a choice are seen", () => {
  expect(recorded).toContain("invitation.accepted");
  expect(recorded).toContain("password.recovered");
});

test("every event stands in one group of the choice, and each group has its acts", () => {
  const events = eventChoices().flatMap(({ options }) => options.slice(1).map(({ value }) => value));
  expect(events.sort()).toEqual(Object.keys(EVENT_LABELS).sort());
  const abouts = Object.keys(EVENT_GROUPS).flatMap(aboutsOf);
  expect(abouts).toHaveLength(new Set(abouts).size);
});
