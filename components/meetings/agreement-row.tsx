import { DueRow } from "@/components/charts/due-row";
import { shortDay } from "@/lib/dates/dates";
import { ageText, agreementHref, agreementStatus, originText } from "@/lib/meetings/agreements/labels";
import type { Agreement } from "@/lib/meetings/agreements/queries";
import { isOpen, threadOf } from "@/lib/meetings/agreements/rules";
import { AGREEMENT_STATE_LABELS } from "@/lib/meetings/labels";

/** An agreement with its time as a thread, where it comes from and who answers. Stands in a `RowList`. */
export function AgreementRow({ agreement, day }: { agreement: Agreement; day: string }) {
  const { kind, text } = agreementStatus(agreement, day);
  const { responsible, holders, leftOn, settledOn, state } = agreement;
  return (
    <DueRow
      title={`Acuerdo ${agreement.number}`}
      href={agreementHref(agreement.id)}
      text={agreement.text}
      detail={
        <>
          {originText(agreement.meeting, agreement.place)}. Responde: {responsible}
          {holders && ` (${holders})`}
          {leftOn && isOpen(state) && ", que dejó el cargo"}.
        </>
      }
      {...threadOf(agreement, day)}
      kind={kind}
      status={settledOn ? AGREEMENT_STATE_LABELS[state] : text}
      age={settledOn ? shortDay(settledOn) : ageText(agreement.adoptedOn, day)}
    />
  );
}
