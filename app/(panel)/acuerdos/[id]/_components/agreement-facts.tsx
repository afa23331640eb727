import { Anchor } from "@/components/ui/anchor";
import { DataList, type Datum } from "@/components/ui/data-list";
import { shortDay } from "@/lib/dates/dates";
import { originText } from "@/lib/meetings/agreements/labels";
import type { Agreement } from "@/lib/meetings/agreements/queries";
import { DECISION_FORM_LABELS, meetingHref } from "@/lib/meetings/labels";
import { wasHeld } from "@/lib/meetings/rules";

const times = (n: number) => (n === 1 ? "1 vez" : `${n} veces`);

const votes = ({ inFavour, against, abstained }: Agreement) =>
  `${inFavour} a favor, ${against} en contra, ${abstained} abstenciones. `;

function dueDetail({ firstDueOn, postponements }: Agreement) {
  if (postponements === 0) return undefined;
  return `Se postergó ${times(postponements)}. La primera fecha fue el ${shortDay(firstDueOn)}.`;
}

function who({ responsible, responsibleId, holders }: Agreement): Datum {
  const today = holders ? `Hoy es ${holders}.` : "Hoy nadie tiene ese cargo.";
  return { label: "Responde", value: responsible, detail: responsibleId ? undefined : today };
}

function origin({ meeting, place, adoptedOn }: Agreement): Datum {
  const text = originText(meeting, place);
  const href = meeting && `${meetingHref(meeting.id)}${wasHeld(meeting.state) ? "/acta" : ""}`;
  return {
    label: "Se tomó en",
    value: href ? <Anchor href={href}>{text}</Anchor> : text,
    detail: `El ${shortDay(adoptedOn)}.`,
  };
}

/** Who answers, by when, and where and how it was agreed. */
export function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const { form, present, quorum, againstReasons, evidenceExpected, dueOn } = agreement;
  return (
    <DataList
      items={[
        who(agreement),
        { label: "Vence", value: shortDay(dueOn), detail: dueDetail(agreement) },
        ...(evidenceExpected ? [{ label: "Evidencia que se espera", value: evidenceExpected }] : []),
        origin(agreement),
        {
          label: "Cómo se decidió",
          value: DECISION_FORM_LABELS[form],
          detail: `${form === "vote" ? votes(agreement) : ""}Con ${present} presentes que votan; el quórum era de ${quorum}.`,
        },
        ...(againstReasons ? [{ label: "Razones de quienes votaron en contra", value: againstReasons }] : []),
      ]}
    />
  );
}
