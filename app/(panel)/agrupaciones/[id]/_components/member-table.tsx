import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { shortDay } from "@/lib/dates/dates";
import type { Member } from "@/lib/networks/groupings/members/queries";
import { placeHref, placeLabel } from "@/lib/networks/labels";

/** What a member is: a UGEL, a network or a school. */
export function memberOf({ kind, code, name, siteCode, schoolName }: Member) {
  return kind && code && name
    ? { kind, code, name }
    : { kind: "school" as const, code: siteCode ?? "", name: schoolName ?? "" };
}

const KINDS = { region: "Región", ugel: "UGEL", network: "Red", school: "Colegio" };

const COLUMNS: Column<Member>[] = [
  {
    key: "member",
    header: "Miembro",
    rowHeader: true,
    cell: (member) => {
      const place = memberOf(member);
      return <Anchor href={placeHref(place)}>{placeLabel(place)}</Anchor>;
    },
  },
  { key: "kind", header: "Qué es", cell: (member) => KINDS[memberOf(member).kind] },
  { key: "ugel", header: "UGEL", cell: ({ ugelCode }) => (ugelCode ? `UGEL ${ugelCode}` : "–") },
  { key: "from", header: "Desde", cell: ({ startsOn }) => shortDay(startsOn) },
  { key: "to", header: "Hasta", cell: ({ endsOn }) => (endsOn ? shortDay(endsOn) : "–") },
];

type MemberTableProps = { members: Member[]; href: string; keeps: boolean };

/** UGEL first, then networks, then schools by UGEL; those that left, last. */
export function MemberTable({ members, href, keeps }: MemberTableProps) {
  const act: Column<Member> = {
    key: "act",
    header: "Membresía",
    bare: true,
    cell: (member) =>
      member.endsOn === null && (
        <Anchor href={`${href}/miembros/${member.id}`}>
          Terminar<span className="sr-only"> la membresía de {placeLabel(memberOf(member))}</span>
        </Anchor>
      ),
  };
  return (
    <DataTable
      caption="Primero las UGEL, después las redes y los colegios por UGEL. Al final, los que ya salieron."
      columns={keeps ? [...COLUMNS, act] : COLUMNS}
      rows={members}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Todavía no tiene miembros">
          Quien lleva la agrupación agrega sus redes y colegios.
        </EmptyState>
      }
    />
  );
}
