import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { resultSections } from "@/db/schema/result-sections";
import { moveAssessment } from "@/lib/assessments/commands";
import { getSheet } from "@/lib/assessments/sheet/queries";
import {
  choosePart,
  itemCells,
  itemSheets,
  resultColumns,
  SEAT_COLUMNS,
  sheetGroups,
  sheetRows,
} from "@/lib/assessments/sheet/rules";
import { csvText } from "@/lib/imports/write/csv";
import {
  bringResults,
  createOpen,
  createService,
  seeAssessment,
  seeLoad,
  settle,
} from "../factories/assessments";
import { createOpenWithItems } from "../factories/items";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

type Cells = (string | number | null)[];

/** The sheet of fourth grade of a school as its head downloads it, each row filled by a function. */
async function filledSheet(
  assessment: string,
  node: string,
  area: "reading" | undefined,
  fill: (cells: Cells, n: number) => Cells,
) {
  const head = await actAs("school_head", node);
  const sheet = await getSheet(head, assessment, node, undefined);
  const [service] = sheet?.services ?? [];
  if (!sheet || !service) throw new Error("no sheet");
  const asked = { serviceId: service.id, grade: 4, section: "A" };
  const part = choosePart(sheet.services, asked) ?? asked;
  const ofItems = itemSheets(sheet.papers, service.stage, 4).find((one) => one.area === area);
  const names = resultColumns(sheet.papers, service.stage, 4).map(({ name }) => name);
  const { header, cells } = ofItems ? itemCells(ofItems) : { header: names, cells: names.map(() => null) };
  const groups = sheetGroups(service, sheet.sections, sheet.papers, part);
  const rows = [...sheetRows(service, groups, cells)].map(fill);
  let text = "";
  for await (const piece of csvText([...SEAT_COLUMNS, ...header], rows)) text += piece;
  return { head, text, rows: rows.length };
}

async function prepare() {
  const region = await createRegion();
  const network = await createNetwork(await createUgel(region));
  return { admin: await actAs("admin", region), school: await createService(network, { students: 12 }) };
}

test("the sheet with a column for each item, filled with 1 and 0, is read as it comes", async () => {
  const { admin, school } = await prepare();
  const { id } = await createOpenWithItems(admin);
  const { head, text, rows } = await filledSheet(id, school.node, "reading", (cells, n) => [
    ...cells.slice(0, 7),
    ...(n < 12 ? ["A", "B", "C", n % 2 ? "D" : "A"] : [null, null, null, null]),
  ]);
  expect(rows).toBe(30);
  const read = await bringResults(head, id, school.node, text);
  expect(read).toMatchObject({ state: "ready", counts: { results: 12, problems: 0 } });
  await settle(head, await seeLoad(head, read.id));
  const [section] = await ownerDatabase()
    .select()
    .from(resultSections)
    .where(eq(resultSections.loadId, read.id))
    .orderBy(resultSections.area)
    .limit(1);
  expect(section).toMatchObject({
    ...{ grade: 4, section: "A", area: "reading", assessed: 12 },
    ...{ itemAnswered: [12, 12, 12, 12], itemCorrect: [12, 12, 12, 6] },
  });
});

test("the file of another assessment, with items that this one does not have, is told so", async () => {
  const { admin, school } = await prepare();
  const { id: other } = await createOpenWithItems(admin);
  const { text } = await filledSheet(other, school.node, "reading", (cells) => [
    ...cells.slice(0, 7),
    ...["A", "B", "C", "D"],
  ]);
  const read = await bringResults(admin, await createOpen(admin), school.node, text);
  expect(read.state).toBe("refused");
  expect(read.refusal).toContain("pregunta");
});

test("a school that brings its sheet once the assessment is closed is told that it receives no more", async () => {
  const { admin, school } = await prepare();
  const id = await createOpen(admin);
  const { head, text } = await filledSheet(id, school.node, undefined, (cells) => [
    ...cells.slice(0, 6),
    ...[500, 500],
  ]);
  const { version } = (await seeAssessment(admin, id)).assessment;
  await moveAssessment(admin, { assessmentId: id, version, step: "close" });
  await expect(bringResults(head, id, school.node, text)).rejects.toMatchObject({ code: "wrong_status" });
});
