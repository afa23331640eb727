import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { VISIT_TAGS } from "@/components/visits/state-tags";
import { shortDay } from "@/lib/dates/dates";
import { hour } from "@/lib/meetings/labels";
import { visitHref, visitTitle } from "@/lib/visits/labels";
import { conflictTexts, stateLabel, visitPlace } from "@/lib/visits/list/labels";
import type { PlannedVisit } from "@/lib/visits/list/queries";

const columns = (day: string): Column<PlannedVisit>[] => [
  {
    key: "visita",
    header: "Visita",
    rowHeader: true,
    width: "sm:w-[30%]",
    cell: (visit) => (
      <>
        <Anchor href={visitHref(visit.id)}>{visitTitle(visit)}</Anchor>
        <span className="block text-sm font-normal text-muted">{visit.observedOffice}</span>
      </>
    ),
  },
  { key: "lugar", header: "Dónde", cell: (visit) => visitPlace(visit) },
  {
    key: "observa",
    header: "Quién observa",
    cell: ({ observer, companion }) => (companion ? `${observer}, con ${companion}` : observer),
  },
  {
    key: "dia",
    header: "Día",
    cell: ({ conductedOn, scheduledOn, startsAt, endsAt }) => (
      <>
        <span className="sm:whitespace-nowrap">{shortDay(conductedOn ?? scheduledOn)}</span>
        {!conductedOn && (
          <span className="block text-sm text-muted">
            {hour(startsAt)} a {hour(endsAt)}
          </span>
        )}
      </>
    ),
  },
  {
    key: "estado",
    header: "Estado",
    bare: true,
    cell: (visit) => {
      const isPlanned = visit.state === "planned";
      const isLate = isPlanned && visit.scheduledOn < day;
      return (
        <>
          <Status kind={isLate ? "late" : VISIT_TAGS[visit.state].kind}>
            {stateLabel(visit.state, isLate)}
          </Status>
          {isPlanned &&
            conflictTexts(visit).map((text) => (
              <span key={text} className="mt-1 block">
                <Status kind="due">{text}</Status>
              </span>
            ))}
        </>
      );
    },
  },
];

/** The visits of a page of the plan. */
export const PlanTable = ({ rows, day, empty }: { rows: PlannedVisit[]; day: string; empty: ReactNode }) => (
  <DataTable
    caption="Las planificadas primero, por su día; después las demás, de la más reciente a la más antigua."
    columns={columns(day)}
    rows={rows}
    rowKey={({ id }) => id}
    empty={empty}
  />
);
