import fc from "fast-check";
import { expect, test } from "vitest";
import { readBytes } from "@/tests/factories/table-files";
import { csvStream, csvText } from "./csv";

const written = async (...table: Parameters<typeof csvText>) =>
  (await Array.fromAsync(csvText(...table))).join("");

test("Excel is told that it is UTF-8, and lines end as it expects", async () => {
  expect(await written(["a", "b"], [["Ñaña", 3]])).toBe("\ufeffa;b\r\nÑaña;3\r\n");
});

test.each(['=HYPERLINK("http://x")', "+51 999", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1"])(
  "%j cannot run",
  async (text) => {
    const [, line = ""] = (await written(["a"], [[text]])).split("\r\n");
    expect(line.replace(/^"/, "")[0]).toBe("'");
  },
);

test.each(["-12.004817", "+5", "-3", "504,93", "REI 01 = uno"])(
  "%j is no formula and stays as it is",
  async (text) => {
    expect(await written(["a"], [[text]])).toContain(`\r\n${text}\r\n`);
  },
);

test("names of columns are text of people too", async () => {
  expect(await written(["=1+1"], [])).toBe("\ufeff'=1+1\r\n");
});

const cell = fc
  .string({ unit: fc.constantFrom("a", ";", '"', "\n", "\r\n", "ñ", "=", "'", "😀") })
  .map((t) => `x${t}x`);

test("what is written comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
      expect((await readBytes(await written(["p", "q"], rows))).cells).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});

test("the body of an answer is the same text, from rows that come one by one", async () => {
  const rows = (async function* () {
    for (let i = 0; i < 20_000; i++) yield [i, "Ñaña"];
  })();
  const text = await new Response(csvStream(["n", "x"], rows)).bytes();
  expect((await readBytes(text)).cells.at(-1)).toEqual(["19999", "Ñaña"]);
});
