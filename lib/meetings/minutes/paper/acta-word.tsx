import type { Paragraph, Table } from "docx";
import { printWord, wordHeading, wordParagraph, wordSignatures, wordTable } from "@/lib/documents/word";
import type { ActaBlock, ActaPaper, Pair } from "../document/rules";

const PAIRS = [
  { title: "Dato", share: 0.24 },
  { title: "Qué dice", share: 0.76 },
];

const ACROSS = 3;

const pairsText = (pairs: Pair[]) => pairs.map(({ label, value }) => wordParagraph(`${label}: ${value}`));

function blockChildren(block: ActaBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraphs":
    case "list":
      return block.texts.map((text) => wordParagraph(text));
    case "pairs":
      return [
        wordTable({
          columns: PAIRS,
          rows: block.pairs.map(({ label, value }) => [[label], value.split("\n")]),
        }),
      ];
    case "table":
      return [
        wordParagraph(block.caption, { bold: true }),
        wordTable({ columns: block.columns, rows: block.rows.map((cells) => cells.map((cell) => [cell])) }),
      ];
    case "item":
      return [wordHeading(`${block.number}. ${block.title}`, 3), ...pairsText(block.pairs)];
    case "agreement":
      return [wordParagraph(`${block.title}. ${block.text}`, { bold: true }), ...pairsText(block.pairs)];
  }
}

function signaturesOf({ officers, others }: ActaPaper["signers"]) {
  const rows = Array.from({ length: Math.ceil(others.length / ACROSS) }, (_, i) =>
    others.slice(i * ACROSS, (i + 1) * ACROSS),
  );
  return [officers, ...rows].flatMap((row) => wordSignatures(row));
}

/** The acta as a file for a word processor: to write on, or to paste from. What is official is the PDF. */
export function writeActa(
  paper: ActaPaper,
  { draft, demo }: { draft: boolean; demo: boolean },
): Promise<Buffer> {
  const { header, title, reference, dateline, sections, signers } = paper;
  const what = draft
    ? "Borrador: el acta todavía no se aprueba."
    : "Copia para trabajar: el documento oficial es el PDF con su código de verificación.";
  return printWord({
    ...{ header, title, reference: reference || "Sin expediente", dateline },
    warning: `${what}${demo ? " Demostración: personas y redes inventadas." : ""}`,
    leaves: [
      {
        landscape: false,
        children: [
          ...sections.flatMap(({ title: heading, blocks }) => [
            wordHeading(heading, 2),
            ...blocks.flatMap(blockChildren),
          ]),
          ...signaturesOf(signers),
        ],
      },
    ],
  });
}
