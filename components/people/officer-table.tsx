import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import type { Role } from "@/db/values";
import { fullName } from "@/lib/access/find-actor";
import { roleLabel } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";
import type { Officer } from "@/lib/people/queries";

type OfficerTableProps = {
  caption: string;
  officers: Officer[];
  /** The roles that have a row even when nobody holds them. */
  expected: readonly Role[];
  /** Whether the reader may open a person's page. */
  manages: boolean;
};

type Line = { key: string; role: Role; officer: Officer | null };

function linesOf(officers: Officer[], expected: readonly Role[]): Line[] {
  const order = [...expected, ...officers.map((o) => o.role)];
  return [...new Set(order)].flatMap((role): Line[] => {
    const held = officers.filter((officer) => officer.role === role);
    return held.length > 0
      ? held.map((officer) => ({ key: officer.id, role, officer }))
      : [{ key: role, role, officer: null }];
  });
}

/** Who holds each office, since when and how to reach them, with the vacant ones told. */
export function OfficerTable({ caption, officers, expected, manages }: OfficerTableProps) {
  const columns: Column<Line>[] = [
    { key: "role", header: "Cargo", rowHeader: true, cell: ({ role }) => roleLabel(role) },
    {
      key: "person",
      header: "Persona",
      cell: ({ officer }) => {
        if (!officer) return <Status kind="due">Vacante</Status>;
        const name = fullName(officer);
        return (
          <>
            {manages ? <Anchor href={`/administracion/usuarios/${officer.personId}`}>{name}</Anchor> : name}
            {officer.school && <span className="block text-sm text-muted">IE {officer.school}</span>}
          </>
        );
      },
    },
    { key: "since", header: "Desde", cell: ({ officer }) => (officer ? shortDay(officer.startsOn) : "–") },
    {
      key: "contact",
      header: "Contacto",
      cell: ({ officer }) =>
        officer?.email ? (
          <>
            <a href={`mailto:${officer.email}`} className="inline-block max-w-full py-0.5">
              {officer.email}
            </a>
            {officer.phone && <span className="block text-sm text-muted">{officer.phone}</span>}
          </>
        ) : (
          "–"
        ),
    },
  ];
  const shown = officers.some((officer) => officer.email) ? columns : columns.slice(0, 3);
  return (
    <DataTable
      caption={caption}
      columns={shown}
      rows={linesOf(officers, expected)}
      rowKey={(line) => line.key}
    />
  );
}
