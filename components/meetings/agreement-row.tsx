import { DueRow } from "@/components/charts/due-row";
import { ageText, agreementHref, agreementStatus, originText } from "@/lib/meetings/agreements/labels";
import type { Agreement } from "@/lib/meetings/agreements/queries";
import { isOpen, threadOf } from "@/lib/meetings/agreements/rules";

/** An agreement with its time as a thread, where it comes from and who answers. Stands in a `RowList`. */
export function AgreementRow({ agreement, day }: { agreement: Agreement; day: string }) {
  const { kind, text } = agreementStatus(agreement, day);
  const { responsible, holders, leftOn } = agreement;
  return (
    <DueRow
      title={`Acuerdo ${agreement.number}`}
      href={agreementHref(agreement.id)}
      text={agreement.text}
      detail={
        <>
          {originText(agreement.meeting, agreement.place)}. Responde: {responsible}
          {holders && ` (${holders})`}
          {leftOn && isOpen(agreement.state) && ", que dejó el cargo"}.
        </>
      }
      {...threadOf(agreement, day)}
      kind={kind}
      status={text}
      age={ageText(agreement.adoptedOn, day)}
    />
  );
}
