import type {
  Answer,
  Answers,
  FormBlock,
  FormContent,
  FormItem,
  SubmissionState,
  VisitContent,
  VisitFlag,
} from "@/db/visit-values";

/**
 * Something that a visit lacks, or that its form does not have. `where` is `answers.r1`, `subjects.aula.<docente>.r1`,
 * `subjects.aula`, or the name of a part of the content. What is blocking has to be mended before it is sent.
 */
export type Gap = { where: string; text: string; blocking: boolean };

const blocking = (where: string, text: string): Gap => ({ where, text, blocking: true });
const lacking = (where: string, text: string): Gap => ({ where, text, blocking: false });

/** Lima keeps the same hour all year: no calendar is needed, which old phones do not have. */
const LIMA_OFFSET = 5 * 3_600_000;
const limaDay = (at: number) => new Date(at - LIMA_OFFSET).toISOString().slice(0, 10);

const isAnswered = ({ option, na, number, text }: Answer) =>
  Boolean(option || na || text?.trim()) || number !== undefined;

/** What is wrong with an answer for the scale of its item; `null` when it has none, or fits. */
function misfit({ scale }: FormItem, { option, na, number, text }: Answer): string | null {
  if (na && !(scale.kind === "levels" && scale.na)) return "aquí no se puede decir que no aplica";
  if (option !== undefined && !(scale.kind === "levels" && scale.options.some(({ key }) => key === option)))
    return "la respuesta no es de la escala de esta ficha";
  if (text && scale.kind !== "text") return "la respuesta no es de la escala de esta ficha";
  if (number === undefined) return null;
  if (scale.kind !== "number") return "la respuesta no es de la escala de esta ficha";
  return number < scale.min || number > scale.max ? `el número va de ${scale.min} a ${scale.max}` : null;
}

function gapsOfItem(item: FormItem, answer: Answer | undefined, where: string, whose: string): Gap[] {
  const named = `${item.text}${whose}`;
  if (!answer || !isAnswered(answer))
    return item.required ? [blocking(where, `Falta responder: ${named}.`)] : [];
  const wrong = misfit(item, answer);
  if (wrong) return [blocking(where, `${named}: ${wrong}.`)];
  const gaps: Gap[] = [];
  if (answer.na) return gaps;
  if (item.asksEvidence && !answer.evidence?.trim())
    gaps.push(lacking(where, `Falta la evidencia de: ${named}.`));
  if (item.asksFinding && !answer.finding?.trim())
    gaps.push(lacking(where, `Falta el hallazgo de: ${named}.`));
  return gaps;
}

const gapsOfItems = (items: FormItem[], answers: Answers, where: string, whose = ""): Gap[] =>
  items.flatMap((item) => gapsOfItem(item, answers[item.key], `${where}.${item.key}`, whose));

const strangers = (answers: Answers, known: Set<string>, where: string): Gap[] =>
  Object.keys(answers)
    .filter((key) => !known.has(key))
    .map((key) => blocking(`${where}.${key}`, "Hay una respuesta a algo que esta ficha no pregunta."));

function gapsOfMatrix({ key, title, items }: FormBlock, content: VisitContent): Gap[] {
  const teachers = content.subjects[key] ?? [];
  const where = `subjects.${key}`;
  if (teachers.length === 0)
    return items.some(({ required }) => required)
      ? [blocking(where, `Agregue al menos a un docente en «${title}».`)]
      : [];
  const known = new Set(items.map((item) => item.key));
  return teachers.flatMap(({ id, name, answers }, i) => {
    const whose = `, de ${name.trim() || `la fila ${i + 1}`}`;
    return [
      ...(name.trim()
        ? []
        : [blocking(`${where}.${id}`, `Escriba a quién se observó en la fila ${i + 1} de «${title}».`)]),
      ...gapsOfItems(items, answers, `${where}.${id}`, whose),
      ...strangers(answers, known, `${where}.${id}`),
    ];
  });
}

/** Whether everything that names an item of the form names one that it has. */
function strayKeys({ blocks }: FormContent, content: VisitContent): Gap[] {
  const known = new Set(blocks.flatMap(({ items }) => items.map(({ key }) => key)));
  const isStray = ({ itemKey }: { itemKey: string | null }) => itemKey !== null && !known.has(itemKey);
  const parts = ["priorities", "commitments", "photos"] as const;
  return parts
    .filter((part) => content[part].some(isStray))
    .map((part) => blocking(part, "Se refiere a algo que esta ficha no pregunta."));
}

const MOST_DAYS_AHEAD = 400;
const DAY = 86_400_000;

