import { changeAxis } from "@/components/charts/axis";
import { IntervalRows } from "@/components/charts/interval-rows";
import { Section } from "@/components/ui/section";
import { changeInterval, changeNote, changeText, markText } from "@/lib/assessments/growth/labels";
import type { Growth } from "@/lib/assessments/growth/queries";
import { meanChange } from "@/lib/assessments/growth/rules";
import { paperLabel } from "@/lib/assessments/labels";
import type { PaperKey } from "@/lib/assessments/rules";
import { told, totalOf } from "@/lib/assessments/totals/rules";

type MeanChangesProps = { pairs: { key: PaperKey & { id: string } }[]; growth: Growth[]; place: string };

/** By how much the same students changed, paper by paper, with how sure it is. */
export function MeanChanges({ pairs, growth, place }: MeanChangesProps) {
  const rows = pairs.flatMap(({ key }) => {
    const row = totalOf(growth, place, key);
    return row ? [{ id: key.id, label: paperLabel(key), row, change: meanChange(row) }] : [];
  });
  if (rows.length === 0) return null;
  const shown = rows.flatMap(({ change, ...rest }) => (change ? [{ ...rest, change }] : []));
  return (
    <Section title="Cuánto cambió su medida" aside="Puntos de la escala de cada prueba">
      <IntervalRows
        title="Cambio promedio de los mismos estudiantes"
        titleHidden
        unit="La barra es el intervalo de 95 % y la marca, el promedio. La línea gruesa es ningún cambio."
        axis={changeAxis(shown.map(({ change }) => change))}
        mark={markText}
        rows={rows.map(({ id, label, row, change }) => ({
          ...{ id, label, note: changeNote(change, row) },
          count: `n = ${told(change?.n ?? row.matched).toLocaleString("es-PE")}`,
          interval: change && { low: change.low, middle: change.mean, high: change.high },
        }))}
        table={{
          head: ["Prueba", "Estudiantes", "Cambio promedio", "Intervalo de 95 %"],
          rows: shown.map(({ id, label, change }) => ({
            id,
            cells: [label, change.n, changeText(change.mean), changeInterval(change)],
          })),
        }}
      />
    </Section>
  );
}
