export const SIGNED_OUT =
  "Su sesión terminó. Ingrese otra vez: lo que guardó en este teléfono sigue aquí y se enviará después.";
export const UNREADABLE =
  "Lo que llegó de esta visita no se puede leer. Guárdela en un archivo y avise a su UGEL.";
export const TOO_LONG = "Lo que se anotó en esta visita es demasiado largo para enviarse de una vez.";
export const TOO_OFTEN =
  "Se enviaron demasiadas cosas en poco tiempo. Se volverá a intentar en unos minutos.";
export const NOT_YOURS = "Esta visita no está entre las que usted hace, o ya no existe.";
export const SET_ASIDE =
  "Esta visita ya se había recibido con otro contenido. Lo que envió quedó guardado aparte: abra la visita, compare los dos y elija cuál vale.";

/** Where the observer compares what arrived of a visit. */
export const submissionsHref = (visitId: string) => `/visitas/${visitId}/envios`;
