import { expect, test } from "vitest";
import { editionOf, inForce } from "./rules";

const version = (number: number, amends: number | null = null) => ({ number, amends });

test.each([
  { said: "none", versions: [], is: undefined },
  { said: "one", versions: [version(1)], is: 1 },
  { said: "the newest edition", versions: [version(1), version(2)], is: 2 },
  { said: "the version that mends it", versions: [version(1), version(2), version(3, 2)], is: 3 },
  { said: "the last of several", versions: [version(3, 2), version(2, 1), version(1)], is: 3 },
  { said: "not the mended old one", versions: [version(1), version(2), version(3, 1)], is: 2 },
  { said: "one that mends what is not there", versions: [version(2, 1)], is: 2 },
])("in force is $said", ({ versions, is }) => {
  expect(inForce(versions)?.number).toBe(is);
});

test("a version belongs to the edition that it mends, through those between", () => {
  const versions = [version(1), version(2, 1), version(3, 2), version(4)];
  expect(versions.map((each) => editionOf(each, versions))).toEqual([1, 1, 1, 4]);
});
