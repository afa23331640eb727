import type { ReactNode } from "react";
import { STATE_TAGS } from "@/components/plans/state-tags";
import { TimingStatus } from "@/components/plans/timing-status";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { planHref } from "@/lib/plans/labels";
import { LISTED_STATE_LABELS } from "@/lib/plans/list/labels";
import type { PlanRow } from "@/lib/plans/list/queries";

const day = (instant: Date | null | undefined) =>
  instant ? <span className="whitespace-nowrap">{shortDay(dayOf(instant))}</span> : "–";

function State({ plan }: PlanRow) {
  if (!plan) return LISTED_STATE_LABELS.none;
  return (
    <span className="whitespace-nowrap">
      <Status kind={STATE_TAGS[plan.state].kind}>{LISTED_STATE_LABELS[plan.state]}</Status>
    </span>
  );
}

const COLUMNS: Column<PlanRow>[] = [
  {
    key: "lugar",
    header: "Plan de",
    rowHeader: true,
    cell: ({ place, plan }) => (
      <Anchor href={plan ? planHref(plan.id) : placeHref(place)}>{placeLabel(place)}</Anchor>
    ),
  },
  { key: "estado", header: "Estado", cell: State },
  { key: "enviado", header: "Enviado", cell: ({ plan }) => day(plan?.firstSubmittedAt) },
  {
    key: "plazo",
    header: "Plazo",
    cell: ({ timing, mine }) => (timing && mine ? <TimingStatus timing={timing} /> : "–"),
  },
  { key: "aprobado", header: "Aprobado", cell: ({ plan }) => day(plan?.approvedAt) },
  {
    key: "actividades",
    header: "Actividades hechas",
    align: "right",
    cell: ({ activities: { done, total } }) => (total > 0 ? `${done} de ${total}` : "–"),
  },
];

/** The plans of a page of the list; a place without plan opens the place. */
export const PlanTable = ({
  rows,
  caption,
  empty,
}: {
  rows: PlanRow[];
  caption: string;
  empty: ReactNode;
}) => (
  <DataTable
    caption={caption}
    columns={COLUMNS}
    rows={rows}
    rowKey={({ place, plan }) => plan?.id ?? place.path}
    empty={empty}
  />
);
