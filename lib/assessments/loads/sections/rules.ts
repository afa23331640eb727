/** How the students of a section did in an area. Measures as `results` keeps them: in single precision. */
export type AreaCount = {
  /** As in `results`: 1 is the first of `areas`. */
  area: number;
  assessed: number;
  /** How many reached each level, from the lowest. */
  levels: [number, number, number, number];
  measured: number;
  sum: number;
  squares: number;
  /** How many answered each item and how many rightly; `null` when the file brings no items. */
  items: { answered: number[]; correct: number[] } | null;
};

export type Section = {
  /** As in `results`. */
  service: number;
  grade: number | null;
  section: string | null;
  /** Who has a result in any area: each student once in the whole file. */
  students: number;
  areas: AreaCount[];
};

/** What a student did in an area. An item is `null` when it was left blank. */
export type CountedMark = {
  area: number;
  rank: number;
  measure: number | null;
  items?: readonly (boolean | null)[];
};

/** Counts a result in its section. */
export function countMark({ areas }: Section, { area, rank, measure, items }: CountedMark) {
  let count: AreaCount | undefined;
  for (const one of areas) if (one.area === area) count = one;
  if (!count) {
    count = { area, assessed: 0, levels: [0, 0, 0, 0], measured: 0, sum: 0, squares: 0, items: null };
    areas.push(count);
  }
  count.assessed++;
  count.levels[rank - 1] = (count.levels[rank - 1] ?? 0) + 1;
  if (measure !== null) {
    const kept = Math.fround(measure);
    count.measured++;
    count.sum += kept;
    count.squares += kept * kept;
  }
  if (items) countItems(count, items);
}

function countItems(count: AreaCount, items: readonly (boolean | null)[]) {
  count.items ??= { answered: items.map(() => 0), correct: items.map(() => 0) };
  const { answered, correct } = count.items;
  for (const [i, right] of items.entries()) {
    if (right !== null) answered[i] = (answered[i] ?? 0) + 1;
    if (right) correct[i] = (correct[i] ?? 0) + 1;
  }
}

/** The sections that a file brings, as its rows are read. A service has few: they are looked for one by one. */
export class SectionTally {
  private readonly byService = new Map<number, Section[]>();

  at(service: number, grade: number | null, section: string | null): Section {
    const known = this.byService.get(service) ?? [];
    for (const one of known) if (one.grade === grade && one.section === section) return one;
    const added: Section = { service, grade, section, students: 0, areas: [] };
    known.push(added);
    this.byService.set(service, known);
    return added;
  }

  *all(): Iterable<Section> {
    for (const sections of this.byService.values()) yield* sections;
  }
}
