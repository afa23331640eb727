import { type Column, DataTable } from "@/components/ui/data-table";
import { distanceInWords } from "@/lib/networks/distance/labels";
import { placeLabel } from "@/lib/networks/labels";
import type { Arrangement } from "@/lib/networks/redesign/queries";
import type { Balance, Shape } from "@/lib/networks/redesign/rules";

type BalanceTableProps = { balance: Balance[]; networks: Arrangement["networks"] };

const number = (value: number) => value.toLocaleString("es-PE");

/** «14 → 13», or what stays the same once. */
function change({ before, after }: Balance, show: (shape: Shape) => string) {
  const [was, becomes] = [show(before), show(after)];
  return was === becomes ? (
    was
  ) : (
    <>
      <span className="text-muted">{was} →</span> <strong>{becomes}</strong>
    </>
  );
}

const spread = (shape: Shape) => (shape.spread === null ? "–" : distanceInWords(shape.spread));

/** Size and spread of each network, as it is and as it would be. */
export function BalanceTable({ balance, networks }: BalanceTableProps) {
  const nameOf = new Map(
    networks.map((network) => [network.code, placeLabel({ ...network, kind: "network" })]),
  );
  const columns: Column<Balance>[] = [
    { key: "name", header: "Red", rowHeader: true, cell: ({ code }) => nameOf.get(code) ?? code },
    {
      key: "schools",
      header: "Colegios",
      align: "right",
      cell: (row) => change(row, (shape) => number(shape.schools)),
    },
    {
      key: "students",
      header: "Estudiantes",
      align: "right",
      cell: (row) => change(row, (shape) => number(shape.students)),
    },
    {
      key: "districts",
      header: "Distritos",
      align: "right",
      cell: (row) => change(row, (shape) => number(shape.districts)),
    },
    {
      key: "spread",
      header: "Distancia media al centro",
      align: "right",
      cell: (row) => change(row, spread),
    },
  ];
  return (
    <DataTable
      caption="Hoy → con los cambios, por código. La distancia es en línea recta, del colegio al centro de los suyos, según el padrón."
      columns={columns}
      rows={balance}
      rowKey={(row) => row.code}
    />
  );
}
