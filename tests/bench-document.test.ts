import { expect, test } from "vitest";
import { withRows } from "./bench/document";
import { noLessThan, noMoreThan, upTo } from "./bench/row";

const MACHINE = "Measured on linux x64 with 2 cores.";
const speed = (measured: number) =>
  noLessThan(0.5, { bar: "P5 /inicio", measured, base: 100, unit: "requests/s" });
const memory = upTo(160, "MB", { bar: "P2 memory", measured: 170 });
const write = (
  before: string,
  rows: Parameters<typeof withRows>[1]["rows"],
  day: string,
  machine = MACHINE,
) => withRows(before, { machine, rows, starts: rows.map(({ bar }) => bar.slice(0, 2)), day });

test.each([
  [speed(50), true],
  [speed(49), false],
  [noMoreThan(4, { bar: "P8", measured: 41, base: 10, unit: "ms" }), false],
  // Nothing answered on either side: that is no proof.
  [noLessThan(0.5, { bar: "P5", measured: 0, base: 0, unit: "requests/s" }), false],
  [memory, false],
])("a bar is met or not: %j", (row, met) => {
  expect(row.met).toBe(met);
});

test("what is measured again takes the place of what was said, and the rest stays with its day", () => {
  const first = write("", [memory, speed(50)], "2026-11-01");
  const second = write(first, [speed(80)], "2026-11-20");
  expect(second.match(/^\| P.*$/gm)).toEqual([
    "| P2 memory | 170 MB | – | – | ≤ 160 MB | **not met** | 2026-11-01 |",
    "| P5 /inicio | 80 requests/s | 100 requests/s | 0.80 | ≥ 0.5 | met | 2026-11-20 |",
  ]);
});

test("of what could not be measured again no older verdict stays", () => {
  const first = write("", [memory, speed(50)], "2026-11-01");
  const broken = { bar: "P5", measured: "could not be measured", against: "it did not open", ratio: null };
  const second = write(first, [{ ...broken, limit: "–", met: false }], "2026-11-20");
  expect(second.match(/^\| P5.*$/gm)).toEqual([
    "| P5 | could not be measured | it did not open | – | – | **not met** | 2026-11-20 |",
  ]);
  const third = write(second, [speed(80)], "2026-11-21");
  expect(third.match(/^\| P5.*$/gm)).toEqual([
    "| P5 /inicio | 80 requests/s | 100 requests/s | 0.80 | ≥ 0.5 | met | 2026-11-21 |",
  ]);
});

test("what was measured on another machine is not mixed with it", () => {
  const first = write("", [memory], "2026-11-01", "Measured on another.");
  expect(write(first, [speed(50)], "2026-11-20")).not.toContain("P2");
});
