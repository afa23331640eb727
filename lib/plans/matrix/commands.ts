import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { planUploads } from "@/db/schema/plan-files";
import { planActivities } from "@/db/schema/plan-rows";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import type { ReceivedFile } from "@/lib/files/receive";
import { matchColumns } from "@/lib/imports/read/columns";
import { openTable } from "@/lib/imports/read/open-table";
import { ImportProblems } from "@/lib/imports/read/problems";
import { readRows } from "@/lib/imports/read/read-rows";
import { Refusal, refuse } from "@/lib/refusal";
import { activityColumns, activityFaults } from "../activities/rules";
import { planSubject } from "../commands";
import { ROW_KIND_LABELS } from "../labels";
import { selectPlanDocument } from "../queries";
import { changeRow, insertRows, lockPlanToWrite, lockRow, refuseRowFaults } from "../rows/commands";
import type { PlanToWrite } from "../rows/queries";
import { standing } from "../rules";
import {
  absentReason,
  changedMeanwhile,
  MATRIX_COLUMNS,
  MATRIX_SAYS,
  MONTH_COLUMNS,
  MOST_MEGABYTES,
} from "./labels";
import { selectMatrixContext } from "./queries";
import { compareMatrix, type MatrixCells, type MatrixChange, type MatrixProblem } from "./rules";
import type { ApplyMatrix, DiscardMatrix } from "./schema";

const MOST_ROWS = 400;
const WANTED = [
  ...MATRIX_COLUMNS.map(({ key, title, names }) => ({
    key: key as string,
    names: [title, ...names],
    required: key === "title",
  })),
  ...MONTH_COLUMNS.map(({ key, title, names }) => ({ key: key as string, names: [title, ...names] })),
];

type FileRow = { line: number; cells: MatrixCells };

/** The rows of a file, each with the cells that its columns have. Refuses, in words, what is no table of activities. */
async function readMatrix({ path, name, size }: ReceivedFile) {
  if (size > MOST_MEGABYTES * 1024 * 1024) refuse("invalid", MATRIX_SAYS.large);
  const table = await openTable({ path, name });
  try {
    const columns = matchColumns(table.header, WANTED);
    const problems = new ImportProblems();
    const rows: FileRow[] = [];
    for await (const { line, values } of readRows(table, columns, problems)) {
      if (rows.length >= MOST_ROWS) refuse("invalid", MATRIX_SAYS.many);
      const cells = Object.entries(values).filter(([key]) => columns.at[key] !== undefined);
      rows.push({ line, cells: Object.fromEntries(cells) });
    }
    return { rows, problems: problems.kept.map((one) => ({ ...one, column: one.column ?? "" })) };
  } finally {
    await table.close();
  }
}

/** What cannot be read at all is one problem, of no cell. */
async function read(file: ReceivedFile): Promise<{ rows: FileRow[]; problems: MatrixProblem[] }> {
  try {
    return await readMatrix(file);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { rows: [], problems: [{ line: 1, column: "", value: file.name, reason: error.message }] };
  }
}

/** Reads a matrix of activities and keeps what it would change in a plan, which stays as it is. Answers the id. */
export async function bringMatrix(actor: Actor, planId: string, file: ReceivedFile): Promise<string> {
  await asActor(actor, (tx) => lockPlanToWrite(tx, actor, planId));
  const { rows, problems } = await read(file);
  return asActor(actor, async (tx) => {
    await lockPlanToWrite(tx, actor, planId);
    const plan = (await selectPlanDocument(tx, planId)) ?? refuse("not_found");
    const context = await selectMatrixContext(tx, plan);
    const activities = standing(plan.activities);
    const compared =
      rows.length > 0 ? compareMatrix(rows, activities, context) : { changes: [], problems: [] };
    const id = randomUUIDv7();
    await tx.insert(planUploads).values({
      ...{ id, planId, place: plan.place.path, fileName: file.name, sha256: file.sha256 },
      ...{ rows: compared.changes, problems: [...problems, ...compared.problems].slice(0, 1000) },
      uploadedBy: actor.personId,
    });
    await record(tx, actor, "plan.matrix_brought", planSubject(plan), { document: file.name });
    return id;
  });
}

