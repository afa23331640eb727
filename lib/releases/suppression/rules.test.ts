import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf } from "@/tests/factories/attack";
import {
  type Count,
  cellsOf,
  count,
  isHidden,
  knowledgeOf,
  publish,
  REGISTERS,
  regionOf,
  toldIn,
} from "@/tests/factories/student-tables";
import { SMALLEST_GROUP, type StudentTable, suppress } from "./rules";

describe("what is published of students", () => {
  test("never lets a hidden group be found, nor bounded to fewer than ten numbers", () => {
    fc.assert(
      fc.property(regionOf(count), (region) => {
        const { tables, unresolved } = suppress(publish(region));
        fc.pre(unresolved.length === 0);
        const cells = cellsOf(tables);
        const { knowledge, numbers } = knowledgeOf([{ tables, alias: (name) => name }], toldIn(cells));
        const asked = [...cells].filter(([, value]) => isHidden(value)).map(([name]) => name);
        const known = asked.flatMap((name) => numbers.get(name) ?? []);
        for (const { least, most } of boundsOf(knowledge, known)) {
          expect(most - least).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test("never tells a group of 1 to 9, and always tells that there is nobody", () => {
    fc.assert(
      fc.property(regionOf(count), (region) => {
        const before = cellsOf(publish(region));
        for (const [name, value] of cellsOf(suppress(publish(region)).tables)) {
          const whole = Number(before.get(name));
          if (whole > 0 && whole < SMALLEST_GROUP) expect(isHidden(value)).toBe(true);
          if (whole === 0) expect(value).toBe(0);
          if (!isHidden(value)) expect(value).toBe(whole);
        }
      }),
    );
  });

  test("hides nothing where every group is large", () => {
    fc.assert(
      fc.property(regionOf(fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 99 }))), (region) => {
        const tables = publish(region);
        expect(suppress(tables)).toEqual({ tables, hidden: 0, unresolved: [], exposed: 0 });
      }),
    );
  });

  test("told again, hides the same", () => {
    fc.assert(
      fc.property(regionOf(count), (region) => {
        const once = suppress(publish(region));
        const twice = suppress(once.tables);
        expect(twice.tables).toEqual(once.tables);
        expect(twice.hidden).toBe(once.hidden);
      }),
    );
  });

  test("hides a percentage with either of its figures, and no other", () => {
    fc.assert(
      fc.property(regionOf(count), (region) => {
        for (const { columns, counts } of suppress(publish(region)).tables.slice(0, 1)) {
          for (const row of counts) {
            const [enrolled, assessed, share] = ["matriculados", "evaluados", "participacion"].map(
              (column) => row[columns.indexOf(column)],
            );
            expect(isHidden(share)).toBe(isHidden(enrolled) || isHidden(assessed));
          }
        }
      }),
    );
  });

  test("finds what to hide in any region of some size", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 30, max: 900 }) }, count), {
              minLength: 4,
              maxLength: 4,
            }),
            { minLength: 4, maxLength: 20 },
          ),
          { minLength: 2, maxLength: 7 },
        ),
        (region) => {
          expect(suppress(publish(region)).unresolved).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe("an edition that amends another", () => {
  const amended = fc.tuple(
    regionOf(count, 3),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: -12, max: 12 })), { maxLength: 3 }),
  );
  const changed = (region: number[][][], changes: [number, number, number, number][]) => {
    const next = structuredClone(region);
    for (const [u, n, k, by] of changes) {
      const ugel = next[u % next.length] as number[][];
      const network = ugel[n % ugel.length] as number[];
      network[k % 4] = Math.max(0, (network[k % 4] as number) + by);
    }
    return next;
  };

  /** Each edition published after those before it; `null` where one could not be. */
  function publishAll(regions: number[][][][]) {
    const editions: StudentTable[][] = [];
    for (const region of regions) {
      const { tables, unresolved } = suppress(publish(region), editions);
      if (unresolved.length > 0) return null;
      editions.push(tables);
    }
    return editions;
  }

  /** What somebody who subtracts each edition from the later ones reads: students of the tests, not of the register. */
  function subtracted(editions: readonly StudentTable[][]) {
    const told = editions.map(cellsOf);
    return told.flatMap((later, edition) =>
      told.slice(0, edition).flatMap((earlier) =>
        [...later].flatMap(([name, value]) => {
          const before = earlier.get(name);
          const isRegister = REGISTERS.some((column) => name.endsWith(`|${column}`));
          return typeof value === "number" && typeof before === "number" && !isRegister
            ? [Math.abs(value - before)]
            : [];
        }),
      ),
    );
  }

  /** The most that anyone could know of several editions: which counts are the same in which. */
  function attack(regions: number[][][][], editions: StudentTable[][]) {
    const truth = regions.map((region) => cellsOf(publish(region)));
    const alias = (edition: number) => (name: string) =>
      `${truth.findIndex((cells) => cells.get(name) === truth[edition]?.get(name))}:${name}`;
    const told = new Map<string, Count>();
    for (const [edition, tables] of editions.entries()) {
      for (const [name, value] of cellsOf(tables)) {
        if (!isHidden(value)) told.set(alias(edition)(name), value);
      }
    }
    const { knowledge, numbers } = knowledgeOf(
      editions.map((tables, edition) => ({ tables, alias: alias(edition) })),
      toldIn(told),
    );
    const last = editions.length - 1;
    const asked = [...cellsOf(editions[last] ?? [])]
      .filter(([name, value]) => isHidden(value) && !told.has(alias(last)(name)))
      .flatMap(([name]) => numbers.get(alias(last)(name)) ?? []);
    return boundsOf(knowledge, asked);
  }

  test.each([1, 2])(
    "does not give away, with %i of before, what it hides",
    (more) => {
      fc.assert(
        fc.property(
          amended,
          fc.array(amended, { minLength: 2, maxLength: 2 }),
          ([region, changes], others) => {
            const regions = [region, changed(region, changes)];
            if (more > 1) regions.push(changed(regions[1] ?? region, others[0]?.[1] ?? []));
            const editions = publishAll(regions);
            fc.pre(editions !== null);
            for (const students of subtracted(editions ?? [])) {
              expect(students === 0 || students >= SMALLEST_GROUP).toBe(true);
            }
            for (const { least, most } of attack(regions, editions ?? [])) {
              expect(most).toBeGreaterThan(least);
            }
          },
        ),
        { numRuns: 150 },
      );
    },
    60_000,
  );

  test("of four late pupils it does not tell that all of them are in the lowest level", () => {
    // Of two UGEL, four more of the first network in its lowest level and twenty of the last.
    const [late, others] = [
      [60, 300, 90, 50],
      [80, 200, 70, 40],
    ];
    const of = (by: number, more: number) => [
      [[60 + by, 300, 90, 50], others ?? []],
      [late ?? [], [80 + more, 200, 70, 40]],
    ];
    const editions = publishAll([of(0, 0), of(4, 20)]);
    expect(editions).not.toBeNull();
    const now = cellsOf(editions?.at(-1) ?? []);
    expect([now.get("u0n0|a"), now.get("u0n0|evaluados")]).toEqual([{ hidden: true }, { hidden: true }]);
    // What did not change is told.
    expect([now.get("u0n0|b"), now.get("u0n1|a"), now.get("u1n0|evaluados")]).toEqual([300, 80, 450]);
  });

  test("tells what changed in a register, however little", () => {
    const editions = publishAll([[[[60, 300, 90, 50]]], [[[60, 300, 90, 53]]]]);
    expect(cellsOf(editions?.at(-1) ?? []).get("r|matriculados")).toBe(503);
  });

  test("keeps hidden what the first hid", () => {
    fc.assert(
      fc.property(amended, ([region, changes]) => {
        const first = cellsOf(suppress(publish(region)).tables);
        const second = cellsOf(
          suppress(publish(changed(region, changes)), [suppress(publish(region)).tables]).tables,
        );
        for (const [name, value] of first) {
          if (isHidden(value)) expect(isHidden(second.get(name))).toBe(true);
        }
      }),
    );
  });
});

