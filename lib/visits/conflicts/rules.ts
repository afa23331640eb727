import type { Answers, FormContent, FormItem, VisitContent } from "@/db/visit-values";
import { shortDay } from "@/lib/dates/dates";
import { COMMITMENT_SIDE_LABELS, COMMITMENT_STATE_LABELS } from "../labels";
import { answerText, signedText } from "../record/labels";

/** What one submission says of something and the other does not. */
export type Difference = { key: string; label: string; one: string; other: string };

type Line = { key: string; label: string; text: string };

function linesOfItem(item: FormItem, answers: Answers, key: string, whose: string): Line[] {
  const answer = answers[item.key];
  const label = `${item.text}${whose}`;
  return [
    { key, label, text: answerText(item, answer) },
    { key: `${key}.evidence`, label: `${label}: evidencia`, text: answer?.evidence ?? "" },
    { key: `${key}.finding`, label: `${label}: hallazgo`, text: answer?.finding ?? "" },
  ];
}

function linesOfAnswers(form: FormContent, { answers, subjects }: VisitContent): Line[] {
  return form.blocks.flatMap(({ kind, key, items }) =>
    kind === "items"
      ? items.flatMap((item) => linesOfItem(item, answers, item.key, ""))
      : (subjects[key] ?? []).flatMap((teacher) =>
          items.flatMap((item) =>
            linesOfItem(item, teacher.answers, `${teacher.id}.${item.key}`, `, de ${teacher.name}`),
          ),
        ),
  );
}

/** A content as it is read, piece by piece. */
function linesOf(form: FormContent, content: VisitContent): Line[] {
  const { commitments, earlier, photos, priorities, questions, signatures } = content;
  const line = (key: string, label: string, texts: string[]) => ({ key, label, text: texts.join("\n") });
  const { observed } = signatures;
  return [
    ...linesOfAnswers(form, content),
    line("strengths", "Fortalezas", [content.strengths]),
    line(
      "priorities",
      "Prioridades",
      priorities.map(({ text }) => text),
    ),
    line("questions", "Preguntas", questions),
    line("notes", "Notas", [content.notes]),
    line(
      "commitments",
      "Compromisos",
      commitments.map(
        ({ side, text, dueOn }) =>
          `${text} (${COMMITMENT_SIDE_LABELS[side].toLowerCase()}, ${shortDay(dueOn)})`,
      ),
    ),
    line(
      "earlier",
      "Compromisos anteriores",
      earlier.map(({ outcome, note }) => [COMMITMENT_STATE_LABELS[outcome], note].filter(Boolean).join(": ")),
    ),
    line("photos", "Fotos", [photos.length === 0 ? "" : String(photos.length)]),
    line("signed", "Firma de quien fue observado", [observed ? signedText(observed) : "No firmó."]),
  ];
}

/** What differs between two submissions of a visit, in the order of the form; `[]` when only their hours do. */
export function differences(form: FormContent, one: VisitContent, other: VisitContent): Difference[] {
  const [first, second] = [linesOf(form, one), linesOf(form, other)];
  const text = (lines: Line[], key: string) => lines.find((line) => line.key === key)?.text ?? "";
  const added = second.filter(({ key }) => !first.some((line) => line.key === key));
  return [...first, ...added]
    .map(({ key, label }) => ({ key, label, one: text(first, key), other: text(second, key) }))
    .filter((difference) => difference.one !== difference.other);
}
