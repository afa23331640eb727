/** What a spreadsheet would run instead of showing. The wide forms are read as the narrow ones in some settings. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** A negative number begins like a formula and is none: with an apostrophe it would stop being a number. */
const NUMBER = /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/;

export type Cell = string | number | null | undefined;

export const plainText = (cell: Cell): string => (cell === null || cell === undefined ? "" : String(cell));

/** Text that no spreadsheet takes for a formula: with an apostrophe before, when it begins like one. */
export function withoutFormula(cell: Cell): string {
  const text = plainText(cell);
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
