type Driver = typeof import("drizzle-orm/postgres-js");

/** Every statement that the database was asked for, `begin` and `commit` apart; `set_config` is one. */
export const statements: string[] = [];

/** The most of them that a page may ask for. */
export const MOST = 8;

/** The driver, writing down each statement: for `vi.mock("drizzle-orm/postgres-js", …)`. */
export const countedDriver = (real: Driver) => ({
  ...real,
  drizzle: (sql: Parameters<Driver["drizzle"]>[0]) =>
    real.drizzle(sql as never, { logger: { logQuery: (query: string) => void statements.push(query) } }),
});

/** Tells the benchmark, when it asks, how many a page asked for with each size. */
export function tellStatements(page: string, counts: number[]) {
  if (process.env.PRINT_STATEMENTS) console.log(`  ${page}: ${counts.join(", ")}`);
}
