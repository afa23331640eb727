import { Anchor } from "@/components/ui/anchor";
import type { Column } from "@/components/ui/data-table";
import { detailsOf } from "@/lib/audit/details/labels";
import { EVENT_LABELS } from "@/lib/audit/labels";
import type { AuditRow } from "@/lib/audit/queries";
import { subjectHref } from "@/lib/audit/subjects/labels";
import { dayAndTime } from "@/lib/dates/dates";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";

/** What it was before and what it is, each with its name. */
function Details({ details }: Pick<AuditRow, "details">) {
  const told = detailsOf(details);
  if (told.length === 0) return null;
  return (
    <dl className="text-sm font-normal text-muted">
      {told.map(({ label, text }) => (
        <div key={label}>
          <dt className="inline">{label}:</dt> <dd className="inline break-words">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function hrefOf({ subjectKind, subjectId, place }: AuditRow) {
  if (subjectKind === "place") return place && placeHref(place);
  return subjectHref(subjectKind, subjectId);
}

export const COLUMNS: Column<AuditRow>[] = [
  {
    key: "event",
    header: "Qué pasó",
    rowHeader: true,
    cell: ({ event, details }) => (
      <>
        {EVENT_LABELS[event] ?? event}
        <Details details={details} />
      </>
    ),
  },
  {
    key: "subject",
    header: "Sobre",
    cell: (row) => {
      const href = hrefOf(row);
      const name = row.subjectName ?? "–";
      return href && row.subjectName ? <Anchor href={href}>{name}</Anchor> : name;
    },
  },
  {
    key: "place",
    header: "Dónde",
    cell: ({ place }) => (place ? placeShortLabel(place) : "–"),
  },
  { key: "person", header: "Quién", cell: ({ personName }) => personName ?? "El sistema" },
  { key: "at", header: "Cuándo", cell: ({ at }) => dayAndTime(at) },
];
