import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";

type Problem = { number: number; line: number; column: string | null; value: string; reason: string };
type LoadProblemsProps = { problems: Problem[]; total: number; loadId: string };

const figure = (n: number) => n.toLocaleString("es-PE");

/** The rows to mend, without anything that tells whose they are. */
export function LoadProblems({ problems, total, loadId }: LoadProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <Section
      title={total === 1 ? "1 dato por corregir" : `${figure(total)} datos por corregir`}
      aside={
        <a href={`/api/evaluaciones/cargas/${loadId}/problemas`} download>
          Descargar la lista (CSV)
        </a>
      }
    >
      <p className="mb-3 max-w-140 text-muted">
        Lo que no se puede leer no entra; lo demás sí, si confirma. De los documentos solo se muestran los dos
        últimos números.
      </p>
      <DataTable
        caption={problems.length < total ? `Los primeros ${problems.length}, por línea.` : "Por línea."}
        rows={problems}
        rowKey={(problem) => String(problem.number)}
        columns={[
          { key: "line", header: "Línea", rowHeader: true, cell: ({ line }) => `Línea ${line}` },
          { key: "column", header: "Columna", cell: ({ column }) => column ?? "–" },
          { key: "value", header: "Valor", cell: ({ value }) => value || "–" },
          { key: "reason", header: "Qué corregir", cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  );
}
