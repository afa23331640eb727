import type { KeyObject } from "node:crypto";
import { type Area, areas } from "@/db/values";
import { columnName, matchColumns } from "@/lib/imports/read/columns";
import { openTable } from "@/lib/imports/read/open-table";
import { type ImportProblem, ImportProblems } from "@/lib/imports/read/problems";
import { readRows } from "@/lib/imports/read/read-rows";
import { pseudonymOf } from "@/lib/pseudonym";
import { refuse } from "@/lib/refusal";
import { NO_AREA, nameColumns, PROBLEMS } from "../../labels";
import { countMark, type Section, SectionTally } from "../../sections/rules";
import {
  type Context,
  type Fault,
  isNameColumn,
  readArea,
  readMark,
  readSeat,
  type Seat,
  shownDocument,
  shownValue,
} from "../rules";
import { type Cells, LONG_COLUMNS, type ResultKey, WIDE_COLUMNS, type WideKey } from "../schema";

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

/** Problems of a file whose cells may name children: what is shown of a cell never does. */
class PrivateProblems extends ImportProblems {
  override add({ value, column, ...problem }: ImportProblem): void {
    const isDocument = column !== null && /dni|doc|alumno|estudiante/i.test(column);
    // A whole row is shown nowhere: its line is enough to find it.
    const shown = column === null ? "" : isDocument ? shownDocument(value) : shownValue(value);
    super.add({ ...problem, column, value: shown });
  }
}

const DOCUMENTS = 100_000_000;

/** Which students already came, for one area or for all: a fixed map of bits for documents of eight digits. */
class Seen {
  private readonly documents = new Uint8Array(DOCUMENTS / 8);
  private readonly others = new Set<string>();

  /** Whether this is the first time. */
  add({ document, identity }: Seat): boolean {
    if (document === null) return this.others.size < this.others.add(identity).size;
    const [at, bit] = [document >> 3, 1 << (document & 7)];
    if ((this.documents[at] ?? 0) & bit) return false;
    this.documents[at] = (this.documents[at] ?? 0) | bit;
    return true;
  }
}

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

  fault(line: number, { column, value, reason }: Fault) {
    const index = this.at[column];
    this.found.problems.add({
      line,
      column: (index === undefined ? null : this.header[index]) ?? column,
      value,
      reason,
    });
  }

  private repeated(line: number, cells: Cells) {
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
  private keep(section: Section, result: ReadResult) {
    countMark(section, result);
    return this.reader.keep(result);
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

  /** A row for each student and area. */
  async long(line: number, cells: Cells) {
    const seat = this.seat(line, cells);
    if (!seat) return;
    const area = readArea(cells.competence ?? "");
    if (!area)
      return this.fault(line, {
        column: "competence",
        value: cells.competence ?? "",
        reason: PROBLEMS.competence,
      });
    const seen = this.byArea.get(area) ?? new Seen();
    this.byArea.set(area, seen);
    if (!seen.add(seat)) return this.repeated(line, cells);
    if (this.students.add(seat)) this.found.counts.students++;
    const own = { measure: cells.measure ?? "", level: cells.level ?? "", columns: LONG_MARK };
    const result = this.result(line, cells, seat, this.pseudonym(seat), area, own);
    if (!result) return;
    const section = this.section(seat);
    this.assessed ??= new Seen();
    if (this.assessed.add(seat)) section.students++;
    await this.keep(section, result);
  }

  /** A row for each student, with one or two columns for each area. */
  async wide(line: number, cells: Cells, present: Area[]) {
    const seat = this.seat(line, cells);
    if (!seat) return;
    if (!this.students.add(seat)) return this.repeated(line, cells);
    this.found.counts.students++;
    const student = this.pseudonym(seat);
    let section: Section | null = null;
    for (const area of present) {
      const own = wideMark(cells, area, this.reader.context);
      const result = this.result(line, cells, seat, student, area, own);
      if (!result) continue;
      section ??= this.section(seat);
      const kept = this.keep(section, result);
      if (kept) await kept;
    }
    if (section) section.students++;
  }
}

type MarkCells = { measure: string; level: string; columns: { measure: ResultKey; level: ResultKey } };
const LONG_MARK = { measure: "measure", level: "level" } as const;

/** A column called only «lectura» brings the measure where the paper has one, and the level where it has none. */
function wideMark(cells: Cells, area: Area, { papers }: Context): MarkCells {
  const plain = cells[area] ?? "";
  const measured = papers.some((paper) => paper.area === area && paper.max !== null);
  const measureKey: WideKey = `${area}Measure`;
  const levelKey: WideKey = `${area}Level`;
  return {
    measure: cells[measureKey] || (measured ? plain : ""),
    level: cells[levelKey] || (measured ? "" : plain),
    columns: {
      measure: cells[measureKey] ? measureKey : area,
      level: cells[levelKey] || measured ? levelKey : area,
    },
  };
}

function refuseNames(header: string[], { dropsNames }: Source) {
  const names = header.filter((name) => isNameColumn(columnName(name)));
  if (names.length > 0 && !dropsNames) refuse("invalid", nameColumns(names.map((name) => name.slice(0, 40))));
}

/** Reads a file of results in bounded memory, handing on each result as it is found. Names are never looked at. */
export async function readResults(source: Source, reader: Reader): Promise<Found> {
  const table = await openTable(source);
  try {
    refuseNames(table.header, source);
    const isLong = matchColumns(table.header, [{ key: "competence", names: LONG_COLUMNS[6].names }]).at;
    const columns =
      isLong.competence === undefined
        ? matchColumns<ResultKey>(table.header, WIDE_COLUMNS)
        : matchColumns<ResultKey>(table.header, LONG_COLUMNS);
    const present = areas.filter((area) =>
      ([area, `${area}Measure`, `${area}Level`] as const).some((key) => columns.at[key] !== undefined),
    );
    const { level, measure } = columns.at;
    if (isLong.competence === undefined ? !present.length : level === undefined && measure === undefined)
      refuse("invalid", NO_AREA);
    const reading = new ResultReading(table.header, columns.at, reader);
    const { counts } = reading.found;
    for await (const { line, values } of readRows(table, columns, reading.found.problems)) {
      if (isLong.competence === undefined) await reading.wide(line, values, present);
      else await reading.long(line, values);
      if (++counts.rows % PROGRESS_EVERY === 0) await reader.progress(counts.rows);
    }
    return reading.found;
  } finally {
    await table.close();
  }
}
