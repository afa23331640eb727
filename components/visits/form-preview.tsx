import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { FormContent, FormItem, FormScale, LevelRule } from "@/db/visit-values";
import {
  answerLabel,
  askedLabel,
  itemsLabel,
  levelRanges,
  naLabel,
  weightLabel,
} from "@/lib/visits/forms/labels";

type Levels = FormScale & { kind: "levels" };

const GRID: Record<number, string> = {
  2: "sm:grid-cols-2",
  3: "sm:grid-cols-3",
  4: "sm:grid-cols-2 lg:grid-cols-4",
};

/** Options with what is seen in each: a rubric, read from the lowest level. */
function Rubric({ scale, narrow }: { scale: Levels; narrow: boolean }) {
  const columns = narrow ? "" : (GRID[scale.options.length] ?? "sm:grid-cols-3");
  return (
    <ol className={`mt-2 grid gap-x-5 gap-y-3 ${columns}`}>
      {scale.options.map(({ key, label, descriptor }) => (
        <li key={key} className="break-inside-avoid border-t border-line pt-1.5 text-sm">
          <p className="font-semibold">{label}</p>
          {descriptor && <p>{descriptor}</p>}
        </li>
      ))}
    </ol>
  );
}

/** How an item is answered. */
function Scale({ scale, narrow }: { scale: FormScale; narrow: boolean }) {
  if (scale.kind !== "levels") return <p className="mt-1 text-sm">{answerLabel(scale)}</p>;
  const na = naLabel(scale);
  if (scale.options.some(({ descriptor }) => descriptor !== ""))
    return (
      <>
        <Rubric {...{ scale, narrow }} />
        {na && <p className="mt-2 text-sm">O bien: {na.toLowerCase()}.</p>}
      </>
    );
  const labels = [...scale.options.map(({ label }) => label), ...(na ? [na] : [])];
  return <p className="mt-1 text-sm">Se elige: {labels.join(" · ")}</p>;
}

type ItemPreviewProps = {
  item: FormItem;
  number?: number;
  /** In a column where its levels stand one under the other. */
  narrow?: boolean;
};

/** An item as whoever observes will read it. */
export function ItemPreview({ item, number, narrow = false }: ItemPreviewProps) {
  const notes = [item.required ? null : "Se puede dejar en blanco", weightLabel(item)].filter(Boolean);
  return (
    <>
      <h3>
        {number !== undefined && `${number}. `}
        {item.text}
      </h3>
      {item.help && <p className="max-w-[42rem] text-muted">{item.help}</p>}
      <Scale scale={item.scale} narrow={narrow} />
      {askedLabel(item) && <p className="mt-2 text-sm text-muted">{askedLabel(item)}</p>}
      {notes.length > 0 && <p className="mt-1 text-sm text-muted">{notes.join(". ")}.</p>}
      {item.bank.length > 0 && (
        <Disclosure
          summary={
            <>
              {item.bank.length === 1
                ? "El compromiso que se puede proponer"
                : `Los ${item.bank.length} compromisos que se pueden proponer`}
              <span className="sr-only"> en «{item.text}»</span>
            </>
          }
        >
          <ul className="list-disc pl-5 text-sm">
            {item.bank.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** What a visit's level comes from. */
export function RulePreview({ rule }: { rule: LevelRule | null }): ReactNode {
  if (!rule) return <p className="text-muted">Esta ficha no da un nivel a la visita.</p>;
  return (
    <>
      <p>
        {rule.basis === "percent"
          ? "Según el porcentaje de los puntos posibles. Lo que no aplica y lo que se deja en blanco no se cuenta."
          : "Según la suma de los puntos."}
      </p>
      <ul className="mt-2">
        {levelRanges(rule).map(({ key, label, range }) => (
          <li key={key} className="border-b border-base-300 py-2 last:border-b-0">
            <span className="font-semibold">{label}</span>: {range}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A form as a person will see it: its blocks, its items with their levels, and what the level comes from. */
export function FormPreview({ content }: { content: FormContent }) {
  let number = 0;
  return (
    <>
      {content.blocks.map((block) => (
        <Section key={block.key} title={block.title} aside={itemsLabel(block.items.length)}>
          {block.kind === "matrix" && (
            <p className="max-w-[42rem] text-sm">
              Estos ítems se responden una vez por cada docente observado.
            </p>
          )}
          {block.help && <p className="max-w-[42rem] text-muted">{block.help}</p>}
          <ol>
            {block.items.map((item) => (
              <li key={item.key} className="border-b border-base-300 py-4 last:border-b-0">
                <ItemPreview item={item} number={++number} />
              </li>
            ))}
          </ol>
        </Section>
      ))}
      <Section title="Nivel de la visita">
        <RulePreview rule={content.rule} />
      </Section>
    </>
  );
}
