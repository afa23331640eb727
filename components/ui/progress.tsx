type ProgressProps = {
  id: string;
  /** What is being done: «Leyendo el archivo». */
  label: string;
  value: number;
  max: number;
  /** What is counted, in plural: «filas». */
  noun: string;
};

const figure = new Intl.NumberFormat("es-PE");

/** Work under way: the number in words, the bar only repeats it. */
export function Progress({ id, label, value, max, noun }: ProgressProps) {
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <span className="text-sm text-muted">
          {figure.format(value)} de {figure.format(max)} {noun}
        </span>
      </div>
      <progress id={id} value={value} max={max} className="progress-track mt-1" />
    </div>
  );
}
