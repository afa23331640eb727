import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeDetails, EVENT_LABELS } from "./labels";

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

test.each([
  [{ role: "secretary", startsOn: "2026-03-02" }, "Cargo: Secretario(a) de REI. Desde: 2 de marzo de 2026."],
  [{ changed: ["email", "phone"] }, "Cambió: correo, teléfono."],
  [{ changed: [] }, ""],
  [
    { reason: "Pasó a otra institución", from: null, to: "2026-07-31" },
    "Motivo: Pasó a otra institución. Queda en: 31 de julio de 2026.",
  ],
  [{ to: { decadeName: "Decenio", yearName: "Año" } }, "Queda en: Decenio; Año."],
  [{ role: "a role of before" }, "Cargo: a role of before."],
  [{ endsOn: undefined, document: "" }, ""],
  [{ sha256: "not for people" }, ""],
])("%j reads «%s»", (details, text) => {
  expect(describeDetails(details)).toBe(text);
});
