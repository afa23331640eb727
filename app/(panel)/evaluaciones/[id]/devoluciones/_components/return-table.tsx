import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { partText, returnHref, returnStatus } from "@/lib/assessments/returns/labels";
import type { Return } from "@/lib/assessments/returns/queries";
import { dayOf, shortDay } from "@/lib/dates/dates";

type ReturnTableProps = { assessmentId: string; returns: Return[]; today: string };

const SHOWN = 160;
const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text);

/** The returns, those that wait first and by their date. */
export function ReturnTable({ assessmentId, returns, today }: ReturnTableProps) {
  const columns: Column<Return>[] = [
    {
      key: "school",
      header: "Colegio y parte",
      rowHeader: true,
      cell: (one) => (
        <>
          <Anchor href={returnHref(assessmentId, one.id)}>IE {one.school}</Anchor>
          <span className="block text-sm font-normal text-muted">{partText(one)}</span>
        </>
      ),
    },
    { key: "reason", header: "Motivo", cell: ({ reason }) => shortened(reason) },
    {
      key: "author",
      header: "Quién la devolvió",
      cell: ({ author, createdAt }) => `${author}, ${shortDay(dayOf(createdAt))}`,
    },
    {
      key: "state",
      header: "Estado",
      cell: (one) => {
        const { kind, text } = returnStatus(one, today);
        return <Status kind={kind}>{text}</Status>;
      },
    },
  ];
  return (
    <DataTable
      caption="Primero las que esperan, por fecha; después las resueltas, de la más reciente a la más antigua."
      columns={columns}
      rows={returns}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Ninguna en este estado">Elija otro estado para ver las demás.</EmptyState>}
    />
  );
}
