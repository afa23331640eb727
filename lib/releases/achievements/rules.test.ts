import { expect, test } from "vitest";
import { achievementKeys } from "@/db/release-values";
import {
  assessedOf,
  countedKeys,
  declaredKeys,
  declaredOf,
  inOrder,
  meetingsOf,
  networkPlansOf,
  reorganisedOf,
} from "./rules";

const DAY = "2026-11-28";
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const made = { hasResolution: true, hasRecord: false };
const bare = { hasResolution: false, hasRecord: false };

test("the nine of the practice are either counted or declared, never both", () => {
  expect([...countedKeys, ...declaredKeys].sort()).toEqual([...achievementKeys].sort());
});

test("a network is reorganised by its resolution or by its acta, and each kind is out of its own", () => {
  const networks = [
    { kind: "eb" as const, ...made },
    { kind: "eb" as const, ...bare, hasRecord: true },
    { kind: "eb" as const, ...bare },
    { kind: "etp" as const, ...made },
  ];
  const { figures, sentence } = reorganisedOf(networks, DAY);
  expect(figures.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [2, 3],
    [1, 1],
  ]);
  expect(plain(sentence)).toBe(
    "Se reorganizaron 2 de 3 redes de educación básica (67 %) y 1 de 1 redes de educación técnico-productiva (100 %).",
  );
});

const baseline = {
  title: "Línea de base",
  endsOn: "2026-04-24",
  areas: ["lectura", "matemática"],
  enrolled: null,
};

test("the practice's participation is told with its percentages and out of how many", () => {
  const told = assessedOf(
    [
      { stage: "primary", assessed: 220_063, enrolled: 489_029 },
      { stage: "secondary", assessed: 140_839, enrolled: 414_232 },
    ],
    baseline,
    DAY,
  );
  expect(plain(told.sentence)).toBe(
    "Rindieron la línea de base en lectura y matemática 220,063 de 489,029 estudiantes de primaria (45 %) y 140,839 de 414,232 estudiantes de secundaria (34 %).",
  );
});

test.each([
  [null, null],
  [259, null],
  [null, 300],
])(
  "of a group that is hidden (%s of %s), the figure says which count is, and the sentence none",
  (assessed, enrolled) => {
    const told = assessedOf([{ stage: "primary", assessed, enrolled }], baseline, DAY);
    expect(told.figures).toEqual([
      { label: "estudiantes de primaria", numerator: assessed, denominator: enrolled, hidden: true },
    ]);
    expect(told.sentence).toContain("un grupo demasiado pequeño para decirlo");
    expect(told.sentence).not.toMatch(/[0-9]/);
  },
);

test.each([
  [1, 200, "1 %"],
  [1, 201, "menos de 1 %"],
  [0, 201, "0 %"],
  [199, 200, "99 %"],
  [200, 200, "100 %"],
  [69, 200, "35 %"],
])("%i of %i are %s", (sent, all, share) => {
  expect(plain(networkPlansOf({ sent, all, schoolYear: 2026 }, DAY).sentence)).toContain(`(${share})`);
});

test("without a month that is over nothing is due yet", () => {
  const told = meetingsOf({ ugels: 1, all: 7, held: 0, due: 0 }, DAY);
  expect(told.figures).toHaveLength(1);
  expect(told.sentence).not.toContain("meses");
});

test("what is counted cannot be declared, and all are told in the practice's order", () => {
  const fact = { numerator: null, denominator: null, sentence: "Sí.", asOf: DAY, source: "Acta" };
  const declared = declaredOf([
    { key: "alliances", ...fact },
    { key: "reorganised", ...fact },
    { key: "hubs", ...fact, numerator: 133, denominator: 133 },
  ]);
  expect(declared.map(({ key, figures }) => [key, figures.length])).toEqual([
    ["alliances", 0],
    ["hubs", 1],
  ]);
  const all = inOrder([
    ...declared,
    meetingsOf({ ugels: 1, all: 7, held: 0, due: 0 }, DAY),
    reorganisedOf([], DAY),
  ]);
  expect(all.map(({ key }) => key)).toEqual(["reorganised", "hubs", "meetings", "alliances"]);
});
