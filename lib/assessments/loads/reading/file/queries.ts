import type { KeyObject } from "node:crypto";
import { type Area, areas } from "@/db/values";
import { columnName, type MatchedColumns, matchColumns } from "@/lib/imports/read/columns";
import { openTable } from "@/lib/imports/read/open-table";
import type { ImportProblems } from "@/lib/imports/read/problems";
import { readBatches } from "@/lib/imports/read/read-rows";
import { pseudonymOf } from "@/lib/pseudonym";
import { refuse } from "@/lib/refusal";
import { AREA_LABELS } from "../../../labels";
import { NO_AREA, nameColumns, PROBLEMS } from "../../labels";
import { type CountedMark, countMark, type Section, SectionTally } from "../../sections/rules";
import { NO_ITEMS, WHICH_AREA } from "../answers/labels";
import { type ItemColumn, itemColumns } from "../answers/queries";
import { AnswerReading } from "../answers/rules";
import { PrivateProblems } from "../problems/queries";
import {
  type Context,
  type Fault,
  isNameColumn,
  longMark,
  type MarkCells,
  type ReadPaper,
  readArea,
  readMark,
  readSeat,
  type Seat,
  wideMark,
} from "../rules";
import { ANSWER_COLUMNS, type Cells, LONG_COLUMNS, type ResultKey, WIDE_COLUMNS } from "../schema";
import { Seen } from "../seen/rules";

/** A student's result in an area, without who the student is. */
export type ReadResult = {
  student: string;
  service: number;
  area: number;
  grade: number | null;
  section: string | null;
  rank: number;
  measure: number | null;
};

type Source = { path: string; name: string; dropsNames: boolean };

/** What a reading finds, besides the results that it hands on. */
export type Found = {
  problems: ImportProblems;
  counts: {
    rows: number;
    results: number;
    students: number;
    absent: number;
    repeated: number;
    disagrees: number;
  };
  /** `primary:reading`. */
  brings: Set<string>;
  /** The results, counted section by section. */
  sections: SectionTally;
};

type Reader = {
  context: Context;
  key: KeyObject;
  /** `student-area` of those who have a result elsewhere. */
  taken: ReadonlySet<string>;
  keep: (result: ReadResult) => Promise<void> | void;
  progress: (rows: number) => Promise<void>;
};

/** What there is to wait for, when there is anything. */
type Kept = Promise<void> | undefined;

const PROGRESS_EVERY = 20_000;

/** Results of one row of a file. `one` is how many areas a row is about: only then is a student one row. */
class ResultReading {
  readonly found: Found = {
    problems: new PrivateProblems(),
    counts: { rows: 0, results: 0, students: 0, absent: 0, repeated: 0, disagrees: 0 },
    brings: new Set(),
    sections: new SectionTally(),
  };
  private readonly students = new Seen();
  /** Whoever has a result, where a student may come in several rows. */
  private assessed: Seen | null = null;
  private readonly byArea = new Map<Area, Seen>();
  private readonly header: string[];
  private readonly at: Partial<Record<ResultKey, number>>;
  private readonly reader: Reader;

  constructor(header: string[], at: Partial<Record<ResultKey, number>>, reader: Reader) {
    this.header = header;
    this.at = at;
    this.reader = reader;
  }

  fault(line: number, { column, value, reason }: Fault): undefined {
    const index = this.at[column];
    this.found.problems.add({
      line,
      column: (index === undefined ? null : this.header[index]) ?? column,
      value,
      reason,
    });
  }

  private repeated(line: number, cells: Cells): undefined {
    this.found.counts.repeated++;
    const column = cells.document ? "document" : "studentCode";
    this.fault(line, { column, value: cells[column] ?? "", reason: PROBLEMS.repeated });
  }

  /** The result of a student in an area; `null` when there is none, or none that may enter. */
  private result(line: number, cells: Cells, seat: Seat, student: string, area: Area, own: MarkCells) {
    const { counts, brings } = this.found;
    const mark = readMark(seat, area, own.measure, own.level, own.columns, this.reader.context.papers);
    if (!mark) {
      counts.absent++;
      return null;
    }
    if ("fault" in mark) {
      this.fault(line, mark.fault);
      return null;
    }
    const { rank, measure, disagrees } = mark.ok;
    const number = areas.indexOf(area) + 1;
    if (this.reader.taken.size > 0 && this.reader.taken.has(`${student}-${number}`)) {
      const column = cells.document ? "document" : "studentCode";
      this.fault(line, { column, value: cells[column] ?? "", reason: PROBLEMS.taken });
      return null;
    }
    if (disagrees) {
      counts.disagrees++;
      this.fault(line, { column: own.columns.level, value: own.level, reason: PROBLEMS.disagrees });
    }
    counts.results++;
    brings.add(`${seat.service.stage}:${area}`);
    const { service, grade, section } = seat;
    return { student, service: service.number, area: number, grade, section, rank, measure };
  }

  /** Counts a result in its section and hands it on. */
  private keep(section: Section, result: ReadResult, items?: CountedMark["items"]): Kept {
    countMark(section, items ? { ...result, items } : result);
    return this.reader.keep(result) ?? undefined;
  }

  private section({ service, grade, section }: Seat) {
    return this.found.sections.at(service.number, grade, section);
  }

  private seat(line: number, cells: Cells): Seat | null {
    const seat = readSeat(cells, this.reader.context);
    if ("ok" in seat) return seat.ok;
    this.fault(line, seat.fault);
    return null;
  }

  private pseudonym(seat: Seat) {
    return pseudonymOf(this.reader.key, seat.identity);
  }

