import { DataList, type Datum } from "@/components/ui/data-list";
import { dayAndTime, shortDay, timeOf } from "@/lib/dates/dates";
import { placeLabel } from "@/lib/networks/labels";
import { CONTRACT_LABELS, VISIT_KIND_LABELS, visitWhen } from "@/lib/visits/labels";
import type { Visit } from "@/lib/visits/queries";
import { conductedText } from "@/lib/visits/record/labels";
import type { VisitRecord } from "@/lib/visits/record/queries";
import { roundLabel } from "@/lib/visits/rules";

function when({ state, conductedOn, ...visit }: Visit, record: VisitRecord | null): Datum {
  const planned = visitWhen(visit);
  if (state !== "done" || !conductedOn) {
    const moved = visit.movedFrom ? `Antes era el ${shortDay(visit.movedFrom)}.` : undefined;
    return {
      label: "Cuándo",
      value: planned,
      detail: visit.movedReason ? `${moved} ${visit.movedReason}` : moved,
    };
  }
  const hours = record
    ? `, de ${timeOf(new Date(record.startedAt))} a ${timeOf(new Date(record.endedAt))}`
    : "";
  return {
    ...{ label: "Se hizo", value: `${conductedText(conductedOn)}${hours}` },
    detail:
      conductedOn === visit.scheduledOn
        ? undefined
        : `Estaba prevista para el ${shortDay(visit.scheduledOn)}.`,
  };
}

/** Who, whom, where, when and with what; once it was noted, as they were called that day. */
export function VisitFacts({ visit, record }: { visit: Visit; record: VisitRecord | null }) {
  const told = record?.snapshot ?? {};
  const { companion, focus, round, cancelledAt } = visit;
  return (
    <DataList
      items={[
        when(visit, record),
        {
          label: "A quién",
          value: told.observedName ?? visit.observedName,
          detail: told.observedOffice ?? visit.observedOffice,
        },
        { label: "Dónde", value: told.place ?? placeLabel(visit.place) },
        {
          label: "Quién observa",
          value: told.observer ?? visit.observer,
          detail: companion ? `Le acompaña ${companion}.` : undefined,
        },
        ...(focus ? [{ label: "Qué se mira", value: focus }] : []),
        {
          label: VISIT_KIND_LABELS[visit.kind],
          value: told.form ?? `${visit.form}, versión ${visit.formNumber}`,
          detail: [`${CONTRACT_LABELS[visit.contract]}.`, round ? `${roundLabel(round.number)}.` : null]
            .filter(Boolean)
            .join(" "),
        },
        ...(record ? [{ label: "Llegó a Ayni", value: dayAndTime(new Date(record.receivedAt)) }] : []),
        ...(cancelledAt ? [{ label: "Se canceló", value: dayAndTime(cancelledAt) }] : []),
      ]}
    />
  );
}
