import { visitHref } from "../labels";

export const acknowledgeHref = (visitId: string) => `${visitHref(visitId)}/conformidad`;

export const ACKNOWLEDGED = "Usted ya dio su conformidad a lo que se anotó en esta visita.";
export const CHANGED_MEANWHILE =
  "Quien observa cambió lo anotado mientras usted lo leía. Vuelva a leerlo antes de dar su conformidad.";