  /** Whose row it is and of which area, when she did not come before in that area. */
  private seatIn(line: number, cells: Cells, area: Area | null): { seat: Seat; area: Area } | null {
    const seat = this.seat(line, cells);
    if (!seat) return null;
    if (!area) {
      const value = cells.competence ?? "";
      this.fault(line, { column: "competence", value, reason: PROBLEMS.competence });
      return null;
    }
    const seen = this.byArea.get(area) ?? new Seen();
    this.byArea.set(area, seen);
    if (!seen.add(seat)) {
      this.repeated(line, cells);
      return null;
    }
    if (this.students.add(seat)) this.found.counts.students++;
    return { seat, area };
  }

  /** A row for each student and area. */
  long(line: number, cells: Cells): Kept {
    const found = this.seatIn(line, cells, readArea(cells.competence ?? ""));
    if (found) return this.keepOne(line, cells, found, longMark(cells));
  }

  /** The same, with what the student answered to each item: of one area, when the file does not say which. */
  answered(line: number, cells: Cells, answers: AnswerReading, only: Area | null): Kept {
    const found = this.seatIn(line, cells, only ?? readArea(cells.competence ?? ""));
    if (!found) return;
    const { area } = found;
    const seat = { ...found.seat, stage: found.seat.service.stage };
    const read = answers.read(cells, seat, area, this.reader.context.papers);
    if (!read) this.found.counts.absent++;
    else if ("refusal" in read) refuse("invalid", read.refusal);
    else if ("fault" in read) this.fault(line, read.fault);
    else return this.keepOne(line, cells, found, read.ok.mark, read.ok.items);
  }

  private keepOne(
    line: number,
    cells: Cells,
    { seat, area }: { seat: Seat; area: Area },
    own: MarkCells,
    items?: CountedMark["items"],
  ): Kept {
    const result = this.result(line, cells, seat, this.pseudonym(seat), area, own);
    if (!result) return;
    const section = this.section(seat);
    this.assessed ??= new Seen();
    if (this.assessed.add(seat)) section.students++;
    return this.keep(section, result, items);
  }

  /** A row for each student, with one or two columns for each area. */
  wide(line: number, cells: Cells, present: readonly Area[]): Kept {
    const seat = this.seat(line, cells);
    if (!seat) return;
    if (!this.students.add(seat)) return this.repeated(line, cells);
    this.found.counts.students++;
    const student = this.pseudonym(seat);
    let section: Section | null = null;
    let kept: Kept;
    for (const area of present) {
      const own = wideMark(cells, area, this.reader.context.papers);
      const result = this.result(line, cells, seat, student, area, own);
      if (!result) continue;
      section ??= this.section(seat);
      kept = this.keep(section, result) ?? kept;
    }
    if (section) section.students++;
    return kept;
  }
}

function refuseNames(header: string[], { dropsNames }: Source) {
  const names = header.filter((name) => isNameColumn(columnName(name)));
  if (names.length > 0 && !dropsNames) refuse("invalid", nameColumns(names.map((name) => name.slice(0, 40))));
}

type Layout = {
  columns: MatchedColumns<ResultKey>;
  read(reading: ResultReading, line: number, cells: Cells): Kept;
};

const COMPETENCE = [{ key: "competence", names: LONG_COLUMNS[6].names }] as const;

/** How a file is laid out, by its columns: refused in words when it is in no way that we know. */
function layoutOf(header: string[], papers: readonly ReadPaper[]): Layout {
  const items = itemColumns(header);
  if (items.length > 0 && papers.some((paper) => paper.items > 0)) return answerLayout(header, items, papers);
  const none = items.length > 0 ? NO_ITEMS : NO_AREA;
  if (matchColumns(header, COMPETENCE).at.competence !== undefined) {
    const columns = matchColumns<ResultKey>(header, LONG_COLUMNS);
    if (columns.at.level === undefined && columns.at.measure === undefined) refuse("invalid", none);
    return { columns, read: (reading, line, cells) => reading.long(line, cells) };
  }
  const columns = matchColumns<ResultKey>(header, WIDE_COLUMNS);
  const present = areas.filter((area) =>
    ([area, `${area}Measure`, `${area}Level`] as const).some((key) => columns.at[key] !== undefined),
  );
  if (present.length === 0) refuse("invalid", none);
  return { columns, read: (reading, line, cells) => reading.wide(line, cells, present) };
}

/** A column for each item; of which area, a column says or, with only one to choose from, nobody needs to. */
function answerLayout(header: string[], items: ItemColumn[], papers: readonly ReadPaper[]): Layout {
  const columns = matchColumns<ResultKey>(header, [...ANSWER_COLUMNS, ...items]);
  const choices = areas.filter((area) => papers.some((paper) => paper.area === area && paper.items > 0));
  const only = columns.at.competence === undefined ? (choices[0] ?? null) : null;
  if (only && choices.length > 1) refuse("invalid", WHICH_AREA(choices.map((area) => AREA_LABELS[area])));
  const answers = new AnswerReading(items.map(({ number }) => number));
  return { columns, read: (reading, line, cells) => reading.answered(line, cells, answers, only) };
}

/** Reads a file of results in bounded memory, handing on each result as it is found. Names are never looked at. */
export async function readResults(source: Source, reader: Reader): Promise<Found> {
  const table = await openTable(source);
  try {
    refuseNames(table.header, source);
    const { columns, read } = layoutOf(table.header, reader.context.papers);
    const reading = new ResultReading(table.header, columns.at, reader);
    const { counts } = reading.found;
    for await (const rows of readBatches(table, columns, reading.found.problems)) {
      for (const { line, values } of rows) {
        const kept = read(reading, line, values);
        // Only when the database has not taken what it was given.
        if (kept) await kept;
        if (++counts.rows % PROGRESS_EVERY === 0) await reader.progress(counts.rows);
      }
    }
    return reading.found;
  } finally {
    await table.close();
  }
}
