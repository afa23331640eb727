import { rm } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planActivities } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { receiveFile } from "@/lib/files/receive";
import { csvText } from "@/lib/imports/write/csv";
import { xlsxStream } from "@/lib/imports/write/xlsx";
import { applyMatrix, bringMatrix, discardMatrix } from "@/lib/plans/matrix/commands";
import { MATRIX_SAYS } from "@/lib/plans/matrix/labels";
import { getMatrix, getMatrixUpload } from "@/lib/plans/matrix/queries";
import { MATRIX_HEADER, matrixCells } from "@/lib/plans/matrix/rules";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { createPlan, fillPlan } from "../factories/plans";
import { zipBytes } from "../factories/table-files";

let writer: Actor;
let planId: string;
let ugel: string;
let activityIds: string[];
beforeEach(async () => {
  ugel = await createUgel();
  const plan = await createPlan(await createNetwork(ugel));
  ({ activityIds } = await fillPlan(plan, 3));
  planId = plan.id;
  writer = await actAs("coordinator", plan.place);
});

/** The plan's matrix as rows of a file, for a test to change. */
async function exported() {
  const matrix = await getMatrix(writer, planId);
  if (!matrix) throw new Error("no matrix");
  return matrix.activities.map((activity) => matrixCells(activity, matrix.context).map(String));
}

async function bring(rows: string[][], { as = writer, xlsx = false } = {}) {
  const content = xlsx
    ? await new Response(xlsxStream("Actividades", MATRIX_HEADER, rows)).bytes()
    : (await Array.fromAsync(csvText(MATRIX_HEADER, rows))).join("");
  return bringBytes(content, as);
}

async function bringBytes(content: string | Uint8Array, as = writer) {
  const form = new FormData();
  form.set("archivo", new File([content as BlobPart], "matriz.xlsx"));
  const request = new Request("http://localhost:3000/", { method: "POST", body: form });
  const { file } = await receiveFile(request, "table");
  try {
    const uploadId = await bringMatrix(as, planId, file);
    const upload = await getMatrixUpload(as, planId, uploadId);
    if (!upload) throw new Error("no upload");
    return upload;
  } finally {
    await rm(file.path, { force: true });
  }
}

const column = (title: string) => MATRIX_HEADER.indexOf(title);
const standingTitles = async () => (await exported()).map((row) => row[column("Actividad")]);
const seen = ({ id, version }: { id: string; version: number }) => ({
  uploadId: id,
  version,
  withdraws: false,
});

test.each([true, false])("the matrix as it was downloaded changes nothing (workbook: %s)", async (xlsx) => {
  const upload = await bring(await exported(), { xlsx });
  expect(upload).toMatchObject({ rows: [], problems: [] });
  await expect(applyMatrix(writer, seen(upload))).rejects.toThrow(MATRIX_SAYS.nothing);
});

test("what is new and other is written at once, and the same file again changes nothing", async () => {
  const rows = await exported();
  (rows[0] as string[])[column("Medio de verificación")] = '=HYPERLINK("http://x")';
  rows.push(
    rows[1]?.map((cell, i) => (i === 0 ? "" : i === column("Actividad") ? "Pasantía nueva" : cell)) ?? [],
  );
  const upload = await bring(rows, { xlsx: true });
  expect(upload.rows.map(({ act }) => act)).toEqual(["change", "add"]);
  await applyMatrix(writer, seen(upload));
  const [changed] = await ownerDatabase()
    .select()
    .from(planActivities)
    .where(eq(planActivities.id, activityIds[0] as string));
  expect(changed).toMatchObject({
    evidence: '=HYPERLINK("http://x")',
    version: 2,
    updatedBy: writer.personId,
  });
  expect(await standingTitles()).toContain("Pasantía nueva");
  expect((await bring(rows, { xlsx: true })).rows).toEqual([]);
  await expect(applyMatrix(writer, seen(upload))).rejects.toMatchObject({ message: MATRIX_SAYS.settled });
});

