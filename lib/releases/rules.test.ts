import { expect, test } from "vitest";
import { editionOf, inForce, trendsOf } from "./rules";

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

const figure = (label: string, numerator: number | null, denominator: number | null, hidden = false) => ({
  ...{ label, numerator, denominator, hidden },
});

test("a figure told in two editions has a trend; one told once, hidden, without a whole or always whole has none", () => {
  const progress = [
    {
      number: 1,
      achievements: [
        { key: "hubs" as const, figures: [figure("redes", 3, 6)] },
        { key: "ugel_plans" as const, figures: [figure("planes", 7, 7)] },
      ],
    },
    {
      number: 3,
      achievements: [
        { key: "hubs" as const, figures: [figure("redes", 6, 6), figure("locales", 9, null)] },
        { key: "meetings" as const, figures: [figure("UGEL", 1, 2)] },
        { key: "ugel_plans" as const, figures: [figure("planes", 7, 7)] },
      ],
    },
    { number: 4, achievements: [{ key: "meetings" as const, figures: [figure("UGEL", null, 2, true)] }] },
  ];
  expect(trendsOf(progress)).toEqual([
    {
      ...{ key: "hubs", label: "redes" },
      points: [
        { number: 1, numerator: 3, denominator: 6 },
        { number: 3, numerator: 6, denominator: 6 },
      ],
    },
  ]);
});
