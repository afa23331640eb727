import { Row, RowList } from "@/components/ui/row-list";
import { Status, type StatusKind } from "@/components/ui/status";
import type { CorrectionState } from "@/db/values";
import { dayAndTime } from "@/lib/dates/dates";
import { CORRECTABLE_LABELS, CORRECTION_STATE_LABELS } from "@/lib/networks/corrections/labels";
import type { Correction } from "@/lib/networks/corrections/queries";
import type { CorrectableField } from "@/lib/networks/corrections/schema";

const KINDS: Record<CorrectionState, StatusKind> = { pending: "due", confirmed: "done", declined: "later" };

const changed = ({ after }: Correction) =>
  Object.keys(after)
    .map((field) => CORRECTABLE_LABELS[field as CorrectableField])
    .join(", ");

const detail = ({ asker, createdAt, state, decider, decidedAt, decisionNote }: Correction) =>
  [
    `Pedido por ${asker} el ${dayAndTime(createdAt)}${state === "pending" ? ", espera a la UGEL" : ""}.`,
    decidedAt && `${CORRECTION_STATE_LABELS[state]} por ${decider} el ${dayAndTime(decidedAt)}.`,
    decisionNote && `«${decisionNote}»`,
  ]
    .filter(Boolean)
    .join(" ");

/** Corrections, each with what it changes, who asked for it and what became of it. */
export function CorrectionRows({ corrections, named }: { corrections: Correction[]; named?: boolean }) {
  return (
    <RowList label="Correcciones">
      {corrections.map((correction) => (
        <Row
          key={correction.id}
          href={`/colegios/${correction.siteCode}/correcciones/${correction.id}`}
          title={named ? `IE ${correction.name}: ${changed(correction)}` : changed(correction)}
          detail={detail(correction)}
          status={<Status kind={KINDS[correction.state]}>{CORRECTION_STATE_LABELS[correction.state]}</Status>}
        />
      ))}
    </RowList>
  );
}
