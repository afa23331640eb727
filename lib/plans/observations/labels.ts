import type { PlanRowKind } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";
import { planHref } from "../labels";

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

/** Where a plan is reviewed: all of it, or one of its sections. */
export const revisionHref = (planId: string, section?: string) =>
  `${planHref(planId)}/revision${section ? `/${section}` : ""}`;

type About = { section: string; rowKind?: PlanRowKind | null; rowId?: string | null };

/** Where something is observed: a section whole, or a row of it. */
export const observeHref = (planId: string, { section, rowKind, rowId }: About) =>
  withSearch(`${revisionHref(planId)}/observar`, {
    seccion: section,
    tipo: rowKind ?? undefined,
    fila: rowId ?? undefined,
  });

/** Where an observation is answered, or asked again. */
export const respondHref = (planId: string, observationId: string) =>
  withSearch(`${revisionHref(planId)}/responder`, { observacion: observationId });

/** What was just done with an observation, by the word that the address carries. */
export const OBSERVATION_DONE = {
  observado: "Su observación quedó escrita. El equipo la verá cuando le devuelva el plan.",
  respondida: "Su respuesta quedó escrita. Quien revisa la verá cuando envíe el plan otra vez.",
  "otra-vez": "La observación quedó otra vez por atender.",
  resuelta: "La observación quedó resuelta.",
  retirada: "La observación quedó retirada.",
};

/** Where an observation stands in the page. */
export const observationAnchor = (observationId: string) => `observacion-${observationId}`;