describe("what stands in the way of publishing", () => {
  const table = (counts: Count[][], more: Partial<StudentTable> = {}): StudentTable => ({
    ...{ key: "t", rows: ["r", "a", "b"], columns: ["n"], counts },
    ...{ rowSums: [{ total: "r", parts: ["a", "b"] }], ...more },
  });
  test.each([
    ["a sum that does not add up", [table([[30], [10], [21]])], "La suma no cuadra: r, n."],
    [
      "a part that is told nowhere",
      [table([[30], [10], [20]], { rowSums: [{ total: "r", parts: ["a", "z"] }] })],
      "Falta una parte de la suma de r, n: z, n.",
    ],
    ["half a student", [table([[30.5], [10], [20.5]])], "No es un número de estudiantes: r, n."],
    ["fewer than none", [table([[30], [-10], [40]])], "No es un número de estudiantes: a, n."],
    [
      "two tables that differ",
      [table([[30], [10], [20]]), table([[31], [11], [20]], { rowSums: [] })],
      "Dos tablas dicen cosas distintas: r, n.",
    ],
    [
      "a part that is more than its whole",
      [
        table([[20, 10]], {
          ...{ rows: ["r"], columns: ["n", "of"], rowSums: [] },
          within: [{ part: "n", whole: "of" }],
        }),
      ],
      "La parte es mayor que el todo: r, n.",
    ],
    [
      "a percentage without its figures",
      [
        table([[20]], {
          rows: ["r"],
          rowSums: [],
          columns: ["p"],
          percents: [{ column: "p", part: "n", whole: "m" }],
        }),
      ],
      "Un porcentaje no tiene sus cifras: r, p.",
    ],
  ])("%s", (_, tables, said) => {
    expect(suppress(tables).unresolved).toContain(said);
  });

  test("a group that was told before, beside others that everybody knows already", () => {
    const before = [table([[32], [12], [20]])];
    const now = [table([[29], [9], [20]])];
    expect(suppress(now, [before]).unresolved).toEqual([]);
    expect(cellsOf(suppress(now, [before]).tables).get("r|n")).toEqual({ hidden: true });
    const pinned = [
      table([[29], [9], [20]], { rowSums: [] }),
      table([[100], [29], [71]], { rows: ["x", "r", "y"], rowSums: [{ total: "x", parts: ["r", "y"] }] }),
    ];
    expect(suppress([...now, ...pinned], [[...before, ...pinned.slice(1)]]).unresolved).toEqual([
      "No se puede ocultar sin que se deduzca de las demás cifras: a, n.",
    ]);
  });

  test("a count that nobody made adds to no sum and is told as that", () => {
    expect(suppress([table([[20], [null], [20]])])).toMatchObject({ hidden: 0, unresolved: [] });
  });
});
