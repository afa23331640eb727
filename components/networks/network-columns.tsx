import { Anchor } from "@/components/ui/anchor";
import type { Column } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import type { ModalityGroup, NetworkKind } from "@/db/values";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { MODALITY_GROUP_LABELS, NETWORK_KIND_SHORT, placeHref } from "@/lib/networks/labels";

export type NetworkRow = {
  code: string;
  name: string;
  networkKind: NetworkKind;
  modalityGroup: ModalityGroup;
  officesFilled: number;
};

const FOUR = NETWORK_OFFICES.length;

/** What every list of networks shows of each. */
export const NETWORK_COLUMNS: Column<NetworkRow>[] = [
  {
    key: "codigo",
    header: "Código",
    sortable: true,
    cell: (row) => <span className="whitespace-nowrap">{row.code}</span>,
  },
  {
    key: "nombre",
    header: "Red",
    sortable: true,
    rowHeader: true,
    cell: (row) => <Anchor href={placeHref({ kind: "network", code: row.code })}>{row.name}</Anchor>,
  },
  { key: "tipo", header: "Tipo", cell: (row) => NETWORK_KIND_SHORT[row.networkKind] },
  { key: "modalidad", header: "Modalidad", cell: (row) => MODALITY_GROUP_LABELS[row.modalityGroup] },
  {
    key: "cargos",
    header: "Cargos cubiertos",
    align: "right",
    cell: (row) =>
      row.officesFilled < FOUR ? (
        <Status kind="due">
          {row.officesFilled} de {FOUR}
        </Status>
      ) : (
        `${row.officesFilled} de ${FOUR}`
      ),
  },
];
