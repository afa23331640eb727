import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { HueLabel } from "@/components/ui/hue";
import { ugelHue } from "@/lib/networks/rules";

type Ugel = {
  code: string;
  seat: string;
  districts: number;
  ebNetworks: number;
  etpNetworks: number;
  schools?: number;
};
type UgelTableProps = { ugels: Ugel[]; href?: (code: string) => string };

const figure = (n: number) => n.toLocaleString("es-PE");

/** The seven UGEL in the order of their numbers, with what each holds. */
export function UgelTable({ ugels, href }: UgelTableProps) {
  const counted = ugels.some(({ schools }) => schools !== undefined);
  const columns: Column<Ugel>[] = [
    {
      key: "ugel",
      header: "UGEL",
      rowHeader: true,
      cell: ({ code, seat }) => (
        <HueLabel hue={ugelHue(code)}>
          {href ? <Anchor href={href(code)}>UGEL {code}</Anchor> : `UGEL ${code}`}
          <span className="block text-sm font-normal text-muted">{seat}</span>
        </HueLabel>
      ),
    },
    counted
      ? { key: "schools", header: "Colegios", align: "right", cell: (ugel) => figure(ugel.schools ?? 0) }
      : { key: "districts", header: "Distritos", align: "right", cell: (ugel) => ugel.districts },
    { key: "eb", header: "Redes EB", align: "right", cell: (ugel) => ugel.ebNetworks },
    { key: "etp", header: "Redes ETP", align: "right", cell: (ugel) => ugel.etpNetworks },
  ];
  const sum = (key: "districts" | "ebNetworks" | "etpNetworks" | "schools") =>
    ugels.reduce((total, ugel) => total + (ugel[key] ?? 0), 0);
  return (
    <DataTable
      caption="Por número de UGEL. EB: educación básica. ETP: educación técnico-productiva."
      columns={columns}
      rows={ugels}
      rowKey={(ugel) => ugel.code}
      total={{
        ...{ ugel: "Total", districts: sum("districts") },
        ...{ eb: sum("ebNetworks"), etp: sum("etpNetworks") },
        schools: figure(sum("schools")),
      }}
    />
  );
}
