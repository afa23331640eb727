import type { ReactNode } from "react";
import { MEETING_TAGS } from "@/components/meetings/state-tags";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { shortDay } from "@/lib/dates/dates";
import { actaLabel, hour, MEETING_STATE_LABELS, meetingHref } from "@/lib/meetings/labels";
import type { MeetingRow } from "@/lib/meetings/list/queries";
import { wasHeld } from "@/lib/meetings/rules";
import { placeShortLabel } from "@/lib/networks/labels";

const COLUMNS: Column<MeetingRow>[] = [
  {
    key: "reunion",
    header: "Reunión",
    rowHeader: true,
    cell: ({ id, title }) => <Anchor href={meetingHref(id)}>{title}</Anchor>,
  },
  {
    key: "dia",
    header: "Día",
    cell: ({ heldOn, startsAt }) => (
      <span className="sm:whitespace-nowrap">
        {shortDay(heldOn)}, {hour(startsAt)}
      </span>
    ),
  },
  { key: "lugar", header: "De", cell: ({ place }) => placeShortLabel(place) },
  {
    key: "estado",
    header: "Estado",
    cell: ({ state }) => <Status kind={MEETING_TAGS[state].kind}>{MEETING_STATE_LABELS[state]}</Status>,
  },
  {
    key: "acta",
    header: "Acta",
    cell: ({ id, number, heldOn, state }) =>
      number && wasHeld(state) ? (
        <Anchor href={`${meetingHref(id)}/acta`} className="sm:whitespace-nowrap">
          {actaLabel(number, heldOn)}
        </Anchor>
      ) : (
        "–"
      ),
  },
  {
    key: "asistencia",
    header: "Presentes al abrir",
    align: "right",
    cell: ({ presentCount, calledCount }) =>
      presentCount === null || calledCount === null ? "–" : `${presentCount} de ${calledCount}`,
  },
];

/** The meetings of a page of the list. */
export const MeetingTable = ({ rows, empty }: { rows: MeetingRow[]; empty: ReactNode }) => (
  <DataTable
    caption="De la más reciente a la más antigua. Los presentes son los que votan, al abrirse la sesión."
    columns={COLUMNS}
    rows={rows}
    rowKey={({ id }) => id}
    empty={empty}
  />
);
