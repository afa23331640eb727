import type { ReactNode } from "react";
import { DataList } from "@/components/ui/data-list";
import { FileList, FileRow } from "@/components/ui/file-row";
import type { Block, DocumentSection } from "@/lib/plans/document/blocks/rules";
import { BlockTable } from "./block-table";
import { MatrixTable } from "./matrix-table";

type Shown = {
  /** Whether whoever reads the plan may open the files that go with it. */
  opens: boolean;
  /** What the data say, drawn; without it, as tables. */
  data?: ReactNode;
};

function BlockView({ block, opens, data }: { block: Block } & Shown) {
  switch (block.kind) {
    case "paragraphs":
      return block.texts.map((text) => (
        <p key={text} className="mt-3 max-w-160 whitespace-pre-line break-words first:mt-0">
          {text}
        </p>
      ));
    case "heading":
      return <h3 className="mt-6 mb-1 first:mt-0">{block.text}</h3>;
    case "pairs":
      return <DataList layout="row" items={block.pairs} />;
    case "table":
      return (
        <div className="mt-4 first:mt-0">
          <BlockTable {...block} />
        </div>
      );
    case "data":
      return (
        data ?? (
          <>
            <p>{block.since}</p>
            {block.tables.map((table) => (
              <div key={table.caption} className="mt-4">
                <BlockTable {...table} />
              </div>
            ))}
          </>
        )
      );
    case "matrix":
      return <MatrixTable caption={block.caption} rows={block.rows} />;
    case "files":
      return (
        <FileList label="Anexos del plan">
          {block.files.map(({ id, title, fileId, name }) => (
            <FileRow
              key={id}
              name={title}
              kind={name?.split(".").at(-1)?.toUpperCase() ?? "Archivo"}
              href={opens ? `/api/archivos/${fileId}` : undefined}
            />
          ))}
        </FileList>
      );
    case "missing":
      return <p className="text-muted">{block.text}</p>;
  }
}

/** What a section of the plan says, one thing under the other. */
export function SectionBlocks({ section, ...shown }: { section: DocumentSection } & Shown) {
  return section.blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a section keep their order.
    <BlockView key={`${section.key}:${i}`} block={block} {...shown} />
  ));
}
