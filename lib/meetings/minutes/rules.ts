import type { MinutesCorrectionState } from "@/db/values";
import { unprintable } from "@/lib/papers/rules";
import type { ActaContent } from "./content/rules";

type ApprovalFacts = { content: ActaContent; corrections: { state: MinutesCorrectionState }[] };

/** Every text that somebody wrote and that is printed. */
const writtenIn = ({ attendees, corrections, ...content }: ActaContent): string =>
  [
    ...[content.title, content.venue, content.expediente, content.chair.name, content.secretary?.name],
    ...attendees.flatMap(({ name, office, instead }) => [name, office, instead]),
    ...content.items.flatMap((item) => [
      ...[item.title, item.question, item.presenter, item.addedLate, item.deliberation, item.decision],
      item.taken?.againstReasons,
      ...item.agreements.flatMap((one) => [
        ...[one.text, one.responsible, one.evidenceExpected, one.decision?.againstReasons],
      ]),
    ]),
    ...content.withdrawn.flatMap(({ title, reason }) => [title, reason]),
    ...content.documents.map(({ title }) => title),
    ...corrections.flatMap(({ text, answer }) => [text, answer]),
  ]
    .filter(Boolean)
    .join("\n");

const inWords = (numbers: number[]) =>
  numbers.length === 1
    ? `El punto ${numbers[0]} se trató y no tiene nada escrito.`
    : `Los puntos ${numbers.slice(0, -1).join(", ")} y ${numbers.at(-1)} se trataron y no tienen nada escrito.`;

/** What keeps an acta from being approved, and what is only worth knowing before. */
export function beforeApproving({ content, corrections }: ApprovalFacts) {
  const told = (missing: boolean, sentence: string) => (missing ? [sentence] : []);
  const open = corrections.filter(({ state }) => state === "open").length;
  const signs = unprintable(writtenIn(content));
  const bare = content.items
    .filter((item) => item.treated && !item.deliberation && !item.decision && item.agreements.length === 0)
    .map(({ number }) => number);
  const unmarked = content.attendees.filter(({ attendance }) => attendance === "unmarked").length;
  const blocking = [
    ...told(
      !content.secretary,
      "La reunión no tiene a quien lleve la secretaría: nómbrela antes de aprobar el acta.",
    ),
    ...told(
      open > 0,
      open === 1
        ? "Hay 1 corrección sin responder. Acéptela o no la acepte antes de aprobar el acta."
        : `Hay ${open} correcciones sin responder. Respóndalas antes de aprobar el acta.`,
    ),
    ...told(
      signs.length > 0,
      `El acta tiene signos que no se pueden imprimir: ${signs.slice(0, 20).join(" ")}. Quítelos del texto.`,
    ),
  ];
  const advice = [
    ...told(bare.length > 0, inWords(bare)),
    ...told(
      unmarked > 0,
      `De ${unmarked} ${unmarked === 1 ? "persona" : "personas"} no se marcó si asistió: el acta dirá «sin marcar».`,
    ),
    ...told(content.present < content.needed, "La sesión abrió sin quórum, y así lo dirá el acta."),
    ...told(
      !content.year,
      `El año ${content.heldOn.slice(0, 4)} no tiene registrados sus nombres oficiales: el encabezado saldrá sin ellos.`,
    ),
    ...told(!content.expediente, "El acta no lleva número de expediente."),
  ];
  return { blocking, advice };
}

type Held = { id: string; place: string; heldOn: string; openedAt: Date | null };

/** An acta that was not read at its own end is approved at a meeting of the same place that came later and opened. */
export const mayApproveAt = (later: Held, meeting: Held) =>
  later.id !== meeting.id &&
  later.place === meeting.place &&
  later.heldOn > meeting.heldOn &&
  later.openedAt !== null;
