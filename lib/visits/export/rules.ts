import type { Answer, FormContent, FormItem, VisitContent } from "@/db/visit-values";

/** An item of a form, with the words of its answers by the key of each. */
export type MatrixColumn = { key: string; text: string };

/** The items of several versions of a form, the latest first: each once, by its key. */
export function matrixColumns(versions: FormContent[]): MatrixColumn[] {
  const columns = new Map<string, MatrixColumn>();
  for (const { blocks } of versions)
    for (const { key, text } of blocks.flatMap(({ items }) => items))
      if (!columns.has(key)) columns.set(key, { key, text });
  return [...columns.values()];
}

/** What was answered, in words; a number as such; `null` of what was not. */
export function answerText({ scale }: FormItem, answer: Answer | undefined): string | number | null {
  if (!answer) return null;
  if (answer.na) return "No aplica";
  if (scale.kind === "number") return answer.number ?? null;
  if (scale.kind === "text") return answer.text ?? null;
  return scale.options.find(({ key }) => key === answer.option)?.label ?? null;
}

export type MatrixLine = { teacher: string | null; answers: Map<string, string | number | null> };

/** The rows of a visit: what was answered of it as a whole, and one more for each teacher of its matrices. */
export function matrixLines(form: FormContent, { answers, subjects }: VisitContent): MatrixLine[] {
  const read = (items: FormItem[], of: Record<string, Answer>) =>
    new Map(items.map((item) => [item.key, answerText(item, of[item.key])]));
  const whole = form.blocks.filter(({ kind }) => kind === "items").flatMap(({ items }) => items);
  return [
    { teacher: null, answers: read(whole, answers) },
    ...form.blocks
      .filter(({ kind }) => kind === "matrix")
      .flatMap(({ key, items }) =>
        (subjects[key] ?? []).map(({ name, answers: of }) => ({ teacher: name, answers: read(items, of) })),
      ),
  ];
}
