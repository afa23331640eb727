import { Anchor } from "@/components/ui/anchor";
import { assessmentHref } from "@/lib/assessments/labels";
import { shortDay } from "@/lib/dates/dates";
import type { Measured } from "@/lib/plans/measures/rules";

/** What a measure was counted from: day, source and of how many. */
export function MeasuredLine({ measured }: { measured: Measured | null }) {
  if (!measured) return <p className="text-sm text-muted">Sin medición todavía, o no está a su alcance.</p>;
  const { on, source, n, of, assessmentId } = measured;
  const count = (value: number) => value.toLocaleString("es-PE");
  return (
    <p className="text-sm text-muted">
      Medido el {shortDay(on)}.{" "}
      {assessmentId ? <Anchor href={assessmentHref(assessmentId)}>{source}</Anchor> : source}
      {n !== null && of !== null && `, n = ${count(n)} de ${count(of)}`}.
    </p>
  );
}
