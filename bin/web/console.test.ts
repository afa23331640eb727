import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { log } from "@/lib/log";
import { takeConsole } from "./console";

const LEVELS = { log: "info", info: "info", debug: "debug", warn: "warn", error: "error" } as const;
const ways = Object.keys(LEVELS) as (keyof typeof LEVELS)[];
const theirs = { ...console };
beforeEach(() => takeConsole());
afterEach(() => {
  Object.assign(console, theirs);
  vi.restoreAllMocks();
});

test.each(ways)("what a library writes by console.%s is a line of ours, without who it was about", (way) => {
  const line = vi.spyOn(log, LEVELS[way]).mockImplementation(() => undefined);
  console[way]("No se pudo avisar a rosa@ejemplo.pe", { documentNumber: "47123987" });
  expect(line.mock.calls).toEqual([[{ said: "No se pudo avisar a …@…" }, "console"]]);
});
