import type { Area, Stage } from "@/db/values";
import { MOST_ITEMS } from "../../../items/labels";
import { measuresScore } from "../../../items/rules";
import { paperLabel } from "../../../labels";
import { paperFor } from "../../../rules";
import { plainCode } from "../../../scale/rules";
import { type Fault, fault, longMark, type MarkCells, type ReadPaper, withoutPaper } from "../rules";
import type { Cells, ItemKey } from "../schema";
import { ANSWER_PROBLEMS, LACKS_ITEMS, NO_KEY } from "./labels";

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

type Asked = { stage: Stage; grade: number | null };
type ReadAnswers =
  | { ok: { mark: MarkCells; items: (boolean | null)[] } }
  | { fault: Fault }
  /** Why the whole file cannot be read. */
  | { refusal: string };

/** The answers of a file, row by row. The first whole row says in which form all of them come. */
export class AnswerReading {
  private form: Form | null = null;
  private readonly numbers: readonly number[];
  private readonly wanted = new Map<ReadPaper, { keys: ItemKey[] } | { refusal: string }>();

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  /** How a student did in an area, by what she answered; `null` when she answered nothing. */
  read(cells: Cells, { stage, grade }: Asked, area: Area, papers: readonly ReadPaper[]): ReadAnswers | null {
    const paper = paperFor(papers, stage, grade, area);
    if (!paper) return withoutPaper(grade);
    if (paper.items === 0) return fault("competence", cells.competence, ANSWER_PROBLEMS.noItems);
    const wanted = this.wantedOf(paper);
    if ("refusal" in wanted) return wanted;
    const extra = this.numbers.find(
      (number) => number > paper.items && readAnswer(cells[`item${number}`] ?? "") !== "blank",
    );
    if (extra) return fault(`item${extra}`, cells[`item${extra}`], ANSWER_PROBLEMS.extra(paper.items));
    const values = wanted.keys.map((key) => cells[key] ?? "");
    return this.score(values, cells, paper);
  }

  /** The columns of a paper's items, which must all be there. */
  private wantedOf(paper: ReadPaper): { keys: ItemKey[] } | { refusal: string } {
    const known = this.wanted.get(paper);
    if (known) return known;
    const all = Array.from({ length: paper.items }, (_, i) => i + 1);
    const missing = all.filter((number) => !this.numbers.includes(number));
    const found =
      missing.length > 0
        ? { refusal: LACKS_ITEMS(paperLabel(paper), paper.items, missing) }
        : { keys: all.map((number) => `item${number}` as const) };
    this.wanted.set(paper, found);
    return found;
  }

  private score(values: readonly string[], cells: Cells, paper: ReadPaper): ReadAnswers | null {
    const form = this.form ?? formOf(values);
    if (form === "letters" && paper.answers.length === 0) return { refusal: NO_KEY(paperLabel(paper)) };
    const scored = scoreAnswers(values, form ?? "marks", paper.answers);
    if (!scored) return null;
    if ("wrong" in scored) {
      const { item, value, reason } = scored.wrong;
      return fault(`item${item}`, value, reason);
    }
    this.form = form;
    const { items, score } = scored.ok;
    const mark = longMark(measuresScore(paper, paper.items) ? { ...cells, measure: String(score) } : cells);
    if (!mark.measure && !mark.level) return fault("level", "", ANSWER_PROBLEMS.levelNeeded(paper.items));
    return { ok: { mark, items } };
  }
}
