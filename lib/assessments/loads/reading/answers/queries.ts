import type { Owner } from "@/db/copy";
import { columnName } from "@/lib/imports/read/columns";
import type { Context } from "../rules";
import type { ItemKey } from "../schema";
import { itemOfColumn } from "./rules";

export type ItemColumn = { key: ItemKey; number: number; names: string[] };

/** The columns of a header that bring the answers to items, each item with every column that says so. */
export const itemColumns = (header: readonly string[]): ItemColumn[] =>
  [...Map.groupBy(header, (name) => itemOfColumn(columnName(name)))].flatMap(([number, names]) =>
    number === null ? [] : [{ key: `item${number}` as const, number, names: [...new Set(names)] }],
  );

type Keyed = { stage: string; grade: number | null; area: string; answers: string[] };

/** Adds the keys, which only the owner reads here: whoever brings results may not know them. */
export async function withKeys(owner: Owner, assessmentId: string, context: Context): Promise<Context> {
  const { rows } = await owner.query<Keyed>(
    `select p.stage, p.grade, p.area, k.answers from assessment_papers p join paper_keys k on k.paper_id = p.id
     where p.assessment_id = $1 and p.removed_at is null`,
    [assessmentId],
  );
  const keyOf = ({ stage, grade, area }: Omit<Keyed, "answers">) => `${stage}-${grade}-${area}`;
  const keys = new Map(rows.map((row) => [keyOf(row), row.answers]));
  const papers = context.papers.map((paper) => ({ ...paper, answers: keys.get(keyOf(paper)) ?? [] }));
  return { ...context, papers };
}
