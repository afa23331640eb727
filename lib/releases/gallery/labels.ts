import { uploadProblem, uploadProblemWord } from "@/lib/files/labels";

/** The page where the photos are kept. */
export const GALLERY_DESK = "/administracion/galeria";

export const photoHref = (photoId: string) => `${GALLERY_DESK}/${photoId}`;

/** The page of the public gallery that has a number. */
export const galleryHref = (page: number) => (page === 1 ? "/galeria" : `/galeria/${page}`);

/** A published photo, no wider than so many pixels. */
export const pictureHref = (photoId: string, width: number) => `/api/galeria/${photoId}?ancho=${width}`;

export const PER_PAGE = 24;
/** How many the gallery may show at once: four pages. */
export const MOST_PHOTOS = 4 * PER_PAGE;
export const MOST_CAPTION = 300;
export const MOST_DESCRIPTION = 600;
export const MOST_CONSENT = 300;

export const PHOTO_LABELS = {
  caption: "Leyenda",
  description: "Descripción para quien no la ve",
  takenOn: "Día en que se tomó",
  consent: "Consentimiento",
} as const;

export const STALE_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";
export const NOT_A_PHOTO = "El archivo no es una foto (JPG, PNG o WebP). Elija otro.";
export const SAME_PHOTO =
  "Esa foto ya está en la galería. Si quiere cambiar lo que dice, ábrala en la lista.";
export const TOO_MANY_PHOTOS = `La galería ya tiene ${MOST_PHOTOS} fotos. Retire alguna antes de subir otra.`;
export const INCOMPLETE = "Falta algo de lo que se pide con la foto, o no vale. Revise lo que está marcado.";
/** Beside the other errors: no browser gives a file back. */
export const CHOOSE_AGAIN = "Elija la foto otra vez: no se guardó porque faltaba corregir lo de abajo.";
export const ALREADY_WITHDRAWN = "Esta foto ya fue retirada. Vuelva a la lista para ver cómo quedó.";
export const NOTHING_TO_PUBLISH = "Todavía no hay ninguna foto. Suba una antes de publicar la galería.";
export const CHANGED_MEANWHILE =
  "La galería cambió mientras usted miraba la página. Vuelva a cargarla, revise lo que se va a publicar y publique otra vez.";
export const IN_THE_FUTURE = "Ese día todavía no llega. Escriba el día en que se tomó la foto.";

/** Why a photo was not kept, by the word that the address carries back to the form. */
const PHOTO_PROBLEMS: Record<string, string> = {
  "no-es-foto": NOT_A_PHOTO,
  repetida: SAME_PHOTO,
  muchas: TOO_MANY_PHOTOS,
  datos: INCOMPLETE,
};

/** The sentence for a word of the address; nothing for a word that is not ours. */
export const photoProblem = (word: string | undefined) =>
  uploadProblem(word) ??
  (word !== undefined && Object.hasOwn(PHOTO_PROBLEMS, word) ? PHOTO_PROBLEMS[word] : undefined);

/** The word for a sentence of ours. */
export const photoProblemWord = (sentence: string) =>
  uploadProblemWord(sentence) ??
  Object.entries(PHOTO_PROBLEMS).find(([, problem]) => problem === sentence)?.[0];

/** What was typed beside a photo that was not kept. */
export const PHOTO_DRAFT = "add-gallery-photo";

export const GALLERY_DONE = {
  subida: "La foto quedó guardada. Se verá cuando se publique la galería.",
  cambiada: "Lo que dice la foto quedó guardado.",
  retirada: "La foto quedó retirada y ya no está en la página pública.",
  publicada: "La galería quedó publicada: cualquiera puede verla.",
};

/** How a photo stands to the gallery that the public sees. */
export type PhotoStanding = "published" | "changed" | "waiting";

export const STANDING_LABELS: Record<PhotoStanding, string> = {
  published: "Publicada",
  changed: "Publicada con el texto anterior",
  waiting: "Sin publicar",
};
