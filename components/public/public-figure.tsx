import { ProgressBar } from "@/components/charts/progress-bar";
import { Stat } from "@/components/ui/stat";
import { shortDay } from "@/lib/dates/dates";
import type { PublicFigure } from "@/lib/releases/schema";
import { HIDDEN_WORD } from "./cell-text";

const COUNT = new Intl.NumberFormat("es-PE");

type FigureProps = { figure: PublicFigure; asOf: string; bar?: boolean };

/** So many out of so many, with its day; a bar below where the way to the whole is what matters. */
export function Figure({ figure, asOf, bar = false }: FigureProps) {
  const { label, numerator, denominator, hidden } = figure;
  const told = !hidden && numerator !== null;
  return (
    <Stat
      value={told ? COUNT.format(numerator) : hidden ? HIDDEN_WORD : "Sin dato"}
      of={denominator === null ? undefined : COUNT.format(denominator)}
      label={label}
      source={`Al ${shortDay(figure.asOf ?? asOf)}`}
    >
      {bar && told && denominator !== null && denominator > 0 && (
        <ProgressBar label={label} value={numerator} total={denominator} noun="" text="none" />
      )}
    </Stat>
  );
}
