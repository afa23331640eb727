import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { dayAndTime } from "@/lib/dates/dates";
import { paperHref } from "@/lib/papers/rules";
import { planPdfHref, versionHref } from "@/lib/plans/document/labels";
import type { PlanReading } from "@/lib/plans/document/queries";

type Version = PlanReading["plan"]["versions"][number];

const columnsOf = (planId: string, shown: number | null): Column<Version>[] => [
  {
    key: "number",
    header: "Versión",
    rowHeader: true,
    cell: ({ number }) =>
      number === shown ? (
        `Versión ${number} (la que se ve aquí)`
      ) : (
        <Anchor href={versionHref(planId, number)}>Ver la versión {number}</Anchor>
      ),
  },
  { key: "when", header: "Aprobada", cell: ({ approvedAt }) => dayAndTime(new Date(approvedAt)) },
  {
    key: "why",
    header: "Qué cambió",
    cell: ({ number, reason }) => reason ?? (number === 1 ? "Es la primera." : ""),
  },
  {
    key: "paper",
    header: "Documento",
    bare: true,
    cell: ({ number, code }) =>
      code ? (
        <>
          <a href={planPdfHref(planId, number)}>PDF</a>
          <span className="block text-sm text-muted">
            Código{" "}
            <Anchor href={paperHref(code)} className="whitespace-nowrap">
              {code}
            </Anchor>
          </span>
        </>
      ) : (
        <span className="text-muted">Se está preparando</span>
      ),
  },
  {
    key: "sha256",
    header: "Huella del contenido (SHA-256)",
    cell: ({ sha256 }) => <span className="text-sm break-all">{sha256}</span>,
  },
];

type VersionListProps = { planId: string; versions: Version[]; shown: number | null };

/** The versions that were approved, each as it was: what it says does not change again. */
export function VersionList({ planId, versions, shown }: VersionListProps) {
  return (
    <DataTable
      caption="De la más reciente a la primera. Cada una queda como se aprobó."
      columns={columnsOf(planId, shown)}
      rows={versions.toReversed()}
      rowKey={({ number }) => String(number)}
    />
  );
}
