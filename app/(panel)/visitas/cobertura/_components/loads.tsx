import { ProgressBar } from "@/components/charts/progress-bar";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { capacityHref } from "@/lib/visits/capacity/labels";
import { whenLooked } from "@/lib/visits/coverage/labels";
import type { Load } from "@/lib/visits/coverage/loads/queries";
import type { Coverage } from "@/lib/visits/coverage/queries";

/** Who observes in the network and how much she has taken on: for whoever plans there, by name. */
export function Loads({ coverage }: { coverage: Coverage }) {
  const { loads, place, focus } = coverage;
  const columns: Column<Load>[] = [
    { key: "name", header: "Quien observa", rowHeader: true, cell: ({ name }) => name },
    {
      key: "load",
      header: "De las que puede hacer",
      width: "sm:w-2/5",
      cell: ({ name, planned, done, capacity }) =>
        capacity > 0 ? (
          <ProgressBar label={name} value={planned + done} total={capacity} noun="visitas" text="counts" />
        ) : (
          "Ninguna este momento"
        ),
    },
    { key: "done", header: "Hechas", align: "right", cell: ({ done }) => done },
    { key: "planned", header: "Por hacer", align: "right", cell: ({ planned }) => planned },
  ];
  return (
    <Section
      title="Quiénes observan"
      aside={
        place && <Anchor href={capacityHref(place.path)}>Cuántas visitas puede hacer cada persona</Anchor>
      }
    >
      <DataTable
        caption={`Visitas que cada persona hizo o tiene por hacer en esta red ${whenLooked(coverage)}${focus ? ", de las que puede hacer en un momento" : ""}. Por apellido.`}
        columns={columns}
        rows={loads ?? []}
        rowKey={({ personId }) => personId}
        empty={
          <EmptyState title="Nadie tiene visitas en esta red">
            Aparecen aquí quienes tengan visitas planificadas o hechas {whenLooked(coverage)}.
          </EmptyState>
        }
      />
    </Section>
  );
}