test("what is not in the file stays, unless it is asked to go", async () => {
  const kept = (await exported()).slice(0, 1);
  const upload = await bring(kept);
  expect(upload.rows.map(({ act }) => act)).toEqual(["withdraw", "withdraw"]);
  await expect(applyMatrix(writer, seen(upload))).rejects.toThrow(MATRIX_SAYS.nothing);
  await applyMatrix(writer, { ...seen(upload), withdraws: true });
  expect(await standingTitles()).toEqual(["Comunidad de lectura 1"]);
  const gone = await ownerDatabase()
    .select({ reason: planActivities.withdrawnReason })
    .from(planActivities)
    .where(and(eq(planActivities.planId, planId), eq(planActivities.id, activityIds[2] as string)));
  expect(gone).toEqual([{ reason: "No está en la matriz que se subió: matriz.xlsx" }]);
});

test("a row that somebody changed meanwhile stops all of it", async () => {
  const rows = await exported();
  for (const row of rows) row[column("Aliado")] = "Municipalidad";
  const upload = await bring(rows);
  await ownerDatabase()
    .update(planActivities)
    .set({ version: 2, title: "Otra" })
    .where(eq(planActivities.id, activityIds[2] as string));
  await expect(applyMatrix(writer, seen(upload))).rejects.toThrow("Comunidad de lectura 3» cambió después");
  const allies = await ownerDatabase()
    .select({ ally: planActivities.ally })
    .from(planActivities)
    .where(eq(planActivities.planId, planId));
  expect(allies.map(({ ally }) => ally)).toEqual([null, null, null]);
});

test("two files that add the same activity add it once", async () => {
  const rows = await exported();
  rows.push(rows[0]?.map((cell, i) => (i === 0 ? "" : i === column("Actividad") ? "Nueva" : cell)) ?? []);
  const [first, second] = [await bring(rows), await bring(rows)];
  await applyMatrix(writer, seen(first));
  await expect(applyMatrix(writer, seen(second))).rejects.toMatchObject({ code: "conflict" });
  expect((await standingTitles()).filter((title) => title === "Nueva")).toHaveLength(1);
});

test("a file with cells to mend says which, and is not applied", async () => {
  const rows = await exported();
  (rows[1] as string[])[column("Presupuesto en soles")] = "-3";
  (rows[2] as string[])[column("Objetivo")] = "9";
  const upload = await bring(rows);
  expect(upload.problems.map(({ line, column, value }) => [line, column, value])).toEqual([
    [3, "Presupuesto en soles", "-3"],
    [4, "Objetivo", "9"],
  ]);
  await expect(applyMatrix(writer, seen(upload))).rejects.toThrow(MATRIX_SAYS.faulty);
});

test.each([
  ["a paper", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n", "no una tabla"],
  ["another table", "nombre;edad\nAna;3\n", "Falta la columna Actividad"],
  ["only its header", `${MATRIX_HEADER.join(";")}\n`, "ninguna fila de datos"],
  ["a bomb", zipBytes([{ name: "a.csv", content: "a;b\n", declared: 4_000_000_000 }]), ""],
])("%s is told in words, and changes nothing", async (_, content, said) => {
  const upload = await bringBytes(content);
  expect(upload.rows).toEqual([]);
  expect(upload.problems).toHaveLength(1);
  expect(upload.problems[0]?.reason).toContain(said);
});

test("a plan under review, or in force, takes no matrix", async () => {
  const upload = await bring((await exported()).slice(1));
  await ownerDatabase().update(plans).set({ state: "submitted" }).where(eq(plans.id, planId));
  await expect(bring(await exported())).rejects.toMatchObject({ code: "wrong_status" });
  await expect(applyMatrix(writer, { ...seen(upload), withdraws: true })).rejects.toMatchObject({
    code: "wrong_status",
  });
});

test("a file is seen, applied and left only by whoever writes the plan", async () => {
  const upload = await bring((await exported()).slice(1));
  const sibling = await actAs("coordinator", await createNetwork(ugel));
  expect(await getMatrixUpload(sibling, planId, upload.id)).toBeNull();
  await expect(applyMatrix(sibling, seen(upload))).rejects.toMatchObject({ code: "not_found" });
  await expect(discardMatrix(sibling, seen(upload))).rejects.toMatchObject({ code: "not_found" });
  await discardMatrix(writer, seen(upload));
  await expect(applyMatrix(writer, seen(upload))).rejects.toThrow(MATRIX_SAYS.settled);
});
