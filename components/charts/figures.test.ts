import { describe, expect, it } from "vitest";
import { percent, share, wholeShares } from "./figures";

describe("percent", () => {
  it("never says all or nothing when it is not", () => {
    expect(percent(1, 1000)).toBe("<1\u00a0%");
    expect(percent(999, 1000)).toBe(">99\u00a0%");
    expect(percent(0, 1000)).toBe("0\u00a0%");
    expect(percent(1000, 1000)).toBe("100\u00a0%");
  });
});

describe("share", () => {
  it("stays between 0 and 100, also without a whole", () => {
    expect([share(5, 0), share(12, 10), share(-1, 10), share(1, 4)]).toEqual([0, 100, 0, 25]);
  });
});

describe("wholeShares", () => {
  it("adds up to 100", () => {
    for (const counts of [
      [1, 1, 1],
      [67, 165, 215, 165],
      [1, 0, 0, 999],
      [2, 2, 2, 1],
    ]) {
      expect(wholeShares(counts).reduce((sum, n) => sum + n, 0)).toBe(100);
    }
  });
  it("is all zeros when nobody is counted", () => {
    expect(wholeShares([0, 0])).toEqual([0, 0]);
  });
});
