import { z } from "zod";
import { commitmentOutcomes, commitmentSides, type VisitContent } from "@/db/visit-values";

// What a device sends. Read on the device before it is put in the queue, and again when it arrives.

export const MOST_SUBJECTS = 40;
export const MOST_PHOTOS = 12;
export const MOST_PHOTO_BYTES = 300 * 1024;
export const MOST_COMMITMENTS = 10;
export const MOST_PRIORITIES = 2;
export const MOST_QUESTIONS = 6;
export const MOST_SIGNATURE = 20_000;
/** Of one answer, of what is told of the whole visit, and of a line. */
export const MOST_TEXT = { answer: 2_000, visit: 4_000, line: 400, name: 160 } as const;

const NOT_OURS = "Lo que llegó de esta visita no se puede leer. Guárdela en un archivo y avise a su UGEL.";
const NOT_TEXT = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** What somebody wrote, without invisible signs; nothing is a text too. */
const said = (most: number) =>
  z
    .string({ error: NOT_OURS })
    .transform((text) => text.normalize("NFC").replace(NOT_TEXT, " ").trim())
    .pipe(z.string().max(most, `Use ${most.toLocaleString("es-PE")} caracteres como máximo.`));

const key = () => z.string({ error: NOT_OURS }).regex(/^[a-z0-9][\w-]{0,79}$/i, NOT_OURS);
const itemKey = () => key().nullable();
const deviceId = () => z.uuid({ error: NOT_OURS });
const hash = () => z.string({ error: NOT_OURS }).regex(/^[0-9a-f]{64}$/, NOT_OURS);

/** An instant by the device's clock, which may be wrong, but not by generations. */
const instant = () =>
  z.iso
    .datetime({ error: "La hora que trae la visita no se entiende." })
    .refine((at) => at >= "2000" && at < "2100", "La hora que trae la visita no se entiende.");

const answer = z.object({
  option: key().optional(),
  na: z.boolean({ error: NOT_OURS }).optional(),
  number: z.number({ error: "Escriba el número en cifras." }).min(-1_000_000).max(1_000_000).optional(),
  text: said(MOST_TEXT.answer).optional(),
  evidence: said(MOST_TEXT.answer).optional(),
  finding: said(MOST_TEXT.answer).optional(),
});

const MOST_ANSWERS = 200;
const answers = z
  .record(key(), answer, { error: NOT_OURS })
  .refine((all) => Object.keys(all).length <= MOST_ANSWERS, NOT_OURS);

const subject = z.object({
  id: deviceId(),
  name: said(MOST_TEXT.name),
  detail: said(MOST_TEXT.name),
  answers,
});

const subjects = z
  .record(key(), z.array(subject), { error: NOT_OURS })
  .refine(
    (blocks) => Object.values(blocks).flat().length <= MOST_SUBJECTS,
    `Una visita lleva ${MOST_SUBJECTS} docentes como máximo.`,
  );

/** Points of a line that a finger drew; nothing that a browser would run. */
const signaturePath = z
  .string({ error: NOT_OURS })
  .max(MOST_SIGNATURE, "La firma es demasiado larga. Bórrela y firme otra vez.")
  .regex(/^[ML\d ]+$/, "La firma no se entiende. Bórrela y firme otra vez.");

const signature = z.discriminatedUnion(
  "how",
  [
    z.object({ how: z.literal("finger"), path: signaturePath, name: said(MOST_TEXT.name) }),
    z.object({
      how: z.literal("code"),
      code: z.string({ error: NOT_OURS }).regex(/^\d{6}$/, "El código para firmar tiene seis cifras."),
      name: said(MOST_TEXT.name),
    }),
  ],
  { error: NOT_OURS },
);

const earlier = z.object({
  commitmentId: deviceId(),
  outcome: z.enum(commitmentOutcomes, { error: NOT_OURS }),
  note: said(MOST_TEXT.line),
});

const commitment = z.object({
  id: deviceId(),
  side: z.enum(commitmentSides, { error: NOT_OURS }),
  text: said(MOST_TEXT.line),
  itemKey: itemKey(),
  dueOn: z.iso.date({ error: "Escriba el día de cada compromiso." }),
});

const photo = z.object({
  id: deviceId(),
  itemKey: itemKey(),
  caption: said(MOST_TEXT.line),
  sha256: hash(),
  size: z
    .number({ error: NOT_OURS })
    .int(NOT_OURS)
    .min(1, NOT_OURS)
    .max(MOST_PHOTO_BYTES, "Una foto pesa más de 300 KB. Quítela y tómela otra vez."),
});

/** A list without what was left empty, of up to so many. */
const list = <S extends z.ZodType>(each: S, most: number, message: string) =>
  z.array(each, { error: NOT_OURS }).max(most, message);

const written = <T extends { text: string }>(all: T[]) => all.filter(({ text }) => text !== "");

const onlyOnce = (ids: string[]) => new Set(ids).size === ids.length;

/** What a device sends of a visit, whole. Reading it twice changes nothing. */
export const visitContentSchema = z
  .object({
    formVersionId: deviceId(),
    formSha256: hash(),
    startedAt: instant(),
    endedAt: instant(),
    contractShownAt: instant(),
    answers,
    subjects,
    earlier: list(earlier, 20, "Una visita cierra 20 compromisos anteriores como máximo."),
    strengths: said(MOST_TEXT.visit),
    priorities: list(
      z.object({ itemKey: itemKey(), text: said(MOST_TEXT.line) }),
      MOST_PRIORITIES,
      `Elija ${MOST_PRIORITIES} prioridades como máximo.`,
    ).transform(written),
    questions: list(
      said(MOST_TEXT.line),
      MOST_QUESTIONS,
      `Deje ${MOST_QUESTIONS} preguntas como máximo.`,
    ).transform((all) => all.filter((text) => text !== "")),
    notes: said(MOST_TEXT.visit),
    commitments: list(
      commitment,
      MOST_COMMITMENTS,
      `Una visita deja ${MOST_COMMITMENTS} compromisos como máximo.`,
    ).transform(written),
    photos: list(photo, MOST_PHOTOS, `Una visita lleva ${MOST_PHOTOS} fotos como máximo.`),
    signatures: z.object({ observed: signature.nullable(), observer: signature.nullable() }),
  })
  .refine(({ commitments }) => onlyOnce(commitments.map(({ id }) => id)), NOT_OURS)
  .refine(({ photos }) => onlyOnce(photos.map(({ id }) => id)), NOT_OURS)
  .refine((content) => onlyOnce(content.earlier.map(({ commitmentId }) => commitmentId)), NOT_OURS)
  .refine(
    (content) => onlyOnce(Object.values(content.subjects).flatMap((all) => all.map(({ id }) => id))),
    NOT_OURS,
  ) satisfies z.ZodType<VisitContent>;

/** A visit on its way: with the id that the device gave it, and when it was sent by the device's clock. */
export const submissionSchema = z.object({
  id: deviceId(),
  content: visitContentSchema,
  sentAt: instant(),
});
export type Submission = z.output<typeof submissionSchema>;

export const MOST_SUBMISSION_BYTES = 1_500_000;
