import type { ReactNode } from "react";
import { DataList } from "@/components/ui/data-list";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ActaBlock, ActaSection } from "@/lib/meetings/minutes/document/rules";

type ActaBlocksProps = {
  section: ActaSection;
  /** Below what was said of an item: how to ask that it be mended. */
  belowItem?: (number: number) => ReactNode;
};

const WIDTHS = ["sm:w-[35%]", "sm:w-[35%]", "sm:w-[30%]"];

const Texts = ({ texts }: { texts: string[] }) =>
  texts.map((text) => (
    <p key={text} className="mt-2 max-w-160 whitespace-pre-line break-words first:mt-0">
      {text}
    </p>
  ));

/** Its first column counts the rows: here it stands before the name. */
function ActaTable({ caption, columns, rows }: Extract<ActaBlock, { kind: "table" }>) {
  return (
    <div className="mt-5 first:mt-0">
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={([first = ""]) => first}
        columns={columns.slice(1).map(
          ({ title }, i): Column<string[]> => ({
            ...{ key: title, header: title, rowHeader: i === 0, width: WIDTHS[i] },
            cell: (cells) => (i === 0 ? `${cells[0]}. ${cells[1]}` : cells[i + 1]),
          }),
        )}
      />
    </div>
  );
}

const pairsOf = (pairs: { label: string; value: string }[]) =>
  pairs.map(({ label, value }) => ({
    label,
    value: <span className="whitespace-pre-line">{value}</span>,
  }));

function Block({ block, belowItem }: { block: ActaBlock } & Pick<ActaBlocksProps, "belowItem">) {
  switch (block.kind) {
    case "paragraphs":
      return <Texts texts={block.texts} />;
    case "list":
      return (
        <ul className="space-y-1.5">
          {block.texts.map((text) => (
            <li key={text} className="max-w-160 whitespace-pre-line break-words">
              {text}
            </li>
          ))}
        </ul>
      );
    case "pairs":
      return <DataList layout="row" items={pairsOf(block.pairs)} />;
    case "table":
      return <ActaTable {...block} />;
    case "item":
      return (
        <div className="mt-8 first:mt-0">
          <h3 id={`punto-${block.number}`} className="mb-2">
            {block.number}. {block.title}
          </h3>
          <DataList layout="row" items={pairsOf(block.pairs)} />
          {belowItem?.(block.number)}
        </div>
      );
    case "agreement":
      return (
        <div className="mt-4 break-inside-avoid border-l-4 border-base-content py-0.5 pl-4">
          <p className="max-w-160 break-words">
            <strong className="font-semibold">{block.title}.</strong> {block.text}
          </p>
          <ul className="mt-1.5 space-y-0.5 text-sm">
            {block.pairs.map(({ label, value }) => (
              <li key={label} className="max-w-160 whitespace-pre-line break-words">
                <span className="text-muted">{label}:</span> {value}
              </li>
            ))}
          </ul>
        </div>
      );
  }
}

/** What a section of an acta says, one thing under the other. */
export function ActaBlocks({ section, belowItem }: ActaBlocksProps) {
  return section.blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a section keep their order.
    <Block key={`${section.key}:${i}`} block={block} belowItem={belowItem} />
  ));
}
