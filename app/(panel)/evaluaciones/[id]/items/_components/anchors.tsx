import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { Anchored } from "@/lib/assessments/items/difficulty/queries";
import {
  againstBefore,
  differenceText,
  rightShare,
  type Share,
  type Tally,
} from "@/lib/assessments/items/difficulty/rules";
import { itemCount } from "@/lib/assessments/items/labels";
import type { Item } from "@/lib/assessments/items/rules";
import { LEAST, percentOne } from "@/lib/assessments/totals/rules";

type Row = { item: Item; before: Anchored; now: Share };
type AnchorsProps = { items: Item[]; own: Tally; anchored: Anchored[] };

function Figure({ part, n }: Share) {
  if (n < LEAST) return n === 0 ? "–" : `<${LEAST}`;
  return (
    <>
      {percentOne(part, n)} <span className="text-sm text-muted">(n = {n.toLocaleString("es-PE")})</span>
    </>
  );
}

const COLUMNS: Column<Row>[] = [
  {
    key: "item",
    header: "Pregunta",
    rowHeader: true,
    cell: ({ item, before }) => (
      <>
        {item.number}. {item.capacity ?? item.competence}
        <span className="block text-sm font-normal text-muted">
          Ancla {before.anchor}: pregunta {before.number} de {before.title}
        </span>
      </>
    ),
  },
  { key: "before", header: "Antes", align: "right", cell: ({ before }) => <Figure {...before} /> },
  { key: "now", header: "Ahora", align: "right", cell: ({ now }) => <Figure {...now} /> },
  {
    key: "difference",
    header: "Diferencia en puntos",
    align: "right",
    cell: ({ before, now }) => {
      const difference = againstBefore(now, before);
      return difference ? differenceText(difference) : "–";
    },
  },
];

/** The items that an earlier assessment also asked, in the same place. */
export function Anchors({ items, own, anchored }: AnchorsProps) {
  const rows = items.flatMap((item) => {
    const before = anchored.find(({ anchor }) => anchor === item.anchor);
    return before ? [{ item, before, now: rightShare(own, item.number) }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Section title="Las mismas preguntas, antes y ahora" aside={itemCount(rows.length)}>
      <DataTable
        caption="Aciertos en las preguntas que una evaluación anterior también hizo, en este mismo lugar. Entre paréntesis, cuántos rindieron y el intervalo de 95 % de la diferencia."
        columns={COLUMNS}
        rows={rows}
        rowKey={({ item }) => String(item.number)}
      />
    </Section>
  );
}
