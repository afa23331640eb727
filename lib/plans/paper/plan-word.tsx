import type { Paragraph, Table } from "docx";
import { printWord, wordHeading, wordParagraph, wordSignatures, wordTable } from "@/lib/documents/word";
import type { Block, DocumentSection } from "../document/blocks/rules";
import type { PlanPaper } from "../document/paper/rules";

const MATRIX = [
  { title: "Actividad", share: 0.3 },
  { title: "Meses", share: 0.13 },
  { title: "Responsable y participantes", share: 0.21 },
  { title: "Recursos y presupuesto", share: 0.19 },
  { title: "Medio de verificación", share: 0.17 },
];

function blockChildren(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraphs":
      return block.texts.map((text) => wordParagraph(text));
    case "heading":
      return [wordHeading(block.text, 3)];
    case "pairs":
      return [
        wordTable({
          columns: [
            { title: "Dato", share: 0.32 },
            { title: "Valor", share: 0.68 },
          ],
          rows: block.pairs.map(({ label, value }) => [[label], [value]]),
        }),
      ];
    case "table":
      return [
        wordParagraph(block.caption, { size: 17 }),
        wordTable({ columns: block.columns, rows: block.rows.map(({ cells }) => cells) }),
      ];
    case "data":
      return [wordParagraph(block.since), ...block.tables.flatMap(blockChildren)];
    case "matrix":
      return [
        wordTable({
          columns: MATRIX,
          landscape: true,
          named: true,
          rows: block.rows.map(({ number, title, what, when, who, means, evidence }) => [
            [`${number} ${title}`, ...what],
            [when],
            who,
            means,
            [evidence],
          ]),
        }),
      ];
    case "files":
      return block.files.map(({ title, name }, i) =>
        wordParagraph(`Anexo ${i + 1}. ${title}${name ? ` (${name})` : ""}`),
      );
    case "missing":
      return [wordParagraph(block.text)];
  }
}

const sectionChildren = ({ title, blocks }: DocumentSection) => [
  wordHeading(title, 2),
  ...blocks.flatMap(blockChildren),
];

/** The plan as a file for a word processor: to write on, or to paste from. What is official is the PDF. */
export function writePlan(paper: PlanPaper, demo: boolean): Promise<Buffer> {
  const { header, title, reference, dateline, leaves, signatures } = paper;
  const last = leaves.length - 1;
  return printWord({
    ...{ header, title, reference, dateline },
    warning: `Copia para trabajar: el documento oficial es el PDF con su código de verificación.${demo ? " Demostración: personas y redes inventadas." : ""}`,
    leaves: leaves.map(({ landscape, sections }, i) => ({
      landscape,
      children: [...sections.flatMap(sectionChildren), ...(i === last ? wordSignatures(signatures) : [])],
    })),
  });
}
