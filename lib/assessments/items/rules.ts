import { tidy } from "@/lib/forms/fields";
import { plainCode } from "../scale/rules";
import { type Fault, ITEM_COLUMNS, ITEM_FAULTS, type ItemColumn, LETTERS, MOST_ITEMS } from "./labels";

/** What a paper asks, as it stands in its booklet. */
export type Item = { number: number; competence: string; capacity: string | null; anchor: string | null };
export type KeyedItem = Item & { answer: string | null };

type Row = { line: number; cells: readonly string[] };

/** How people's spreadsheets call each column, without accents, blanks or marks. */
const NAMES: Record<ItemColumn, readonly string[]> = {
  número: ["numero", "n", "no", "nro", "num", "item", "numeroitem", "nitem", "noitem", "pregunta", "p"],
  competencia: ["competencia", "competencias", "idcompetencia"],
  capacidad: ["capacidad", "capacidades", "desempeno"],
  clave: ["clave", "claves", "respuesta", "respuestacorrecta", "alternativacorrecta", "key"],
  ancla: ["ancla", "anclas", "codigoancla", "itemancla", "codigodeancla"],
};

const plainName = (text: string) => plainCode(text).replace(/[^a-z0-9]/g, "");
const columnOf = (text: string) => ITEM_COLUMNS.find((column) => NAMES[column].includes(plainName(text)));

type Places = Partial<Record<ItemColumn, number>>;

/** Where each column stands: by the names of the first row when it has them; in our order when it has none. */
function placesOf(first: Row | undefined): { at: Places; hasHeader: boolean } {
  const named = (first?.cells ?? []).flatMap((cell, index) => {
    const column = columnOf(cell);
    return column ? [[column, index] as const] : [];
  });
  const hasHeader = named.length >= 2 || named.some(([column]) => column === "competencia");
  const inOrder = ITEM_COLUMNS.map((column, index) => [column, index] as const);
  return { at: Object.fromEntries(hasHeader ? named.toReversed() : inOrder), hasHeader };
}

/** The columns without which no row could be read. */
export const missingItemColumns = (first: Row | undefined): ItemColumn[] => {
  const { at } = placesOf(first);
  return (["número", "competencia"] as const).filter((column) => at[column] === undefined);
};

const LONGEST = { competencia: 200, capacidad: 300, ancla: 40 } as const;

/**
 * The items that pasted rows describe, by number, and what is wrong with each row. With no faults, the numbers go from
 * 1 to n, and every item has an answer or none has.
 */
export function readItems(rows: readonly Row[]): { items: KeyedItem[]; faults: Fault[] } {
  const filled = rows.filter(({ cells }) => cells.some((cell) => tidy(cell)));
  const { at, hasHeader } = placesOf(filled[0]);
  const width = hasHeader ? (filled[0]?.cells.length ?? 0) : ITEM_COLUMNS.length;
  const faults: Fault[] = [];
  const items = filled.slice(hasHeader ? 1 : 0).map(({ line, cells }) => {
    const cell = (column: ItemColumn) => tidy(cells[at[column] ?? -1] ?? "");
    const say = (column: ItemColumn, reason: string) =>
      faults.push({ line, column, value: cell(column), reason });
    if (cells.slice(width).some((text) => tidy(text)))
      faults.push({ line, column: null, value: "", reason: ITEM_FAULTS.wide });
    const number = /^0*[1-9]\d{0,2}([.,]0+)?$/.test(cell("número"))
      ? Number(cell("número").replace(",", "."))
      : 0;
    if (number < 1 || number > MOST_ITEMS) say("número", ITEM_FAULTS.number);
    if (!cell("competencia")) say("competencia", ITEM_FAULTS.competence);
    for (const column of ["competencia", "capacidad", "ancla"] as const)
      if (cell(column).length > LONGEST[column]) say(column, ITEM_FAULTS.tooLong(LONGEST[column]));
    const answer = cell("clave").toUpperCase();
    if (answer && !(LETTERS as readonly string[]).includes(answer)) say("clave", ITEM_FAULTS.answer);
    const item: KeyedItem = {
      number,
      competence: cell("competencia"),
      capacity: cell("capacidad") || null,
      anchor: cell("ancla").toUpperCase() || null,
      answer: answer || null,
    };
    return { line, item };
  });
  faults.push(...togetherFaults(items));
  faults.sort((a, b) => a.line - b.line);
  return { items: items.map(({ item }) => item).sort((a, b) => a.number - b.number), faults };
}

/** What is wrong between rows: numbers and anchors that come twice, numbers and answers that do not come. */
function togetherFaults(rows: readonly { line: number; item: KeyedItem }[]): Fault[] {
  const faults: Fault[] = [];
  const say = (line: number, column: ItemColumn, value: string, reason: string) =>
    faults.push({ line, column, value, reason });
  const lineOfNumber = new Map<number, number>();
  const lineOfAnchor = new Map<string, number>();
  const keyed = rows.some(({ item }) => item.answer);
  for (const { line, item } of rows) {
    const { number, anchor, answer } = item;
    const before = lineOfNumber.get(number);
    if (number && before !== undefined) say(line, "número", String(number), ITEM_FAULTS.repeated(before));
    else if (number) lineOfNumber.set(number, line);
    const same = anchor ? lineOfAnchor.get(anchor) : undefined;
    if (anchor && same !== undefined) say(line, "ancla", anchor, ITEM_FAULTS.anchorRepeated(same));
    else if (anchor) lineOfAnchor.set(anchor, line);
    if (keyed && !answer) say(line, "clave", "", ITEM_FAULTS.answerMissing);
  }
  const numbers = [...lineOfNumber.keys()].sort((a, b) => a - b);
  for (const [i, number] of numbers.entries()) {
    const expected = (numbers[i - 1] ?? 0) + 1;
    if (number <= MOST_ITEMS && number > expected)
      say(lineOfNumber.get(number) ?? 0, "número", String(number), ITEM_FAULTS.gap(expected));
  }
  return faults;
}

/** The same rows as they are pasted, to be corrected where they are. */
export const itemsAsText = (items: readonly KeyedItem[]): string =>
  items.length === 0
    ? ""
    : [
        ITEM_COLUMNS.join("\t"),
        ...items.map(({ number, competence, capacity, answer, anchor }) =>
          [number, competence, capacity, answer, anchor].map((cell) => cell ?? "").join("\t"),
        ),
      ].join("\n");

/** Whether the measure of a paper is how many of its items are right: then it goes from 0 to as many as they are. */
export const measuresScore = (
  { min, max }: { min: number | null; max: number | null },
  items: number,
): boolean => items > 0 && min === 0 && max === items;
