// The search for other figures that fit everything told. Pure.

/** A count of students: `told` can still be hidden, `fixed` is known to anyone, `hidden` is not. `spare`, how many fewer it could be. */
export type Cell = { name: string; value: number; spare: number; state: "told" | "fixed" | "hidden" };

/** What adds to nothing: the total with 1, its parts with −1. */
export type Equation = readonly { cell: number; sign: 1 | -1 }[];

export type System = { cells: readonly Cell[]; equations: readonly Equation[] };

/** A step that every equation allows: so many students more in a cell, fewer in another. */
type Step = { cell: number; sign: 1 | -1 };
type Path = { steps: readonly Step[]; up: number; down: number; cost: number };

const NEAREST = { choices: 6, tries: 2_000 };
const ALL = { choices: Number.POSITIVE_INFINITY, tries: 20_000 };

/** Hides as few figures as it can, and the small ones rather than the totals. */
const costOf = (cell: Cell) => (cell.state === "hidden" ? 0.01 : 1 + Math.log10(1 + cell.value));

class Queue {
  private readonly heap: Path[] = [];

  push(path: Path) {
    let at = this.heap.push(path) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.heap[above] as Path).cost <= path.cost) break;
      this.heap[at] = this.heap[above] as Path;
      at = above;
    }
    this.heap[at] = path;
  }

  pop(): Path | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (!last || this.heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.heap.length) break;
      const beside = this.heap[below + 1];
      if (beside && beside.cost < (this.heap[below] as Path).cost) below++;
      if ((this.heap[below] as Path).cost >= last.cost) break;
      this.heap[at] = this.heap[below] as Path;
      at = below;
    }
    this.heap[at] = last;
    return first;
  }
}

/** The equations of each cell, by its number. */
export function equationsOf({ cells, equations }: System): number[][] {
  const found: number[][] = cells.map(() => []);
  for (const [number, equation] of equations.entries()) {
    for (const { cell } of equation) found[cell]?.push(number);
  }
  return found;
}

/** The shortest equation that the steps leave without balance, and the sign that would balance it. */
function unbalanced(system: System, equationsAt: number[][], steps: readonly Step[]) {
  const sums = new Map<number, number>();
  for (const { cell, sign } of steps) {
    for (const number of equationsAt[cell] ?? []) {
      const term = system.equations[number]?.find((t) => t.cell === cell);
      sums.set(number, (sums.get(number) ?? 0) + sign * (term?.sign ?? 0));
    }
  }
  let shortest: { equation: Equation; need: 1 | -1 } | null = null;
  for (const [number, sum] of sums) {
    const equation = system.equations[number];
    if (!equation || sum === 0) continue;
    if (!shortest || equation.length < shortest.equation.length) {
      shortest = { equation, need: sum > 0 ? -1 : 1 };
    }
  }
  return shortest;
}

function extended(system: System, path: Path, step: Step): Path {
  const cell = system.cells[step.cell] as Cell;
  return {
    steps: [...path.steps, step],
    up: step.sign > 0 ? path.up : Math.min(path.up, cell.spare),
    down: step.sign > 0 ? Math.min(path.down, cell.spare) : path.down,
    cost: path.cost + costOf(cell),
  };
}

type Search = typeof NEAREST;

function search(
  system: System,
  equationsAt: number[][],
  start: number,
  width: number,
  { choices, tries }: Search,
) {
  const queue = new Queue();
  const seen = new Set<string>();
  const nothing: Path = {
    ...{ steps: [], cost: 0 },
    ...{ up: Number.POSITIVE_INFINITY, down: Number.POSITIVE_INFINITY },
  };
  queue.push(extended(system, nothing, { cell: start, sign: 1 }));
  for (let left = tries; left > 0; left--) {
    const path = queue.pop();
    if (!path) return null;
    const open = unbalanced(system, equationsAt, path.steps);
    if (!open) return path.steps.map(({ cell }) => cell);
    const next = open.equation
      .filter(
        ({ cell }) => system.cells[cell]?.state !== "fixed" && !path.steps.some((step) => step.cell === cell),
      )
      .map(({ cell, sign }) => extended(system, path, { cell, sign: sign === open.need ? 1 : -1 }))
      .filter(({ up, down }) => up + down >= width)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, choices);
    for (const candidate of next) {
      const key = candidate.steps
        .map(({ cell, sign }) => cell * sign)
        .sort((a, b) => a - b)
        .join();
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(candidate);
    }
  }
  return null;
}

/**
 * The cells that, hidden together, leave each of them free over `width` whole numbers: moving all of them at once, one more
 * here and one fewer there, fits every sum that is told. That movement is the proof, and it stays so whatever else is hidden.
 */
export function findMove(system: System, equationsAt: number[][], start: number, width: number) {
  return search(system, equationsAt, start, width, NEAREST) ?? search(system, equationsAt, start, width, ALL);
}