function gapsOfTalk(content: VisitContent): Gap[] {
  const gaps: Gap[] = [];
  const [started, ended] = [Date.parse(content.startedAt), Date.parse(content.endedAt)];
  if (ended < started)
    gaps.push(blocking("endedAt", "La visita termina antes de empezar: revise las horas."));
  const [first, last] = [limaDay(started), limaDay(ended + MOST_DAYS_AHEAD * DAY)];
  if (content.commitments.some(({ dueOn }) => dueOn < first))
    gaps.push(blocking("commitments", "Un compromiso vence antes de la visita. Corrija su día."));
  if (content.commitments.some(({ dueOn }) => dueOn > last))
    gaps.push(blocking("commitments", "Un compromiso vence después de más de un año. Corrija su día."));
  if (!content.strengths.trim()) gaps.push(lacking("strengths", "Faltan las fortalezas."));
  if (content.priorities.length === 0) gaps.push(lacking("priorities", "Falta al menos una prioridad."));
  if (content.commitments.length === 0)
    gaps.push(lacking("commitments", "No queda ningún compromiso para la próxima visita."));
  if (!content.signatures.observed)
    gaps.push(lacking("signatures", "Quien fue observado todavía no firma en el teléfono."));
  return gaps;
}

/** What a visit lacks, and what it brings that its form does not have. The same on the device and on arrival. */
export function gapsOf(form: FormContent, content: VisitContent): Gap[] {
  const alone = form.blocks.filter(({ kind }) => kind === "items");
  const matrices = form.blocks.filter(({ kind }) => kind === "matrix");
  const asked = new Set(alone.flatMap(({ items }) => items.map(({ key }) => key)));
  const rows = new Set(matrices.map(({ key }) => key));
  return [
    ...alone.flatMap(({ items }) => gapsOfItems(items, content.answers, "answers")),
    ...matrices.flatMap((block) => gapsOfMatrix(block, content)),
    ...strangers(content.answers, asked, "answers"),
    ...Object.keys(content.subjects)
      .filter((key) => !rows.has(key))
      .map((key) => blocking(`subjects.${key}`, "Hay docentes en una parte que esta ficha no tiene.")),
    ...strayKeys(form, content),
    ...gapsOfTalk(content),
  ];
}

/** The first thing to mend of each part, as a form says it. */
export function gapFields(gaps: Gap[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { where, text } of gaps) fields[where] ??= text;
  return fields;
}

type Arrived = { id: string; sha256: string; state: SubmissionState };

/**
 * What became of the same content when it came before, whatever number it came with: taken, or left out by its author, it
 * has nothing more to wait for; set aside, it still waits. `null` when it comes for the first time.
 */
export function sameBefore(arrived: Arrived[], { id, sha256 }: { id: string; sha256: string }) {
  const same = arrived.filter((one) => one.sha256 === sha256);
  const before = same.find((one) => one.id === id) ?? same[0];
  if (!before) return null;
  const outcome = before.state === "conflict" ? ("conflict" as const) : ("already" as const);
  return { outcome, submissionId: before.id };
}

const MOST_SECONDS = 2_000_000_000;

/** How far the device's clock is ahead of ours, in seconds. */
export const clockSkew = (sentAt: string, now: Date): number =>
  Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, Math.round((Date.parse(sentAt) - now.getTime()) / 1000)));

/** Ten minutes: less is how long a message takes on a bad connection. */
const WRONG_CLOCK = 600;

type Sent = Pick<VisitContent, "startedAt" | "endedAt"> & { sentAt: string };
export type Corrected = { skew: number; startedAt: Date; endedAt: Date; conductedOn: string; wrong: boolean };

/**
 * When a visit was, by a clock that may have been wrong: what it was off when it was sent is taken away, and nothing ends
 * after it arrived. `conductedOn` is the day of Lima when it started.
 */
export function corrected({ startedAt, endedAt, sentAt }: Sent, now: Date): Corrected {
  const skew = clockSkew(sentAt, now);
  const ours = (at: string) => Math.min(now.getTime(), Date.parse(at) - skew * 1000);
  const started = ours(startedAt);
  const wrong = Math.abs(skew) > WRONG_CLOCK || Date.parse(endedAt) > Date.parse(sentAt) + WRONG_CLOCK * 1000;
  return {
    ...{ skew, wrong, conductedOn: limaDay(started) },
    ...{ startedAt: new Date(started), endedAt: new Date(ours(endedAt)) },
  };
}

export type Noticed = {
  when: Corrected;
  scheduledOn: string;
  /** Whether the form's version is the one that new visits are planned with. */
  isCurrent: boolean;
  /** Whether whoever was observed served at the place that day; of a teacher without account nobody knows. */
  served: boolean | null;
  signature: VisitContent["signatures"]["observed"];
  /** The code that whoever was observed was shown; `null` when she has no account. */
  code: string | null;
};

/** What was noticed of a visit when it arrived. It is taken all the same. */
export function flagsOf({ when, scheduledOn, isCurrent, served, signature, code }: Noticed): VisitFlag[] {
  const noticed: Record<VisitFlag, boolean> = {
    clock: when.wrong,
    retired_form: !isCurrent,
    observed_moved: served === false,
    other_day: when.conductedOn !== scheduledOn,
    unsigned: signature === null,
    wrong_code: signature?.how === "code" && signature.code !== code,
  };
  return (Object.keys(noticed) as VisitFlag[]).filter((flag) => noticed[flag]);
}
