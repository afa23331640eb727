import type { ReactNode } from "react";
import { Lines } from "@/components/plans/document/lines";
import { DataList } from "@/components/ui/data-list";
import { Status } from "@/components/ui/status";
import type { Block } from "@/lib/plans/document/blocks/rules";
import { CHANGED_SINCE } from "@/lib/plans/review/labels";

export type ReviewedRow = { id: string; title: string; facts: { label: string; value: string[] }[] };

/** The rows of a block of the document, one thing under the other; `null` of what is not made of rows. */
export function rowsOfBlock(block: Block): ReviewedRow[] | null {
  if (block.kind === "table")
    return block.rows.map(({ id, cells }) => ({
      ...{ id, title: cells[0]?.[0] ?? "" },
      facts: [
        ...(cells[0]?.length && cells[0].length > 1 ? [{ label: "Detalle", value: cells[0].slice(1) }] : []),
        ...block.columns.slice(1).map(({ title }, i) => ({ label: title, value: cells[i + 1] ?? [] })),
      ],
    }));
  if (block.kind === "matrix")
    return block.rows.map(({ id, number, title, what, when, who, means, evidence }) => ({
      ...{ id, title: `${number} ${title}` },
      facts: [
        { label: "Qué es", value: what },
        { label: "Meses", value: [when] },
        { label: "Responsable y participantes", value: who },
        { label: "Recursos y presupuesto", value: means },
        { label: "Medio de verificación", value: [evidence] },
      ],
    }));
  if (block.kind === "files")
    return block.files.map(({ id, title, name }) => ({
      ...{ id, title },
      facts: [{ label: "Archivo", value: [name ?? "Sin nombre"] }],
    }));
  return null;
}

/** What a row says, by name. */
function RowFacts({ facts }: Pick<ReviewedRow, "facts">) {
  return (
    <DataList
      layout="row"
      items={facts
        .filter(({ value }) => value.some(Boolean))
        .map(({ label, value }) => ({ label, value: <Lines texts={value} /> }))}
    />
  );
}

type ReviewRowsProps = {
  rows: ReviewedRow[];
  changed: Set<string>;
  /** What was observed of the row and the way to observe it. */
  beside: (rowId: string) => ReactNode;
};

/** Each row of a section with a place beside it to observe. */
export function ReviewRows({ rows, changed, beside }: ReviewRowsProps) {
  return rows.map(({ id, title, facts }) => (
    <article
      key={id}
      aria-labelledby={`fila-${id}`}
      className="grid gap-x-10 gap-y-2 border-b border-base-300 py-5 last:border-b-0 lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="min-w-0">
        <h3 id={`fila-${id}`} className="break-words">
          {title}
        </h3>
        {changed.has(id) && (
          <p className="mt-1">
            <Status kind="info">{CHANGED_SINCE}</Status>
          </p>
        )}
        <div className="mt-3">
          <RowFacts facts={facts} />
        </div>
      </div>
      <div className="min-w-0">{beside(id)}</div>
    </article>
  ));
}
