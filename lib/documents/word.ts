import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { OfficialHeader } from "./official-paper";

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A4 in twentieths of a point, and its margins. */
const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = { top: 850, bottom: 850, left: 1000, right: 1000 } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: "999999" } as const;

/** What XML cannot carry. */
const written = (text: string) => text.replace(/[^\P{Cc}\t\n\r]/gu, "");

type Run = { bold?: boolean; size?: number };

/** Lines of a paragraph; `size` in half points. */
const runs = (text: string, run: Run = {}) =>
  written(text)
    .split("\n")
    .map((line, i) => new TextRun({ text: line, break: i > 0 ? 1 : 0, ...run }));

export const wordHeading = (text: string, level: 1 | 2 | 3) =>
  new Paragraph({
    heading: [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2][level - 1],
    alignment: level === 1 ? AlignmentType.CENTER : undefined,
    keepNext: true,
    children: runs(text),
  });

export const wordParagraph = (text: string, run?: Run) =>
  new Paragraph({ spacing: { after: 100 }, children: runs(text, run) });

type WordTable = {
  /** The shares of the width add up to 1. */
  columns: { title: string; share: number }[];
  /** Each cell in lines. */
  rows: string[][][];
  landscape?: boolean;
  /** The first line of each row stands out. */
  named?: boolean;
};

/** A table whose titles come again on each page and whose rows do not split. */
export function wordTable({ columns, rows, landscape, named }: WordTable) {
  const room = (landscape ? A4.height : A4.width) - MARGIN.left - MARGIN.right;
  const widths = columns.map(({ share }) => Math.floor(room * share));
  const cell = (lines: string[], i: number, bold: (line: number) => boolean) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, right: 110 },
      children: lines.map((line, n) => new Paragraph({ children: runs(line, { size: 18, bold: bold(n) }) })),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, i) => cell([title], i, () => true)),
  });
  return new Table({
    columnWidths: widths,
    width: { size: room, type: WidthType.DXA },
    borders: {
      ...{ top: NONE, left: NONE, right: NONE, insideVertical: NONE },
      ...{ bottom: HAIRLINE, insideHorizontal: HAIRLINE },
    },
    rows: [
      head,
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((lines, i) =>
              cell(lines.length > 0 ? lines : [""], i, (line) => Boolean(named) && i === 0 && line === 0),
            ),
          }),
      ),
    ],
  });
}

type Signature = { name: string | null; office: string };

/** Lines to sign over, side by side. */
export function wordSignatures(signatures: Signature[]) {
  const cell = ({ name, office }: Signature) =>
    new TableCell({
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
      children: ["______________________________", name ?? "Vacante", office].map(
        (text, i) =>
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: runs(text, { size: 18, bold: i === 1 }),
          }),
      ),
    });
  return [
    new Paragraph({ spacing: { before: 1000 }, children: [] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
        ...{ insideHorizontal: NONE, insideVertical: NONE },
      },
      rows: [new TableRow({ cantSplit: true, children: signatures.map(cell) })],
    }),
  ];
}

const centred = (text: string, run: Run) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: runs(text, run) });

function officialHead({ issuers, decadeName, yearName }: OfficialHeader) {
  const names = [decadeName, yearName].flatMap((name) => (name ? [centred(`«${name}»`, { size: 17 })] : []));
  return [...names, ...issuers.map((issuer) => centred(issuer, { size: 19, bold: true }))];
}

type WordLeaf = { landscape: boolean; children: (Paragraph | Table)[] };

type WordPaper = {
  header: OfficialHeader;
  title: string;
  reference: string;
  dateline: string;
  /** Said at the foot of every page. */
  warning: string;
  leaves: WordLeaf[];
};

/** An official paper that can be written on in a word processor: it carries no code, and says so at its foot. */
export function printWord({
  header,
  title,
  reference,
  dateline,
  warning,
  leaves,
}: WordPaper): Promise<Buffer> {
  const foot = new Footer({
    children: [
      new Paragraph({ children: runs(warning, { size: 16 }) }),
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 16,
            children: ["Página ", PageNumber.CURRENT, " de ", PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
  const sections = leaves.map(
    ({ landscape, children }, i): ISectionOptions => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: MARGIN,
        },
      },
      footers: { default: foot },
      children: [
        ...(i === 0
          ? [
              ...officialHead(header),
              wordHeading(title, 1),
              centred(`${reference}. ${dateline}`, { size: 19 }),
            ]
          : []),
        ...children,
      ],
    }),
  );
  const heading = (size: number) => ({ run: { size, bold: true, color: "000000", font: "Calibri" } });
  const spaced = (size: number) => ({ ...heading(size), paragraph: { spacing: { before: 220, after: 80 } } });
  const file = new Document({
    creator: "Ayni",
    title,
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 20, language: { value: "es-PE" } } },
        title: spaced(34),
        heading1: spaced(25),
        heading2: spaced(21),
      },
    },
    sections,
  });
  return Packer.toBuffer(file);
}
