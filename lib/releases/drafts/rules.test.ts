import fc from "fast-check";
import { expect, test } from "vitest";
import { freshKeys, usualWords } from "./rules";

const section = fc.record({
  key: fc.option(fc.constantFrom("contexto", "seccion-1", "seccion-2", "seccion-9"), { nil: undefined }),
  title: fc.string(),
  text: fc.string(),
});

test("each section has a key of its own, and the first that has one keeps it", () => {
  fc.assert(
    fc.property(fc.array(section, { maxLength: 12 }), (sections) => {
      const keyed = freshKeys(sections);
      const keys = keyed.map(({ key }) => key);
      expect(new Set(keys).size).toBe(sections.length);
      for (const [i, { key }] of sections.entries())
        if (key && sections.findIndex((one) => one.key === key) === i) expect(keys[i]).toBe(key);
      expect(keyed.map(({ title, text }) => [title, text])).toEqual(
        sections.map(({ title, text }) => [title, text]),
      );
    }),
  );
});

test("a release begins with its source on its day, and with the method of the one before", () => {
  expect(usualWords("2026-10-31", "Como antes.")).toMatchObject({
    ...{ methodology: "Como antes.", headlines: [] },
    sources: [{ date: "2026-10-31" }],
  });
});
