import type { AgreedScores } from "@/db/visit-values";
import { uploadProblem } from "@/lib/files/labels";
import type { FormValues } from "@/lib/forms/form-state";
import type { LevelItem } from "../rules";

export const MOST_STORY = 6000;
export const MOST_WHY = 600;
export const MOST_ALT = 300;

/** The cases of a form, for those who keep it. */
export const casesHref = (formId: string) => `/visitas/calibracion/fichas/${formId}`;
export const keptCaseHref = (formId: string, caseId: string) => `${casesHref(formId)}/${caseId}`;

export const CASE_DONE: Record<string, string> = {
  escrito: "Se guardó el caso. Nadie más lo ve hasta que lo publique.",
  cambiado: "Se guardaron los cambios del caso.",
  publicado: "Se publicó el caso. Quienes observan con esta ficha ya pueden puntuarlo.",
  retirado: "Se retiró el caso. Ya nadie lo puntúa.",
  imagen: "Se guardó la imagen del caso.",
  "sin-imagen": "Se quitó la imagen del caso.",
};

export const CASE_LABELS = {
  title: "Nombre del caso",
  story: "Qué pasa en el caso",
  videoUrl: "Enlace de un video",
} as const;

export const NOT_A_PICTURE = "El archivo no es una imagen (JPG, PNG o WebP). Elija otro.";
export const NO_ALT = `Escriba qué se ve en la imagen, con ${MOST_ALT} caracteres como máximo: así la conoce quien no la ve.`;

/** Why a picture was not kept, by the word that the address carries back to the form. */
export const PICTURE_PROBLEMS: Record<string, string> = {
  "no-es-imagen": NOT_A_PICTURE,
  "sin-texto": NO_ALT,
};

export const pictureProblem = (word: string | undefined) =>
  uploadProblem(word) ??
  (word !== undefined && Object.hasOwn(PICTURE_PROBLEMS, word) ? PICTURE_PROBLEMS[word] : undefined);

/** What was typed beside a picture that was not kept. */
export const PICTURE_DRAFT = "case-picture";

type CaseText = { title: string; story: string; videoUrl: string | null };

/** What is saved of a case, as the fields of its form hold it. */
export const caseValues = ({ title, story, videoUrl }: CaseText, agreed: AgreedScores): FormValues => ({
  ...{ title, story, videoUrl: videoUrl ?? "" },
  agreed: Object.fromEntries(Object.entries(agreed).map(([key, told]) => [key, { ...told }])),
});

/** What each field of a case is called, for comparing two texts. */
export const caseFieldLabels = (items: LevelItem[]): Record<string, string> => ({
  ...CASE_LABELS,
  ...Object.fromEntries(
    items.flatMap(({ key, text }) => [
      [`agreed.${key}.option`, `${text}: nivel acordado`],
      [`agreed.${key}.why`, `${text}: por qué`],
    ]),
  ),
});

/** How the levels read, for the same. */
export const levelWords = (items: LevelItem[]): Record<string, string> =>
  Object.fromEntries(
    items.flatMap(({ key, scale }) =>
      scale.options.map((option) => [`agreed.${key}.option:${option.key}`, option.label]),
    ),
  );
