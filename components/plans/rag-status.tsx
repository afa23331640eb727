import { Status, type StatusKind } from "@/components/ui/status";
import type { ProgressState, Rag } from "@/db/values";
import { PROGRESS_LABELS, RAG_LABELS } from "@/lib/plans/labels";

const KIND: Record<Rag, StatusKind> = { green: "later", amber: "due", red: "late" };

/** How an activity stands: its colour in a word, or that it is over. */
export function RagStatus({ state, rag }: { state: ProgressState; rag: Rag | null }) {
  if (state === "done") return <Status kind="done">{PROGRESS_LABELS.done}</Status>;
  if (state === "cancelled" || rag === null) return <Status kind="info">{PROGRESS_LABELS.cancelled}</Status>;
  return <Status kind={KIND[rag]}>{RAG_LABELS[rag]}</Status>;
}
