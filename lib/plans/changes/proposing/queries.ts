import { and, eq, sql } from "drizzle-orm";
import { planChangeRows, planChanges } from "@/db/schema/plan-reviews";
import { type planProblems, planTexts } from "@/db/schema/plan-rows";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { selectRowForm } from "../../editing/queries";
import { ROW_TABLES } from "../../rows/queries";
import type { ChangeRow } from "../queries";
import type { ChangeableKind } from "../rules";

type Kept = Pick<ChangeRow, "act" | "rowKind" | "rowId" | "after" | "reason" | "version">;

const keptRows = sql<Kept[]>`coalesce((select json_agg(json_build_object('act', x.act, 'rowKind', x.row_kind,
    'rowId', x.row_id, 'after', x.after, 'reason', x.reason, 'version', x.version) order by x.id)
  from ${planChangeRows} x where x.change_id = ${planChanges.id}), '[]')`;

type Asked = { kind: ChangeableKind; rowId?: string; section?: string };
type Row = Record<string, unknown> & { id: string; version: number; withdrawnAt?: unknown };

/**
 * What the form of a proposal opens with: the request, what it already proposes for the row, the row as the plan has
 * it, and what its fields choose from, with the rows that the request adds. Five statements.
 */
export function getProposal(actor: Actor, changeId: string, { kind, rowId, section }: Asked) {
  return asActor(actor, async (tx) => {
    const c = planChanges;
    const [change] = await tx
      .select({ id: c.id, planId: c.planId, number: c.number, state: c.state, rows: keptRows })
      .from(c)
      .where(eq(c.id, changeId));
    const plan = change && (await selectRowForm(tx, change.planId));
    if (!plan) return null;
    const table = kind === "text" ? planTexts : (ROW_TABLES[kind] as typeof planProblems);
    const named = rowId ? eq(table.id, rowId) : eq(planTexts.section, section ?? "");
    const found =
      rowId || kind === "text"
        ? await tx
            .select()
            .from(table)
            .where(and(named, eq(table.planId, plan.id)))
        : [];
    const row = (found[0] ?? null) as Row | null;
    const proposal = change.rows.find((one) =>
      rowId || row ? one.rowId === (rowId ?? row?.id) : kind === "text" && one.after?.section === section,
    );
    return { change, plan: withAdded(plan, change.rows), row, proposal: proposal ?? null };
  });
}

type Choices = NonNullable<Awaited<ReturnType<typeof selectRowForm>>>;

/** What a request adds may be chosen in the same request. */
function withAdded(plan: Choices, rows: Kept[]): Choices {
  const added = (kind: ChangeableKind) =>
    rows.filter(({ act, rowKind }) => act === "add" && rowKind === kind);
  const common = ({ rowId, after }: Kept) => ({
    id: rowId,
    statement: `${after?.statement ?? ""} (de este pedido)`,
    area: String(after?.area ?? ""),
  });
  const problems = added("problem").map((one) => ({
    ...{ ...common(one), subject: null, stage: null, competence: null },
  }));
  const objectives = added("objective").map((one) => ({ ...common(one), problemId: null }));
  return {
    ...plan,
    problems: [...plan.problems, ...problems],
    objectives: [...plan.objectives, ...objectives],
  };
}