/** A file as it was seen, waiting, with its plan, both locked. */
async function lockUpload(tx: Transaction, actor: Actor, { uploadId, version }: DiscardMatrix) {
  const [seen] = await tx
    .select({ planId: planUploads.planId })
    .from(planUploads)
    .where(eq(planUploads.id, uploadId));
  const plan = await lockPlanToWrite(tx, actor, seen?.planId ?? refuse("not_found"), "no key update");
  const [upload = refuse("not_found")] = await tx
    .select()
    .from(planUploads)
    .where(eq(planUploads.id, uploadId))
    .for("update");
  if (upload.settledAt || upload.version !== version) refuse("wrong_status", MATRIX_SAYS.settled);
  return { plan, upload };
}

const settled = (applied: number | null, version: number) => ({
  ...{ settledAt: new Date(), applied, version: version + 1 },
});

/** The activity that a change is about, locked; refused when it is not what the file was compared with. */
async function lockCompared(
  tx: Transaction,
  plan: PlanToWrite,
  change: MatrixChange & { id: string; version: number },
) {
  const found = await lockRow(tx, "activity", { planId: plan.id, id: change.id });
  if (found.withdrawnAt || found.version !== change.version)
    refuse("conflict", changedMeanwhile(change.title));
  return found;
}

async function withdraw(
  tx: Transaction,
  actor: Actor,
  plan: PlanToWrite,
  change: MatrixChange,
  reason: string,
) {
  if (change.act !== "withdraw") return;
  const { id, title, version } = await lockCompared(tx, plan, change);
  await tx
    .update(planActivities)
    .set({
      ...{ withdrawnAt: new Date(), withdrawnReason: reason },
      ...{ updatedAt: new Date(), updatedBy: actor.personId, version: version + 1 },
    })
    .where(eq(planActivities.id, id));
  await record(tx, actor, "plan.row_withdrawn", planSubject(plan), {
    ...{ what: ROW_KIND_LABELS.activity, row: title, id, reason },
  });
}

const isFields = (change: MatrixChange) => change.act !== "withdraw";

/**
 * Writes in the plan what a file would change: all of it or nothing, and nothing of what somebody else changed
 * meanwhile. What is not in the file stays, unless it is asked to go. Answers the plan's id.
 */
export function applyMatrix(actor: Actor, input: ApplyMatrix): Promise<string> {
  return asActor(actor, async (tx) => {
    const { plan, upload } = await lockUpload(tx, actor, input);
    if (upload.problems.length > 0) refuse("conflict", MATRIX_SAYS.faulty);
    const changes = (upload.rows as MatrixChange[]).filter((one) => isFields(one) || input.withdraws);
    if (changes.length === 0) refuse("conflict", MATRIX_SAYS.nothing);
    refuseRowFaults(
      changes.flatMap((one) => (one.act === "withdraw" ? [] : [activityFaults(one.fields, plan)])),
    );
    const titles = await tx
      .select({ title: planActivities.title, withdrawnAt: planActivities.withdrawnAt })
      .from(planActivities)
      .where(eq(planActivities.planId, plan.id));
    const adds = changes.flatMap((one) => (one.act === "add" ? [one.fields] : []));
    const known = new Set(standing(titles).map(({ title }) => title));
    const twice = adds.find(({ title }) => known.has(title));
    if (twice) refuse("conflict", changedMeanwhile(twice.title));
    for (const change of changes) {
      if (change.act === "change") {
        const found = await lockCompared(tx, plan, change);
        await changeRow(
          tx,
          actor,
          plan,
          "activity",
          found,
          activityColumns(change.fields, plan),
          found.version,
        );
      }
      await withdraw(tx, actor, plan, change, absentReason(upload.fileName));
    }
    await insertRows(
      tx,
      actor,
      plan,
      "activity",
      adds.map((fields) => activityColumns(fields, plan)),
    );
    await tx
      .update(planUploads)
      .set(settled(changes.length, upload.version))
      .where(eq(planUploads.id, upload.id));
    await record(tx, actor, "plan.matrix_applied", planSubject(plan), {
      ...{ document: upload.fileName, rows: changes.length },
    });
    return plan.id;
  });
}

/** Leaves a file without effect. Answers the plan's id. */
export function discardMatrix(actor: Actor, input: DiscardMatrix): Promise<string> {
  return asActor(actor, async (tx) => {
    const { plan, upload } = await lockUpload(tx, actor, input);
    await tx.update(planUploads).set(settled(null, upload.version)).where(eq(planUploads.id, upload.id));
    await record(tx, actor, "plan.matrix_discarded", planSubject(plan), { document: upload.fileName });
    return plan.id;
  });
}
