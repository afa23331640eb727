import { DataTable } from "@/components/ui/data-table";
import { Status, type StatusKind } from "@/components/ui/status";
import type { AgreedScores } from "@/db/visit-values";
import { type LevelItem, type Nearness, nearnessOf } from "@/lib/visits/calibration/rules";
import { NEARNESS_LABELS } from "@/lib/visits/calibration/scoring/labels";

const KINDS: Record<Nearness, StatusKind> = { exact: "done", adjacent: "info", far: "late" };

const labelOf = ({ scale }: LevelItem, key: string | undefined) =>
  scale.options.find((option) => option.key === key)?.label ?? "Sin dato";

function Near({ item, given, agreed }: { item: LevelItem; given: string; agreed: string }) {
  const nearness = nearnessOf(item, given, agreed);
  return nearness && <Status kind={KINDS[nearness]}>{NEARNESS_LABELS[nearness]}</Status>;
}

type ComparedScoresProps = { items: LevelItem[]; given: Record<string, string>; agreed: AgreedScores };

/** What she gave and what was agreed, item by item, with why. */
export function ComparedScores({ items, given, agreed }: ComparedScoresProps) {
  return (
    <DataTable
      caption="Sus puntajes y los acordados, en el orden de la ficha."
      rows={items}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "item",
          header: "Qué se observa",
          rowHeader: true,
          width: "sm:w-1/4",
          cell: ({ text }) => text,
        },
        { key: "given", header: "Usted", width: "sm:w-38", cell: (item) => labelOf(item, given[item.key]) },
        {
          key: "agreed",
          header: "Acordado",
          width: "sm:w-38",
          cell: (item) => labelOf(item, agreed[item.key]?.option),
        },
        {
          ...{ key: "near", header: "Qué tan cerca", bare: true, width: "sm:w-36" },
          cell: (item) => (
            <Near {...{ item }} given={given[item.key] ?? ""} agreed={agreed[item.key]?.option ?? ""} />
          ),
        },
        { key: "why", header: "Por qué", cell: ({ key }) => agreed[key]?.why },
      ]}
    />
  );
}
