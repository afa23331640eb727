import fc from "fast-check";
import { expect, test } from "vitest";
import { copiedShare, plainWords } from "./rules";

test.each([
  ["nothing written is copied from nothing", [], ["Leer cada día en clase con el aula"], 0],
  ["nothing was written before", ["Leer cada día en clase"], [], 0],
  ["the same words", ["Leer cada día en clase"], ["Leer cada día en clase"], 1],
  [
    "the same words with other accents, case and signs",
    ["¡LEER, cada dia, en clase!"],
    ["Leer cada día en clase"],
    1,
  ],
  ["a short text is compared whole", ["Ir a leer"], ["Vamos a ir a leer hoy"], 0],
  ["one of the two runs of four words", ["uno dos tres cuatro cinco"], ["uno dos tres cuatro"], 0.5],
  ["words in another order", ["cuatro tres dos uno"], ["uno dos tres cuatro"], 0],
] as const)("%s", (_, texts, before, share) => {
  expect(copiedShare([...texts], [...before])).toBe(share);
});

const texts = fc.array(
  fc.array(fc.constantFrom("a", "b", "c", "d", "é"), { maxLength: 9 }).map((w) => w.join(" ")),
);

test("a share goes from 0 to 1, a text is its own copy, and more to compare with never lowers it", () => {
  fc.assert(
    fc.property(texts, texts, texts, (now, before, more) => {
      const share = copiedShare(now, before);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(copiedShare(now, [...before, ...more])).toBeGreaterThanOrEqual(share);
      const written = now.some((text) => plainWords(text).length > 0);
      expect(copiedShare(now, now)).toBe(written ? 1 : 0);
    }),
  );
});

test("neither the order of the texts nor how they are written changes the share", () => {
  fc.assert(
    fc.property(texts, texts, (now, before) => {
      const share = copiedShare(now, before);
      expect(copiedShare(now.toReversed(), before.toReversed())).toBe(share);
      expect(
        copiedShare(
          now.map((text) => `«${text.toUpperCase()}».`),
          before,
        ),
      ).toBe(share);
    }),
  );
});
