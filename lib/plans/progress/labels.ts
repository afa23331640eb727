import { planHref } from "../labels";

export const followUpHref = (planId: string) => `${planHref(planId)}/seguimiento`;
export const followedActivityHref = (planId: string, activityId: string) =>
  `${followUpHref(planId)}/${activityId}`;

export const NOT_IN_FORCE =
  "El avance se reporta mientras el plan está aprobado o en ejecución. Vuelva a cargar la página para ver cómo está ahora.";
export const WITHDRAWN =
  "Esta actividad fue retirada del plan: ya no recibe reportes ni evidencias. Vuelva a cargar la página.";
export const SETTLED_HAS_NO_RAG =
  "Esta actividad ya está hecha o cancelada. Si todavía falta algo, reporte primero cómo va.";
