import fc from "fast-check";
import { expect, test } from "vitest";
import { usualTemplate } from "../templates/rules";
import { attendanceOf, presentAt, quorumOf, votersAt } from "./rules";

const { first, second } = usualTemplate("directorio").quorum;

test.each([
  [26, 14, 9],
  [27, 14, 9],
  [1, 1, 1],
  [2, 2, 2],
  [4, 3, 3],
  [9, 5, 3],
  [10, 6, 4],
  [0, 1, 1],
])("of %i called, %i in the first call and %i in the second", (called, one, two) => {
  expect(quorumOf(first, called)).toBe(one);
  expect(quorumOf(second, called)).toBe(two);
});

test("the first call asks for more than half, the second for a third, and neither for more than all", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (called) => {
      expect(quorumOf(first, called) * 2).toBeGreaterThan(called);
      expect((quorumOf(first, called) - 1) * 2).toBeLessThanOrEqual(called);
      expect(quorumOf(second, called) * 3).toBeGreaterThanOrEqual(called);
      expect(quorumOf(second, called)).toBeLessThanOrEqual(Math.max(quorumOf(first, called), 3));
      expect(quorumOf(second, called)).toBeLessThanOrEqual(called);
    }),
  );
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 14, minute));
const stretch = (participantId: string, from: number, to: number | null) => ({
  ...{ participantId, arrivedAt: at(from), leftAt: to === null ? null : at(to) },
});

test("whoever left and came back is in the room again, and counted once", () => {
  const presences = [stretch("a", 0, 10), stretch("a", 20, null), stretch("b", 5, null)];
  expect([...presentAt(presences, at(9))]).toEqual(["a", "b"]);
  expect([...presentAt(presences, at(10))]).toEqual(["b"]);
  expect([...presentAt(presences, at(20))]).toEqual(["a", "b"]);
  expect(
    votersAt(
      [
        { id: "a", votes: true },
        { id: "b", votes: false },
      ],
      presences,
      at(30),
    ),
  ).toBe(1);
});

test("those present never fall by an arrival nor grow by a departure", () => {
  const minute = fc.integer({ min: 0, max: 59 });
  const someone = fc.record({ id: fc.constantFrom("a", "b", "c", "d"), from: minute, stay: minute });
  fc.assert(
    fc.property(fc.array(someone), someone, minute, (others, one, when) => {
      const of = (x: typeof one) => stretch(x.id, x.from, x.from + x.stay);
      const without = presentAt(others.map(of), at(when)).size;
      expect(presentAt([...others, one].map(of), at(when)).size).toBeGreaterThanOrEqual(without);
      const cut = others.map((x) => ({ ...of(x), leftAt: at(x.from) }));
      expect(presentAt(cut, at(when)).size).toBe(0);
    }),
  );
});

const session = { openedAt: at(0), closedAt: at(59), graceMinutes: 10 };
test.each([
  ["nobody marked her", null, [], "unmarked"],
  ["she is excused", "excused", [], "excused"],
  ["another is there in her stead", "represented", [], "represented"],
  ["she is there before it opens", null, [[-5, null]], "present"],
  ["she arrives within the minutes of grace", null, [[10, null]], "present"],
  ["she arrives after them", null, [[11, null]], "late"],
  ["she arrives after them and leaves", null, [[11, 20]], "late"],
  ["she leaves before the close", null, [[0, 30]], "left"],
  [
    "she leaves and comes back",
    null,
    [
      [0, 30],
      [40, null],
    ],
    "present",
  ],
  ["she leaves as it closes", null, [[0, 59]], "present"],
  ["she was marked absent and came after all", "unexcused", [[0, null]], "present"],
] as const)("%s", (_, absence, stretches, expected) => {
  const presences = stretches.map(([from, to]) => stretch("a", from, to));
  expect(attendanceOf(absence, presences, session)).toBe(expected);
});
