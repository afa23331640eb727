import type { ReactNode } from "react";
import { type PlanTemplate, planChecks } from "@/db/values";
import { DIRECTION_LABELS } from "@/lib/plans/labels";
import { CHECK_LABELS, CHECK_WEIGHT_LABELS, PART_LABELS } from "@/lib/plans/templates/labels";
import type { TemplatePiece } from "@/lib/plans/templates/schema";

type Line = { key: string; title: string; detail?: ReactNode };

const needed = (mandatory: boolean) => (mandatory ? "Obligatorio" : "Opcional");

function linesOf(piece: TemplatePiece, content: PlanTemplate): Line[] {
  switch (piece) {
    case "secciones":
      return content.sections.map(({ key, title, part, mandatory }) => ({
        ...{ key, title },
        detail: `${PART_LABELS[part]}. ${mandatory ? "Obligatoria" : "Opcional"}.`,
      }));
    case "ambitos":
      return content.areas.map(({ key, label, mandatory }) => ({
        ...{ key, title: label, detail: `${needed(mandatory)}.` },
      }));
    case "compromisos":
      return content.commitments.map(({ number, name }) => ({
        ...{ key: String(number), title: `${number}. ${name}` },
      }));
    case "indicadores":
      return content.indicators.map(({ key, name, unit, direction }) => ({
        ...{ key, title: name, detail: `En ${unit}. ${DIRECTION_LABELS[direction]}.` },
      }));
    case "revision":
      return [
        ...planChecks.map((check) => ({
          ...{
            key: check,
            title: CHECK_LABELS[check],
            detail: `${CHECK_WEIGHT_LABELS[content.checks[check]]}.`,
          },
        })),
        {
          ...{ key: "most", title: "Mes recargado" },
          detail: `Desde ${content.mostPerMonth} actividades en el mismo mes.`,
        },
      ];
  }
}

/** A piece of what plans have, as it stands. */
export function TemplatePieceView({ piece, content }: { piece: TemplatePiece; content: PlanTemplate }) {
  const lines = linesOf(piece, content);
  if (lines.length === 0) return <p className="text-muted">Ninguno.</p>;
  return (
    <ol>
      {lines.map(({ key, title, detail }) => (
        <li key={key} className="border-b border-base-300 py-2 last:border-b-0">
          <p className="font-semibold">{title}</p>
          {detail && <p className="text-sm text-muted">{detail}</p>}
        </li>
      ))}
    </ol>
  );
}
