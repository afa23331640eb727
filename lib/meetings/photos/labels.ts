import { uploadProblem } from "@/lib/files/labels";
import { actaHref } from "../minutes/labels";

export const photosHref = (meetingId: string) => `${actaHref(meetingId)}/fotos`;

/** How many photos a session may show at once. */
export const MOST_PHOTOS = 12;
export const MOST_CAPTION = 200;
export const MOST_CONSENT = 300;

export const NOT_A_PHOTO = "El archivo no es una foto (JPG, PNG o WebP). Elija otro.";
export const SAME_PHOTO = "Esa foto ya está entre las de esta sesión.";
export const TOO_MANY = `Esta sesión ya tiene ${MOST_PHOTOS} fotos. Retire alguna antes de subir otra.`;
export const NO_CAPTION = `Escriba qué se ve en la foto, con ${MOST_CAPTION} caracteres como máximo.`;
export const NO_CONSENT = `Escriba cómo dieron su consentimiento quienes aparecen, con ${MOST_CONSENT} caracteres como máximo.`;
export const ALREADY_WITHDRAWN = "Esta foto ya fue retirada. Vuelva a cargar la página.";

/** Why a photo was not kept, by the word that the address carries back to the form. */
export const PHOTO_PROBLEMS: Record<string, string> = {
  "no-es-foto": NOT_A_PHOTO,
  repetida: SAME_PHOTO,
  muchas: TOO_MANY,
  leyenda: NO_CAPTION,
  consentimiento: NO_CONSENT,
};

/** The sentence for a word of the address; nothing for a word that is not ours. */
export const photoProblem = (word: string | undefined) =>
  uploadProblem(word) ??
  (word !== undefined && Object.hasOwn(PHOTO_PROBLEMS, word) ? PHOTO_PROBLEMS[word] : undefined);

/** What was typed beside a photo that was not kept. */
export const PHOTO_DRAFT = "add-photo";
