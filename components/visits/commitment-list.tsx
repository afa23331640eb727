import { Anchor } from "@/components/ui/anchor";
import { Status, type StatusKind } from "@/components/ui/status";
import type { CommitmentState } from "@/db/visit-values";
import { shortDay } from "@/lib/dates/dates";
import { commitmentHref } from "@/lib/visits/commitments/labels";
import { COMMITMENT_SIDE_LABELS, COMMITMENT_STATE_LABELS } from "@/lib/visits/labels";
import type { VisitCommitment } from "@/lib/visits/record/queries";

const KINDS: Record<CommitmentState, StatusKind> = {
  pending: "due",
  kept: "done",
  partly: "info",
  not_kept: "late",
  dropped: "later",
};

function Standing({ state, dueOn, day }: { state: CommitmentState; dueOn: string; day: string }) {
  if (state !== "pending") return <Status kind={KINDS[state]}>{COMMITMENT_STATE_LABELS[state]}</Status>;
  return dueOn < day ? (
    <Status kind="late">Venció el {shortDay(dueOn)}</Status>
  ) : (
    <Status kind="due">Vence el {shortDay(dueOn)}</Status>
  );
}

type CommitmentListProps = {
  commitments: VisitCommitment[];
  day: string;
  /** Whether whoever reads may say what became of them. */
  settles?: boolean;
  /** What each is about, by the key of its item. */
  about?: (itemKey: string | null) => string | null;
};

/** What each of the two promised, and what became of it. */
export function CommitmentList({ commitments, day, settles = false, about }: CommitmentListProps) {
  return (
    <ul className="-mt-1">
      {commitments.map(({ id, visitId, side, text, itemKey, ...one }) => {
        const open = settles && !one.settledInId;
        const item = about?.(itemKey);
        return (
          <li key={id} className="break-inside-avoid border-b border-base-300 py-3 last:border-b-0">
            <p className="max-w-140 font-semibold break-words">{text}</p>
            <p className="text-sm text-muted">
              {COMMITMENT_SIDE_LABELS[side]}
              {item && <>. Sobre: {item}</>}
            </p>
            <p className="mt-1 text-sm">
              <Standing state={one.state} dueOn={one.dueOn} day={day} />
            </p>
            {one.note && <p className="mt-1 max-w-140 break-words whitespace-pre-line">{one.note}</p>}
            {one.settledAt && one.settledBy && (
              <p className="text-sm text-muted">
                Lo dijo {one.settledBy}
                {one.settledInId ? " en la visita siguiente." : "."}
              </p>
            )}
            {open && (
              <p className="print:hidden">
                <Anchor href={commitmentHref(visitId, id)} className="inline-flex min-h-11 items-center">
                  {one.state === "pending" ? "Contar cómo quedó" : "Corregir lo contado"}
                  <span className="sr-only">: {text}</span>
                </Anchor>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
