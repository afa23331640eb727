import type { AccountState, DocumentKind } from "@/db/values";

export const DOCUMENT_KIND_LABELS: Record<DocumentKind, string> = {
  dni: "DNI",
  ce: "Carné de extranjería",
  passport: "Pasaporte",
};

export const ACCOUNT_STATE_LABELS: Record<AccountState, string> = {
  invited: "Invitación pendiente",
  active: "Activa",
  closed: "Cerrada",
};
