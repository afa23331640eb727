// Somebody who reads every published table and wants to find what is hidden: exact linear programming, in whole fractions.

type Fraction = { n: bigint; d: bigint };
type Row = Fraction[];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (n: bigint, d = 1n): Fraction => {
  const by = gcd(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / by, d: (sign * d) / by };
};
const ZERO = fraction(0n);
const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n);
const less = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d;

/** What an attacker knows: whole numbers that are not below their floor, and sums of them. */
export type Knowledge = {
  floors: number[];
  sums: { terms: { variable: number; sign: number }[]; total: number }[];
};

/** A simplex table whose last column is what each row adds to; the columns of `basis` are its corner. */
type Tableau = { rows: Row[]; basis: number[]; width: number };

const at = (row: Row | undefined, column: number) => row?.[column] ?? ZERO;

function pivot({ rows, basis }: Tableau, target: Row[], r: number, c: number) {
  const by = at(rows[r], c);
  rows[r] = (rows[r] ?? []).map((value) => over(value, by));
  for (const row of [...rows, ...target]) {
    const factor = at(row, c);
    if (row === rows[r] || factor.n === 0n) continue;
    for (let k = 0; k < row.length; k++) row[k] = minus(at(row, k), times(factor, at(rows[r], k)));
  }
  basis[r] = c;
}

/** Walks down the objective by Bland's rule, which always ends. Whether it has an end. */
function descend(tableau: Tableau, objective: Row): boolean {
  const { rows, basis, width } = tableau;
  for (;;) {
    let column = 0;
    while (column < width && at(objective, column).n >= 0n) column++;
    if (column === width) return true;
    let leaving = -1;
    let best: Fraction | null = null;
    for (const [r, row] of rows.entries()) {
      if (at(row, column).n <= 0n) continue;
      const ratio = over(at(row, width), at(row, column));
      const tied = best && !less(best, ratio) && !less(ratio, best);
      if (!best || less(ratio, best) || (tied && (basis[r] ?? 0) < (basis[leaving] ?? 0))) {
        best = ratio;
        leaving = r;
      }
    }
    if (leaving < 0) return false;
    pivot(tableau, [objective], leaving, column);
  }
}

function firstCorner({ floors, sums }: Knowledge): Tableau {
  const variables = floors.length;
  const width = variables + sums.length;
  const rows = sums.map(({ terms, total }, number) => {
    const row: Row = Array.from({ length: width + 1 }, () => ZERO);
    let rest = total;
    for (const { variable, sign } of terms) {
      row[variable] = minus(at(row, variable), fraction(BigInt(-sign)));
      rest -= sign * (floors[variable] ?? 0);
    }
    row[width] = fraction(BigInt(rest));
    const signed = rest < 0 ? row.map((value) => minus(ZERO, value)) : row;
    signed[variables + number] = fraction(1n);
    return signed;
  });
  const tableau = { rows, basis: rows.map((_, number) => variables + number), width };
  const objective: Row = Array.from({ length: width + 1 }, (_, c) =>
    c < variables || c === width ? rows.reduce((sum, row) => minus(sum, at(row, c)), ZERO) : ZERO,
  );
  descend(tableau, objective);
  if (at(objective, width).n !== 0n) throw new Error("what is told contradicts itself");
  // Corners that still lean on an invented column stand at zero there: another column takes its place, or the sum said nothing.
  for (let r = rows.length - 1; r >= 0; r--) {
    if ((tableau.basis[r] ?? 0) < variables) continue;
    const column = Array.from({ length: variables }, (_, c) => c).find((c) => at(rows[r], c).n !== 0n);
    if (column !== undefined) pivot(tableau, [], r, column);
    else {
      rows.splice(r, 1);
      tableau.basis.splice(r, 1);
    }
  }
  return {
    rows: rows.map((row) => [...row.slice(0, variables), at(row, width)]),
    basis: tableau.basis,
    width: variables,
  };
}

function extreme(start: Tableau, variable: number, direction: 1 | -1): number {
  const tableau = { ...start, rows: start.rows.map((row) => [...row]), basis: [...start.basis] };
  const objective: Row = Array.from({ length: start.width + 1 }, (_, c) =>
    c === variable ? fraction(BigInt(direction)) : ZERO,
  );
  const r = tableau.basis.indexOf(variable);
  if (r >= 0) {
    for (let c = 0; c <= start.width; c++) {
      objective[c] = minus(at(objective, c), times(fraction(BigInt(direction)), at(tableau.rows[r], c)));
    }
  }
  if (!descend(tableau, objective)) return direction * Number.NEGATIVE_INFINITY;
  const value = minus(ZERO, at(objective, start.width));
  return direction * (Number(value.n) / Number(value.d));
}

/** The least and the most that each asked variable can be, for whoever knows this. */
export function boundsOf(knowledge: Knowledge, asked: number[]): { least: number; most: number }[] {
  const corner = firstCorner(knowledge);
  return asked.map((variable) => ({
    least: extreme(corner, variable, 1) + (knowledge.floors[variable] ?? 0),
    most: extreme(corner, variable, -1) + (knowledge.floors[variable] ?? 0),
  }));
}
