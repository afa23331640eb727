import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { roleLabel } from "@/lib/access/roles";
import { withSearch } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { carried, isFull, type Observer } from "@/lib/visits/capacity/rules";
import { PLAN_PAGE } from "@/lib/visits/list/labels";

type ObserverTableProps = {
  observers: Observer[];
  usual: number;
  /** What the plan is filtered by, so that a name opens her visits in it. */
  kept: Record<string, string | number | undefined>;
  round: string;
};

/** Who may observe in a network, with how many visits of the round she carries and takes on. */
export function ObserverTable({ observers, usual, kept, round }: ObserverTableProps) {
  const columns: Column<Observer>[] = [
    {
      key: "quien",
      header: "Quién observa",
      rowHeader: true,
      cell: ({ personId, name, role, place }) => (
        <>
          <Anchor href={withSearch(PLAN_PAGE, kept, { quien: personId })}>{name}</Anchor>
          <span className="block text-sm font-normal text-muted">
            {roleLabel(role)}, {placeLabel(place)}
          </span>
        </>
      ),
    },
    { key: "hechas", header: "Realizadas", align: "right", cell: ({ done }) => done },
    { key: "por-hacer", header: "Por hacer", align: "right", cell: ({ planned }) => planned },
    {
      key: "capacidad",
      header: "Puede hacer",
      align: "right",
      cell: (observer) => (
        <>
          {carried(observer)} de {observer.perRound ?? usual}
          {isFull(observer, usual) && (
            <span className="block">
              <Status kind="due">Completo</Status>
            </span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={`Por apellido. Visitas del ${round} en esta red.`}
      columns={columns}
      rows={observers}
      rowKey={({ network, personId }) => `${network} ${personId}`}
    />
  );
}
