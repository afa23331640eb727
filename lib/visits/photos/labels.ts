export const NOT_A_JPEG = "La foto no es un JPEG. Quítela de la visita y tómela otra vez.";
export const OTHER_PHOTO = "La foto que llegó no es la que se anotó en la visita. Tómela otra vez.";
export const PHOTO_TOO_HEAVY = "La foto pesa demasiado. Quítela de la visita y tómela otra vez.";

/** What the phone made is at most 300 KB; a little more is not refused. */
export const MOST_PHOTO_BYTES = 400 * 1024;
export const NOT_ANNOUNCED = "Esa foto no es de una visita que se haya recibido de usted.";
