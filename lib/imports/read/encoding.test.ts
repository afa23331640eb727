import fc from "fast-check";
import { expect, test } from "vitest";
import { cp850, readBytes, windows1252 } from "@/tests/factories/table-files";
import { guessEncoding } from "./encoding";
import { UNREADABLE } from "./labels";

const LETTERS = ["ñ", "Ñ", "á", "é", "í", "ó", "ú", "ü", "°"];
const WORDS: Record<string, string> = {
  ...{ ñ: "Muñoz", Ñ: "ÑAHUI", á: "Málaga", é: "Pérez", í: "García", ó: "Jirón", ú: "Jesús", ü: "Güere" },
  "°": "N° 12",
};
const guess = (...chunks: Buffer[]) =>
  guessEncoding(
    (async function* () {
      yield* chunks;
    })(),
  );
const table = (text: string) => `nombre;lugar\r\nuno;${text}\r\ndos;LIMA\r\n`;

test.each(LETTERS)(
  "a file whose only Spanish letter is %s reads the same in every encoding",
  async (letter) => {
    const text = table(WORDS[letter] ?? "");
    const read = async (bytes: Buffer) => (await readBytes(bytes)).cells[0]?.[1];
    expect(await read(windows1252(text))).toBe(WORDS[letter]);
    expect(await read(cp850(text))).toBe(WORDS[letter]);
    expect(await read(Buffer.from(text))).toBe(WORDS[letter]);
    expect(await read(Buffer.from(`\ufeff${text}`))).toBe(WORDS[letter]);
    expect(await read(Buffer.from(`\ufeff${text}`, "utf16le"))).toBe(WORDS[letter]);
    expect(await read(Buffer.from(`\ufeff${text}`, "utf16le").swap16())).toBe(WORDS[letter]);
  },
);

test.each([
  "PERÚ",
  "ÁNCASH",
  "CAÑETE",
  "JUNÍN",
  "HUÁNUCO",
  "MARAÑÓN",
  "JOSÉ",
  "UGEL N° 05",
  "ÚNICO",
  "Único y único",
  "Única Única N° 3",
  "Única",
])("«%s» tells the code page that it is written in", async (text) => {
  expect(await guess(windows1252(table(text)))).toBe("windows-1252");
  expect(await guess(cp850(table(text)))).toBe("cp850");
});

const names = fc.array(
  fc.constantFrom("Peñascos", "José", "Única", "MUÑOZ", "ÁNGEL", "Lucía", "PERÚ", "N° 3", "Güere", "año"),
  {
    minLength: 3,
  },
);

test("any list of Spanish names tells its code page", async () => {
  await fc.assert(
    fc.asyncProperty(names, async (list) => {
      const text = table(list.join(" "));
      expect(await guess(windows1252(text))).toBe("windows-1252");
      expect(await guess(cp850(text))).toBe("cp850");
    }),
  );
});

test("the only letter that tells may be in the last row", async () => {
  const text = `nombre;lugar\n${"uno;LIMA\n".repeat(30_000)}dos;Ñaña\n`;
  expect((await readBytes(cp850(text))).cells.at(-1)).toEqual(["dos", "Ñaña"]);
});

test("a letter that two chunks of UTF-8 share is still a letter", async () => {
  const bytes = Buffer.from("a;Ñ\nb;😀\n");
  for (let cut = 1; cut < bytes.length; cut++) {
    expect(await guess(bytes.subarray(0, cut), bytes.subarray(cut))).toBe("utf-8");
  }
});

test("no letter is lost where the file is cut to be read", async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => [String(i), "Ñañá"]);
  const { cells } = await readBytes(`a;b\n${rows.map((row) => row.join(";")).join("\n")}`);
  expect(cells).toEqual(rows);
});

test("UTF-16 without its mark is known by its zeros", async () => {
  const { encoding, cells } = await readBytes(Buffer.from(table("Ñaña"), "utf16le"));
  expect([encoding, cells[0]]).toEqual(["utf-16le", ["uno", "Ñaña"]]);
});

test("letters of no Spanish encoding are refused, with what to do", async () => {
  const cyrillic = Buffer.from(table("Москва").replace(/[А-я]/g, "?"), "latin1").map((byte) =>
    byte === 63 ? 0xc3 : byte,
  );
  await expect(readBytes(cyrillic)).rejects.toThrow(UNREADABLE.encoding);
});

test("a few broken letters in a UTF-8 file are told by their row, and do not change the rest", async () => {
  const good = Buffer.from(`a;b\n${"año;Ñaña\n".repeat(100)}`);
  const { encoding, cells, problems } = await readBytes(Buffer.concat([good, windows1252("x;caf\xe9 x\n")]));
  expect(encoding).toBe("utf-8");
  expect(cells[99]).toEqual(["año", "Ñaña"]);
  expect(problems.map(({ line }) => line)).toEqual([102]);
});
