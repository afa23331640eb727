import { DataTable } from "@/components/ui/data-table";
import type { AgreedScores } from "@/db/visit-values";
import type { LevelItem } from "@/lib/visits/calibration/rules";

/** How a case should be scored, and why. */
export function AgreedScoresTable({ items, agreed }: { items: LevelItem[]; agreed: AgreedScores }) {
  return (
    <DataTable
      caption="En el orden de la ficha. Lo ven quienes la cuidan y, después de puntuar el caso, quien lo puntuó."
      rows={items}
      rowKey={({ key }) => key}
      columns={[
        { key: "item", header: "Ítem", rowHeader: true, width: "sm:w-1/3", cell: ({ text }) => text },
        {
          ...{ key: "agreed", header: "Acordado", width: "sm:w-48" },
          cell: ({ key, scale }) =>
            scale.options.find((option) => option.key === agreed[key]?.option)?.label ??
            "Ya no está en la ficha",
        },
        { key: "why", header: "Por qué", cell: ({ key }) => agreed[key]?.why },
      ]}
    />
  );
}
