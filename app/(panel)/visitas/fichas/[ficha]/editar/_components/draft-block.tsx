import { Plus } from "lucide";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { FormBlock, FormItem } from "@/db/visit-values";
import {
  BLOCK_KIND_LABELS,
  draftHref,
  itemsLabel,
  SCALE_LABELS,
  scaleChoice,
  weightLabel,
} from "@/lib/visits/forms/labels";
import { PieceButtons } from "./piece-buttons";

/** How an item is answered and what it asks, in a line. */
function summaryOf(item: FormItem): string {
  const asks = [item.asksEvidence && "evidencia", item.asksFinding && "hallazgo"].filter(Boolean).join(" y ");
  return [
    SCALE_LABELS[scaleChoice(item.scale)],
    weightLabel(item),
    item.required ? null : "Opcional",
    asks && `Pide ${asks}`,
    item.bank.length > 0 && `${item.bank.length} ${item.bank.length === 1 ? "compromiso" : "compromisos"}`,
  ]
    .filter(Boolean)
    .join(". ");
}

type DraftBlockProps = {
  block: FormBlock;
  seen: { formId: string; version: string };
  /** Of its first item in the whole form. */
  from: number;
  first: boolean;
  last: boolean;
};

/** A block of a draft with its items, and what may be done with each. */
export function DraftBlock({ block, seen, from, first, last }: DraftBlockProps) {
  const { formId } = seen;
  return (
    <Section id={block.key} title={block.title} aside={itemsLabel(block.items.length)}>
      {block.kind === "matrix" && <p className="text-sm text-muted">{BLOCK_KIND_LABELS.matrix}.</p>}
      {block.help && <p className="text-muted">{block.help}</p>}
      <PieceButtons
        {...{ seen, first, last }}
        pieceKey={block.key}
        name={block.title}
        href={draftHref(formId, `bloques/${block.key}`)}
      />
      <ol className="mt-1">
        {block.items.map((item, i) => (
          <li key={item.key} id={item.key} className="border-t border-base-300 pt-3 pb-1">
            <h3>
              {from + i}. {item.text}
            </h3>
            <p className="text-sm text-muted">{summaryOf(item)}.</p>
            <PieceButtons
              seen={seen}
              pieceKey={item.key}
              name={item.text}
              href={draftHref(formId, `items/${item.key}`)}
              first={i === 0}
              last={i === block.items.length - 1}
            />
          </li>
        ))}
      </ol>
      <div className="border-t border-base-300 pt-4">
        <ButtonLink href={draftHref(formId, `items/nuevo?bloque=${block.key}`)} icon={Plus}>
          Agregar un ítem<span className="sr-only"> a «{block.title}»</span>
        </ButtonLink>
      </div>
    </Section>
  );
}
