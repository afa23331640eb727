import { Anchor } from "@/components/ui/anchor";
import type { Column } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { addDays, shortDay } from "@/lib/dates/dates";
import { MODALITY_GROUP_LABELS, placeHref } from "@/lib/networks/labels";
import type { NetworkRow } from "@/lib/networks/list/queries";

const FOUR = NETWORK_OFFICES.length;

/** Where a network is seen: its page, or how it was on its last day. */
function hrefOf({ code, closedOn }: NetworkRow) {
  const page = placeHref({ kind: "network", code });
  return closedOn ? `${page}/a-la-fecha?f=${addDays(closedOn, -1)}` : page;
}

function Offices({ filled }: { filled: number }) {
  const text = `${filled} de ${FOUR}`;
  return filled < FOUR ? <Status kind="due">{text}</Status> : text;
}

export const NETWORK_LIST_COLUMNS: Column<NetworkRow>[] = [
  {
    key: "red",
    header: "Red",
    rowHeader: true,
    cell: (row) => (
      <>
        <Anchor href={hrefOf(row)}>
          <span className="whitespace-nowrap">{row.code}</span> {row.name}
        </Anchor>
        {row.closedOn && (
          <span className="block text-sm font-normal text-muted">Se cerró el {shortDay(row.closedOn)}</span>
        )}
      </>
    ),
  },
  { key: "ugel", header: "UGEL", cell: (row) => row.ugelCode },
  { key: "modalidad", header: "Modalidad", cell: (row) => MODALITY_GROUP_LABELS[row.modalityGroup] },
  {
    key: "distritos",
    header: "Distritos",
    cell: ({ districts, wholeUgel }) =>
      wholeUgel ? `Los ${districts.length} de la UGEL` : districts.map(({ name }) => name).join(", ") || "–",
  },
  { key: "coordinacion", header: "Coordinación", cell: ({ coordinator }) => coordinator ?? "–" },
  { key: "colegios", header: "Colegios", align: "right", cell: ({ schools }) => schools },
  {
    key: "estudiantes",
    header: "Estudiantes",
    align: "right",
    cell: ({ students }) => students?.toLocaleString("es-PE") ?? "–",
  },
  {
    key: "cargos",
    header: "Cargos",
    align: "right",
    cell: ({ officesFilled, closedOn }) => (closedOn ? "–" : <Offices filled={officesFilled} />),
  },
];
