import { openChange, proposeRow, proposeWithdrawal, submitChange } from "@/lib/plans/changes/commands";
import { decideChange } from "@/lib/plans/changes/deciding/commands";
import { getChange, listChanges } from "@/lib/plans/changes/queries";
import { getPlanDocument } from "@/lib/plans/queries";
import type { Players } from "./plan-life";

const REASON =
  "El calendario del segundo semestre cambió por la evaluación de salida y hay que mover lo que coincidía con ella.";
const ASKED_AT = new Date("2026-09-07T16:00:00Z");
const DECIDED_AT = new Date("2026-09-15T16:00:00Z");

/** Asks to move an activity that nobody began to the end of the year and to take out another: the first is approved. */
export async function changePlan({ writer, approver }: Players, planId: string) {
  if ((await listChanges(writer, planId)).length > 0) return;
  const plan = await getPlanDocument(writer, planId);
  const waiting = plan?.activities.filter(({ progress, withdrawnAt }) => !progress && !withdrawnAt) ?? [];
  const [moved, removed] = waiting.toReversed();
  if (!moved || !removed) return;
  const changeId = await openChange(writer, { planId, reason: REASON }, ASKED_AT);
  const seen = { changeId, version: 0 };
  await proposeRow(writer, {
    ...{ ...seen, rowId: moved.id, rowVersion: moved.version, rowKind: "activity" },
    why: "Pasa a diciembre, después de la evaluación de salida.",
    fields: {
      ...moved,
      months: [12],
      description: `${moved.description ?? ""} Se hará en un solo día.`.trim(),
    },
  });
  await proposeWithdrawal(writer, {
    ...{ ...seen, rowId: removed.id, rowVersion: removed.version, rowKind: "activity" },
    why: "No habrá tiempo de prepararla bien este año.",
  });
  const opened = await getChange(writer, changeId);
  if (!opened) throw new Error("no change");
  await submitChange(writer, { changeId, version: opened.change.version }, ASKED_AT);
  const asked = await getChange(approver, changeId);
  if (!asked) throw new Error("no change");
  await decideChange(
    approver,
    {
      ...{ changeId, version: asked.change.version },
      rows: asked.rows.map(({ id, act }) =>
        act === "withdraw"
          ? { id, decision: "declined", note: "Todavía hay tiempo: prepárenla más sencilla." }
          : { id, decision: "approved", note: null },
      ),
      note: "Se aprueba mover la actividad; la otra se mantiene.",
    },
    DECIDED_AT,
  );
}
