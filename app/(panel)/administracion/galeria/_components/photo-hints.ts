/** What each text of a photo is for, where it is written and where it is changed. */
export const PHOTO_HINTS = {
  caption: "Qué muestra y dónde fue. Nombre cargos, no estudiantes: «Reunión de directorio de la UGEL 05».",
  description:
    "Lo que vería quien mira la foto: cuántas personas, qué hacen, qué hay alrededor. Lo lee en voz alta el programa de quien no ve.",
  consent:
    "Qué documento dice que aceptaron salir quienes se reconocen y, si hay estudiantes, sus familias. No se publica.",
} as const;
