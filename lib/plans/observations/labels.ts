/** Why an observation, or a step of one, is refused. */
export const NOT_UNDER_REVIEW =
  "Solo se observa un plan que fue enviado y aún no se aprobó. Vuelva a cargar la página para ver cómo está ahora.";

export const NOT_RETURNED =
  "Las observaciones se responden mientras el plan está devuelto al equipo. Vuelva a cargar la página para ver cómo está ahora.";

export const OVER = "El plan ya no está en revisión: sus observaciones quedaron como están.";

export const NOT_THERE =
  "Lo que quiere observar ya no está en el plan. Vuelva a cargar la página para ver lo que hay.";

export const SAID_ALREADY = "Usted ya escribió esa observación ahí.";

export const MEANWHILE =
  "Otra persona actuó sobre esta observación mientras usted escribía. Lea qué dijo y decida.";

export const revisionHref = (planId: string) => `/planes/${planId}/revision`;

/** Where an observation stands in the page. */
export const observationAnchor = (observationId: string) => `observacion-${observationId}`;
