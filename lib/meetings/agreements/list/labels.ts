import { AGREEMENT_STATE_LABELS } from "../../labels";
import { SOON } from "../labels";
import type { ListedState } from "./schema";

export const LISTED_STATE_LABELS: Record<ListedState, string> = {
  open: "Abiertos",
  overdue: "Con retraso",
  soon: `Vencen en ${SOON} días`,
  ...AGREEMENT_STATE_LABELS,
  on_time: "Cumplidos a tiempo",
};
