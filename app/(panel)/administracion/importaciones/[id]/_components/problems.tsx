import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";

type Problem = { number: number; line: number; column: string | null; value: string; reason: string };
type ProblemsProps = { problems: Problem[]; total: number; importId: string };

const KEPT = 1000;

/** The rows that cannot enter, as a person finds them in the file. */
export function Problems({ problems, total, importId }: ProblemsProps) {
  if (total === 0) return null;
  const shown = problems.length < total ? `Las primeras ${problems.length}, por línea.` : "Por línea.";
  return (
    <Section
      title={`${total.toLocaleString("es-PE")} ${total === 1 ? "fila con un dato por corregir" : "filas con datos por corregir"}`}
      aside={
        <a href={`/api/importaciones/${importId}/problemas`} download>
          Descargar {total > KEPT ? `las primeras ${KEPT.toLocaleString("es-PE")}` : "la lista"} (CSV)
        </a>
      }
    >
      <p className="mb-3 max-w-140 text-muted">
        Estas filas no entran, salvo que su motivo diga otra cosa; las demás sí, si confirma. También puede
        corregir el archivo y subirlo otra vez.
      </p>
      <DataTable
        caption={shown}
        rows={problems}
        rowKey={(problem) => String(problem.number)}
        columns={[
          { key: "line", header: "Línea", rowHeader: true, cell: ({ line }) => `Línea\u00a0${line}` },
          { key: "column", header: "Columna", cell: ({ column }) => column ?? "–" },
          { key: "value", header: "Valor", cell: ({ value }) => value || "(vacío)" },
          { key: "reason", header: "Qué corregir", cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  );
}
