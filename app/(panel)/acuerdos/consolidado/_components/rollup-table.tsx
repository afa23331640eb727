import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { withSearch } from "@/lib/forms/search-params";
import { AGREEMENTS_PAGE, AGREEMENTS_ROLLUP } from "@/lib/meetings/agreements/labels";
import type { ListedState } from "@/lib/meetings/agreements/list/schema";
import type { getAgreementRollup, RollupRow as Row } from "@/lib/meetings/agreements/rollup/queries";
import { type AgreementCounts, fulfilmentOf } from "@/lib/meetings/agreements/rollup/rules";
import { placeLabel } from "@/lib/networks/labels";

type Rollup = Awaited<ReturnType<typeof getAgreementRollup>>;
type Counted = AgreementCounts & { medianAge: number | null };

const figure = (n: number) => n.toLocaleString("es-PE");

const rateText = (counts: AgreementCounts) => {
  const rate = fulfilmentOf(counts);
  return rate ? `${Math.round(rate.share * 100)} % (${figure(rate.part)} de ${figure(rate.whole)})` : "–";
};

const ageText = ({ medianAge }: Counted) =>
  medianAge === null
    ? "–"
    : `${figure(Math.round(medianAge))} ${Math.round(medianAge) === 1 ? "día" : "días"}`;

const COUNTED: { key: keyof AgreementCounts; header: string; state?: ListedState }[] = [
  { key: "total", header: "Acuerdos" },
  { key: "open", header: "Abiertos", state: "open" },
  { key: "overdue", header: "Con retraso", state: "overdue" },
  { key: "fulfilled", header: "Cumplidos", state: "fulfilled" },
  { key: "onTime", header: "A tiempo", state: "on_time" },
  { key: "unfulfilled", header: "No cumplidos", state: "unfulfilled" },
];

type RollupTableProps = { rollup: Rollup; ugel: string | undefined };

/** How the agreements of each place go; each figure opens the list that it was counted from. Never by person. */
export function RollupTable({ rollup: { rows, whole, year }, ugel }: RollupTableProps) {
  const listOf = ({ place }: Row, estado?: ListedState) =>
    withSearch(AGREEMENTS_PAGE, {
      ugel: ugel ?? (place.kind === "region" ? "region" : place.code),
      ...{ lugar: ugel ? place.code : undefined, anio: year, estado },
    });
  const nameOf = ({ place }: Row) => (place.kind === "region" ? "Reuniones de la región" : placeLabel(place));
  const opens = (row: Row) =>
    !ugel && row.place.kind === "ugel"
      ? withSearch(AGREEMENTS_ROLLUP, { ugel: row.place.code, anio: year })
      : listOf(row);
  const columns: Column<Row>[] = [
    {
      key: "lugar",
      header: ugel ? "Reuniones de" : "UGEL y sus redes",
      rowHeader: true,
      cell: (row) => <Anchor href={opens(row)}>{nameOf(row)}</Anchor>,
    },
    ...COUNTED.map(
      ({ key, header, state }): Column<Row> => ({
        ...{ key, header, align: "right" },
        cell: (row) => (row[key] > 0 ? <Anchor href={listOf(row, state)}>{figure(row[key])}</Anchor> : "0"),
      }),
    ),
    { key: "rate", header: "Cumplimiento", align: "right", cell: rateText },
    { key: "age", header: "Antigüedad de los abiertos", align: "right", cell: ageText },
    {
      key: "postponements",
      header: "Postergaciones",
      align: "right",
      cell: (row) => figure(row.postponements),
    },
  ];
  return (
    <DataTable
      caption="Por código. El cumplimiento es cuántos se cumplieron de los que ya debían estarlo: cumplidos, no cumplidos y con retraso. No cuenta lo que se dejó sin efecto ni lo que aún no vence. La antigüedad es la mediana de los días desde que se tomaron."
      columns={columns}
      rows={rows}
      rowKey={({ place }) => place.path}
      total={
        rows.length > 1
          ? {
              lugar: "En total",
              ...Object.fromEntries(COUNTED.map(({ key }) => [key, figure(whole[key])])),
              ...{ rate: rateText(whole), age: ageText(whole), postponements: figure(whole.postponements) },
            }
          : undefined
      }
    />
  );
}
