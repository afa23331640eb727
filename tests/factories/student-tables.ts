import fc from "fast-check";
import type { StudentTable } from "@/lib/releases/suppression/rules";
import type { Knowledge } from "./attack";

export type Count = StudentTable["counts"][number][number];
export const isHidden = (count: Count | undefined): count is { hidden: true } =>
  typeof count === "object" && count !== null;

const LEVELS = ["a", "b", "c"];
const COLUMNS = ["matriculados", "evaluados", ...LEVELS];
const COLUMN_SUMS = [{ total: "evaluados", parts: LEVELS }];
export const REGISTERS = ["matriculados"];
const WITHIN = [{ part: "evaluados", whole: "matriculados" }];

/** A region of UGEL with networks, by what each network counts: level by level, and those who did not take it. */
export function publish(ugels: number[][][]): StudentTable[] {
  const countsOf = (networks: number[][]) => {
    const [a = 0, b = 0, c = 0, absent = 0] = [0, 1, 2, 3].map((k) =>
      networks.reduce((sum, network) => sum + (network[k] ?? 0), 0),
    );
    return [a + b + c + absent, a + b + c, a, b, c];
  };
  const ugelNames = ugels.map((_, u) => `u${u}`);
  const networks = ugels.flatMap((ugel, u) => ugel.map((network, n) => ({ name: `u${u}n${n}`, network, u })));
  return [
    {
      key: "por-ugel",
      rows: ["r", ...ugelNames],
      columns: [...COLUMNS, "participacion"],
      counts: [ugels.flat(), ...ugels].map((group) => {
        const counts = countsOf(group);
        return [...counts, counts[0] ? Math.round((100 * (counts[1] ?? 0)) / counts[0]) : null];
      }),
      rowSums: [{ total: "r", parts: ugelNames }],
      columnSums: COLUMN_SUMS,
      within: WITHIN,
      percents: [{ column: "participacion", part: "evaluados", whole: "matriculados" }],
      registers: REGISTERS,
    },
    {
      key: "por-red",
      rows: networks.map(({ name }) => name),
      columns: COLUMNS,
      counts: networks.map(({ network }) => countsOf([network])),
      rowSums: ugelNames.map((total, u) => ({
        total,
        parts: networks.filter((network) => network.u === u).map(({ name }) => name),
      })),
      columnSums: COLUMN_SUMS,
      within: WITHIN,
      registers: REGISTERS,
    },
    {
      key: "matricula",
      registers: REGISTERS,
      rows: ["r", ...networks.map(({ name }) => name)],
      columns: ["matriculados"],
      counts: [ugels.flat(), ...networks.map(({ network }) => [network])].map((group) => [
        countsOf(group)[0] ?? 0,
      ]),
    },
  ];
}

export const count = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 10, max: 25 }),
  fc.integer({ min: 26, max: 400 }),
);
export const regionOf = (each: fc.Arbitrary<number>, most = 4) =>
  fc.array(fc.array(fc.array(each, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: most }), {
    minLength: 1,
    maxLength: 3,
  });

export const cellsOf = (tables: readonly StudentTable[]) =>
  new Map<string, Count>(
    tables.flatMap(({ rows, columns, counts, percents = [] }) =>
      rows.flatMap((row, r) =>
        columns
          .map((column, c) => [column, `${row}|${column}`, counts[r]?.[c] ?? null] as const)
          .filter(([column]) => percents.every((percent) => percent.column !== column))
          .map(([, name, value]) => [name, value] as const),
      ),
    ),
  );

/** All that the tables let anyone say of what they hide; `alias` names as one what an attacker takes to be one. */
export function knowledgeOf(
  editions: { tables: readonly StudentTable[]; alias: (name: string) => string }[],
  told: (name: string) => number | null,
) {
  const numbers = new Map<string, number>();
  const knowledge: Knowledge = { floors: [], sums: [] };
  const numberOf = (name: string, floor: number) => {
    const number = numbers.get(name) ?? knowledge.floors.push(floor) - 1;
    numbers.set(name, number);
    return number;
  };
  const say = (terms: { name: string; sign: number; floor: number }[]) => {
    const unknown = terms.filter(({ name }) => told(name) === null);
    const total = terms.reduce((sum, { name, sign }) => sum - sign * (told(name) ?? 0), 0);
    if (unknown.length === 0) return;
    knowledge.sums.push({
      terms: unknown.map(({ name, sign, floor }) => ({ variable: numberOf(name, floor), sign })),
      total,
    });
  };
  for (const { tables, alias } of editions) {
    for (const { rows, columns, rowSums = [], columnSums = [], within = [], percents = [] } of tables) {
      const counted = columns.filter((column) => percents.every((percent) => percent.column !== column));
      const sums = [
        ...rowSums.flatMap(({ total, parts }) =>
          counted.map((c) => [`${total}|${c}`, ...parts.map((p) => `${p}|${c}`)]),
        ),
        ...columnSums.flatMap(({ total, parts }) =>
          rows.map((r) => [`${r}|${total}`, ...parts.map((p) => `${r}|${p}`)]),
        ),
      ];
      for (const [total = "", ...parts] of sums) {
        say([total, ...parts].map((name, i) => ({ name: alias(name), sign: i === 0 ? 1 : -1, floor: 1 })));
      }
      for (const { part, whole } of within) {
        for (const row of rows) {
          say([
            { name: alias(`${row}|${whole}`), sign: 1, floor: 1 },
            { name: alias(`${row}|${part}`), sign: -1, floor: 1 },
            { name: `${alias(`${row}|${whole}`)}>${alias(`${row}|${part}`)}`, sign: -1, floor: 0 },
          ]);
        }
      }
    }
  }
  return { knowledge, numbers };
}

export const toldIn = (cells: ReadonlyMap<string, Count>) => (name: string) => {
  const value = cells.get(name);
  return typeof value === "number" ? value : null;
};
