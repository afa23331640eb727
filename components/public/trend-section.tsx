import { TrendLine } from "@/components/charts/trend-line";
import { Section } from "@/components/ui/section";
import { type Progress, trendsOf } from "@/lib/releases/rules";

const COUNT = new Intl.NumberFormat("es-PE");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How each figure went from one edition to the next, against the whole that it aims at. */
export function TrendSection({ progress }: { progress: Progress[] }) {
  const trends = trendsOf(progress);
  if (trends.length === 0) return null;
  return (
    <Section title="Cómo avanza hacia la meta" aside="Cada punto es un resumen, por su número">
      <div className="grid gap-x-12 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {trends.map(({ key, label, points }) => (
          <TrendLine
            key={`${key} ${label}`}
            title={capital(label)}
            unit="La parte del total que había entonces."
            pointHeader="Resumen"
            target={`Meta: ${COUNT.format(points.at(-1)?.denominator ?? 0)}`}
            points={points.map(({ number, numerator, denominator }) => ({
              ...{ id: String(number), label: `Resumen ${number}`, mark: String(number) },
              ...{ value: numerator, total: denominator },
            }))}
          />
        ))}
      </div>
    </Section>
  );
}
