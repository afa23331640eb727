import fc from "fast-check";
import { expect, test } from "vitest";
import { decidedBy, mayStart, voteTrouble } from "./rules";

const vote = (inFavour: number | null, against: number | null, abstained: number | null) =>
  decidedBy("vote", { inFavour, against, abstained });

test.each([
  [vote(18, 1, 2), 21, null],
  [vote(18, 1, 1), 21, { kind: "sum", sum: 20 }],
  [vote(18, 3, 2), 21, { kind: "sum", sum: 23 }],
  [vote(18, null, 3), 21, { kind: "missing" }],
  [vote(0, 0, 0), 0, null],
  [decidedBy("consensus", { inFavour: 99 }), 21, null],
  [decidedBy(null, { inFavour: 99 }), 21, null],
])("%o with %d present", (decided, present, trouble) => {
  expect(voteTrouble(decided, present)).toEqual(trouble);
});

test("votes are right just when they are those of everybody present", () => {
  const few = fc.nat(60);
  fc.assert(
    fc.property(few, few, few, fc.nat(180), (a, b, c, present) => {
      expect(voteTrouble(vote(a, b, c), present) === null).toBe(a + b + c === present);
    }),
  );
});

test("without a vote there are no figures of one", () => {
  expect(decidedBy("consensus", { inFavour: 3, against: 1, abstained: 0 })).toEqual({
    ...{ form: "consensus", inFavour: null, against: null, abstained: null },
  });
});

test("what waits or ended too soon may be treated; what was put off or withdrawn may not", () => {
  const states = ["pending", "current", "treated", "postponed", "withdrawn"] as const;
  expect(states.filter(mayStart)).toEqual(["pending", "treated"]);
});
