import { MOST_ITEMS } from "../../../items/labels";
import { plainCode } from "../../../scale/rules";
import { ANSWER_PROBLEMS } from "./labels";

const ITEM_NAME = /^(?:p|i|r|item|pregunta|preg|reactivo|respuesta)?0*([1-9]\d{0,2})$/;

/** The item that a column is of, by its plain name: «p1», «Ítem_01», «1», «PREGUNTA 1»; `null` when of none. */
export function itemOfColumn(plain: string): number | null {
  const number = Number(ITEM_NAME.exec(plain)?.[1] ?? 0);
  return number >= 1 && number <= MOST_ITEMS ? number : null;
}

/** How a file says what students answered: 1 and 0, or the letter that each one marked. */
export type Form = "marks" | "letters";

/** What a cell says: nothing was answered; right or wrong; a letter, from 0 for A; or none of these. */
export type Answer = "blank" | { mark: boolean } | { letter: string } | null;

const BLANKS = new Set(["", "-", "–", "—", "omitio", "omitido", "omitida", "omision", "nr", "sin respuesta"]);

export function readAnswer(text: string): Answer {
  if (text === "1") return RIGHT;
  if (text === "0") return WRONG;
  if (text.length === 1 && /[a-e]/i.test(text)) return { letter: text.toUpperCase() };
  const plain = plainCode(text);
  if (BLANKS.has(plain)) return "blank";
  return plain === "1" ? RIGHT : plain === "0" ? WRONG : null;
}

const RIGHT = { mark: true } as const;
const WRONG = { mark: false } as const;

/** The form of a row: that of its first answer; `null` when it has none. */
export function formOf(cells: readonly string[]): Form | null {
  for (const cell of cells) {
    const answer = readAnswer(cell);
    if (answer && answer !== "blank") return "mark" in answer ? "marks" : "letters";
  }
  return null;
}

export type Scored = {
  /** Whether each item is right; `null` when it was left blank. */
  items: (boolean | null)[];
  score: number;
};

type Wrong = { item: number; value: string; reason: string };

/**
 * The answers of a student to a paper, in the order of its items, scored by its key when they are letters. `null` when
 * all are blank: she did not take it.
 */
export function scoreAnswers(
  cells: readonly string[],
  form: Form,
  key: readonly string[],
): { ok: Scored } | { wrong: Wrong } | null {
  const items: (boolean | null)[] = [];
  let score = 0;
  let answered = 0;
  for (const [i, cell] of cells.entries()) {
    const answer = readAnswer(cell);
    const right = answer === "blank" ? null : isRight(answer, form, key[i]);
    if (right === undefined) return { wrong: { item: i + 1, value: cell, reason: reasonOf(answer, form) } };
    items.push(right);
    if (right !== null) answered++;
    if (right) score++;
  }
  return answered === 0 ? null : { ok: { items, score } };
}

function isRight(answer: Exclude<Answer, "blank">, form: Form, expected: string | undefined) {
  if (answer === null) return undefined;
  if ("mark" in answer) return form === "marks" ? answer.mark : undefined;
  return form === "letters" ? answer.letter === expected : undefined;
}

function reasonOf(answer: Answer, form: Form): string {
  if (answer === null) return form === "marks" ? ANSWER_PROBLEMS.mark : ANSWER_PROBLEMS.letter;
  return form === "marks" ? ANSWER_PROBLEMS.letterAmongMarks : ANSWER_PROBLEMS.markAmongLetters;
}
