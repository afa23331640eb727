import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { paperItems, paperKeys } from "@/db/schema/paper-items";
import { resultLoadProblems } from "@/db/schema/result-loads";
import { resultItems, resultSections } from "@/db/schema/result-sections";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { moveAssessment } from "@/lib/assessments/commands";
import { setItems } from "@/lib/assessments/items/commands";
import { getItemResults } from "@/lib/assessments/items/difficulty/queries";
import { compareItems } from "@/lib/assessments/items/difficulty/rules";
import { selectKeyedItems } from "@/lib/assessments/items/queries";
import { bringResults, createService, dni, loadResults, settle } from "../factories/assessments";
import { createDraftWithItems, createOpenWithItems, type ItemOptions, LIST } from "../factories/items";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

const HEADER = "cod_mod,grado,seccion,dni,area,p1,p2,p3,p4";

let admin: Actor;
let region: string;
let ugel: string;
let network: string;
let school: Awaited<ReturnType<typeof createService>>;

beforeEach(async () => {
  region = await createRegion();
  ugel = await createUgel(region);
  network = await createNetwork(ugel);
  admin = await actAs("admin", region);
  school = await createService(network);
});

const row = (n: number, answers: string, { of = school.modularCode, section = "A", area = "Lectura" } = {}) =>
  `${of},4,${section},${dni(n)},${area},${answers}`;
const file = (rows: string[], header = HEADER) => [header, ...rows, ""].join("\n");

const listItems = (paperId: string) => asActor(admin, (tx) => selectKeyedItems(tx, paperId));

const problemsOf = async (loadId: string) =>
  (
    await ownerDatabase()
      .select()
      .from(resultLoadProblems)
      .where(eq(resultLoadProblems.loadId, loadId))
      .orderBy(resultLoadProblems.number)
  ).map(({ line, column, value, reason }) => [line, column, value, reason]);

const sectionsOf = (loadId: string) =>
  ownerDatabase()
    .select({
      section: resultSections.section,
      assessed: resultSections.assessed,
      levels: sql<number[]>`array[level1, level2]`,
      measureSum: resultSections.measureSum,
      answered: resultSections.itemAnswered,
      correct: resultSections.itemCorrect,
    })
    .from(resultSections)
    .where(and(eq(resultSections.loadId, loadId), eq(resultSections.area, "reading")))
    .orderBy(resultSections.section);

describe("the items of a paper", () => {
  test("are saved whole, with their key apart, and say so in the audit", async () => {
    const { id, version, papers } = await createDraftWithItems(admin);
    const paperId = papers[0]?.id ?? "";
    expect(await listItems(paperId)).toEqual([
      { number: 1, competence: "Lee", capacity: "Obtiene", anchor: null, answer: "A" },
      { number: 2, competence: "Lee", capacity: "Infiere", anchor: null, answer: "B" },
      { number: 3, competence: "Lee", capacity: "Infiere", anchor: "L3", answer: "C" },
      { number: 4, competence: "Lee", capacity: "Reflexiona", anchor: null, answer: "D" },
    ]);
    await setItems(admin, { assessmentId: id, paperId, version, pasted: "N.º;competencia\n1;Escribe" });
    expect(await listItems(paperId)).toEqual([
      { number: 1, competence: "Escribe", capacity: null, anchor: null, answer: null },
    ]);
    const events = await ownerDatabase()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, id), eq(auditLog.event, "assessment.items_set")));
    expect(events.map(({ details }) => details)).toContainEqual({
      ...{ changed: "Lectura, 4.º de primaria", number: 1 },
    });
  });

  test("with faults are refused row by row, and what was saved stays", async () => {
    const { id, version, papers } = await createDraftWithItems(admin);
    const input = { assessmentId: id, paperId: papers[0]?.id ?? "", version };
    await expect(setItems(admin, { ...input, pasted: "1\tLee\t\tZ\n3\tLee\t\tA" })).rejects.toMatchObject({
      code: "invalid",
      fields: {
        pasted: [
          "Fila 1, clave «Z»: La clave es una letra de la A a la E.",
          "Fila 2, número «3»: Falta la pregunta 2: los números van seguidos desde el 1.",
        ],
      },
    });
    await expect(setItems(admin, { ...input, pasted: "una sola columna" })).rejects.toMatchObject({
      fields: { pasted: [expect.stringContaining("No se distinguen las columnas")] },
    });
    expect(await listItems(input.paperId)).toHaveLength(4);
  });

  test("saved on top of somebody else's are refused with hers, as they are pasted", async () => {
    const { id, version, papers } = await createDraftWithItems(admin);
    const input = { assessmentId: id, paperId: papers[0]?.id ?? "", pasted: "1\tLee" };
    await expect(setItems(admin, { ...input, version: version - 1 })).rejects.toMatchObject({
      code: "stale",
      theirs: { pasted: expect.stringContaining("1\tLee\tObtiene\tA") },
    });
  });

  test("are of a paper of the assessment, and do not change once it is open", async () => {
    const [one, other] = [await createDraftWithItems(admin), await createDraftWithItems(admin)];
    const input = { assessmentId: one.id, version: one.version, pasted: "1\tLee" };
    const foreign = other.papers[0]?.id ?? "";
    await expect(setItems(admin, { ...input, paperId: foreign })).rejects.toMatchObject({
      code: "not_found",
    });
    await moveAssessment(admin, { assessmentId: one.id, version: one.version, step: "open" });
    const own = { ...input, version: one.version + 1, paperId: one.papers[0]?.id ?? "" };
    await expect(setItems(admin, own)).rejects.toMatchObject({ code: "wrong_status" });
  });

  test("are known in the region; their key, only to whoever defines them", async () => {
    await createOpenWithItems(admin);
    for (const [role, place] of [
      ["area_head", ugel],
      ["coordinator", network],
      ["school_head", school.node],
    ] as const) {
      const reader = await actAs(role, place);
      const seen = await asActor(reader, async (tx) => [
        (await tx.select().from(paperItems)).length,
        (await tx.select().from(paperKeys)).length,
      ]);
      expect(seen, role).toEqual([8, 0]);
    }
  });
});

describe("a file with a column for each item", () => {
  test("with letters is scored by the key, section by section, whoever brought it", async () => {
    const { id } = await createOpenWithItems(admin);
    const head = await actAs("area_head", ugel);
    const read = await bringResults(
      head,
      id,
      ugel,
      file([row(1, "A,B,C,D"), row(2, "a,B,D,"), row(3, "-,B,B,omitió", { section: "B" }), row(4, ",,,")]),
    );
    expect(read).toMatchObject({
      state: "ready",
      brings: ["primary:reading"],
      counts: { rows: 4, results: 3, absent: 1, problems: 0 },
    });
    expect(await sectionsOf(read.id)).toEqual([
      // 4 of 4 and 2 of 4: of the two levels, 3 right answers reach the second.
      {
        ...{ section: "A", assessed: 2, levels: [1, 1], measureSum: 6 },
        ...{ answered: [2, 2, 2, 1], correct: [2, 2, 1, 1] },
      },
      {
        ...{ section: "B", assessed: 1, levels: [1, 0], measureSum: 1 },
        ...{ answered: [0, 1, 1, 0], correct: [0, 1, 0, 0] },
      },
    ]);
  });

  test("with 1 and 0 needs no key, and its columns are known by other names", async () => {
    const { id } = await createOpenWithItems(admin, { lists: [LIST, null] });
    const header = "cod_mod,grado,seccion,dni,1,Pregunta 02,Ítem_3,P4";
    const rows = [
      `${school.modularCode},4,A,${dni(1)},1,0,1,1`,
      `${school.modularCode},4,A,${dni(2)},0,,0,1`,
    ];
    const read = await bringResults(admin, id, network, file(rows, header));
    expect(read).toMatchObject({ state: "ready", counts: { results: 2, problems: 0 } });
    expect(await sectionsOf(read.id)).toMatchObject([{ answered: [2, 1, 2, 2], correct: [1, 0, 1, 2] }]);
  });

  test("tells each wrong cell by its line and column, without anything of the student", async () => {
    const { id } = await createOpenWithItems(admin);
    const read = await bringResults(
      admin,
      id,
      network,
      file([row(1, "A,B,C,D"), row(2, "A,F,C,D"), row(3, "A,1,C,D"), row(4, "A,B,Quispe,D")]),
    );
    expect(read).toMatchObject({ state: "ready", counts: { results: 1, problems: 3 } });
    expect(await problemsOf(read.id)).toEqual([
      [3, "p2", "F", expect.stringContaining("de la A a la E")],
      [4, "p2", "1", expect.stringContaining("trae 1 o 0 y las demás, letras")],
      [5, "p3", "(texto)", expect.stringContaining("de la A a la E")],
    ]);
  });

  test("of two areas in the same rows keeps each in its own", async () => {
    const { id } = await createOpenWithItems(admin, { lists: [LIST, LIST] });
    const rows = [row(1, "1,1,1,1"), row(1, "0,0,0,1", { area: "2" }), row(1, "1,1,1,1")];
    const read = await bringResults(admin, id, network, file(rows));
    expect(read).toMatchObject({
      brings: ["primary:mathematics", "primary:reading"],
      counts: { results: 2, repeated: 1, students: 1 },
    });
  });

  test.each<[string, ItemOptions, string[], string, string]>([
    ["without its area", {}, ["A,B,C,D"], "cod_mod,grado,seccion,dni,p1,p2,p3,p4", "no dice de qué área son"],
    ["with letters and no key", { lists: [LIST, LIST] }, ["Lectura,A,B,C,D"], HEADER, "no tiene clave"],
    ["without an item", {}, ["Lectura,A,B,C"], HEADER.replace(",p4", ""), "falta la columna p4"],
    ["for papers without items", { lists: [null, null] }, ["Lectura,A,B,C,D"], HEADER, "preguntas definidas"],
  ])("%s is refused, saying what to do", async (_name, options, answers, header, words) => {
    const { id } = await createOpenWithItems(admin, options);
    const rows = answers.map((text, n) => `${school.modularCode},4,A,${dni(n)},${text}`);
    const read = await bringResults(admin, id, network, file(rows, header));
    expect(read).toMatchObject({ state: "refused", refusal: expect.stringContaining(words) });
  });

  test("brings the level where the measure is not the number of right answers", async () => {
    const { id } = await createOpenWithItems(admin, { scale: { max: 500, cuts: [null, 300] } });
    const header = `${HEADER},nivel`;
    const rows = [`${row(1, "A,B,C,D")},2`, `${row(2, "A,B,C,D")},`];
    const read = await bringResults(admin, id, network, file(rows, header));
    expect(await sectionsOf(read.id)).toMatchObject([
      { levels: [0, 1], measureSum: 0, correct: [1, 1, 1, 1] },
    ]);
    expect(await problemsOf(read.id)).toEqual([
      [3, "nivel", "", expect.stringContaining("no es el número de aciertos (de 0 a 4)")],
    ]);
  });

  test("leaves the answers beyond those of the paper out, telling them", async () => {
    const { id } = await createOpenWithItems(admin);
    const rows = [`${row(1, "A,B,C,D")},A`, `${row(2, "A,B,C,D")},`];
    const read = await bringResults(admin, id, network, file(rows, `${HEADER},p5`));
    expect(await problemsOf(read.id)).toEqual([[2, "p5", "A", expect.stringContaining("4 preguntas")]]);
    expect(read).toMatchObject({ counts: { results: 1 } });
  });
});

/** So many students with each row of answers. */
const many = (n: number, answers: string, from: number, more: Parameters<typeof row>[2] = {}) =>
  Array.from({ length: n }, (_, i) => row(from + i, answers, more));

describe("the figures of items", () => {
  let other: Awaited<ReturnType<typeof createService>>;
  let far: string;
  beforeEach(async () => {
    far = await createNetwork(ugel);
    other = await createService(far);
  });
  const loaded = async (id: string) => {
    // Here the first item is right in 8 of 20; in the other network, in 27 of 30.
    const here = [...many(8, "1,1,1,0", 0), ...many(12, "0,1,0,", 100, { section: "B" })];
    const there = [...many(27, "1,1,1,1", 200, { of: other.modularCode })];
    there.push(...many(3, "0,1,1,1", 300, { of: other.modularCode }));
    return loadResults(admin, id, region, file([...here, ...there]));
  };

  test("of a network, a UGEL and the region are the sums of their sections, and of no other load", async () => {
    const { id, papers } = await createOpenWithItems(admin, { lists: [LIST, LIST] });
    // Brought and not confirmed: it is in no figure.
    await bringResults(admin, id, network, file(many(5, "1,1,1,1", 900)));
    await loaded(id);
    const totals = await ownerDatabase()
      .select()
      .from(resultItems)
      .where(eq(resultItems.assessmentId, id))
      .orderBy(resultItems.place);
    const paperId = papers.find(({ area }) => area === "reading")?.id;
    const sums = new Map(totals.map((total) => [total.place, total]));
    expect(new Set(totals.map((total) => total.paperId))).toEqual(new Set([paperId]));
    expect([...sums.keys()].toSorted()).toEqual([region, ugel, network, far].toSorted());
    expect(sums.get(network)).toMatchObject({ taken: 20, answered: [20, 20, 20, 8], correct: [8, 20, 8, 0] });
    expect(sums.get(far)).toMatchObject({ taken: 30, answered: [30, 30, 30, 30], correct: [27, 30, 30, 30] });
    for (const place of [ugel, region])
      expect(sums.get(place)).toMatchObject({
        ...{ taken: 50, answered: [50, 50, 50, 38], correct: [35, 50, 38, 30] },
      });
    const sections = await ownerDatabase()
      .select()
      .from(resultSections)
      .where(
        and(eq(resultSections.assessmentId, id), resultSections.live, eq(resultSections.area, "reading")),
      );
    for (const [place, total] of sums) {
      const below = sections.filter((section) => section.place.startsWith(`${place}.`));
      for (let i = 0; i < 4; i++)
        expect(
          below.reduce((sum, { itemCorrect }) => sum + (itemCorrect?.[i] ?? 0), 0),
          place,
        ).toBe(total.correct[i]);
    }
  });

  test("follow the results that replace others", async () => {
    const { id } = await createOpenWithItems(admin, { lists: [LIST, LIST] });
    await loaded(id);
    await loadResults(admin, id, network, file(many(11, "1,0,0,0", 600)));
    const found = await getItemResults(admin, id, { lugar: region, prueba: undefined, orden: undefined });
    expect(found?.whole).toMatchObject({ taken: 41, correct: [38, 30, 30, 30] });
    // Results that come without items take them away.
    const plain = `cod_mod,grado,dni,lectura\n${school.modularCode},4,${dni(1)},3\n`;
    await settle(admin, await bringResults(admin, id, network, plain));
    const after = await getItemResults(admin, id, { lugar: network, prueba: undefined, orden: undefined });
    expect(after?.own.taken).toBe(0);
  });

  test("compare a network with its region, and a school by its sections", async () => {
    const { id } = await createOpenWithItems(admin, { lists: [LIST, LIST] });
    await loaded(id);
    const coordinator = await actAs("coordinator", network);
    const own = await getItemResults(coordinator, id, {
      ...{ lugar: undefined, prueba: undefined, orden: undefined },
    });
    expect(own?.here.path).toBe(network);
    const [first] = own?.paper ? compareItems(own.paper.items, own.own, own.whole) : [];
    expect(first).toMatchObject({ own: { part: 8, n: 20 }, whole: { part: 35, n: 50 } });
    // 40 % here, 70 % in the region: 30 points below.
    expect(first?.difference?.value).toBeCloseTo(-0.3, 12);
    expect(first?.difference?.interval.high).toBeLessThan(0);
    const filters = { lugar: school.node, prueba: undefined, orden: undefined };
    const head = await actAs("school_head", school.node);
    const inSchool = await getItemResults(head, id, filters);
    expect(inSchool?.sections).toMatchObject([
      { grade: 4, section: "A", taken: 8, correct: [8, 8, 8, 0] },
      { grade: 4, section: "B", taken: 12, correct: [0, 12, 0, 0] },
    ]);
    expect(inSchool?.own).toMatchObject({ taken: 20, correct: [8, 20, 8, 0] });
    // Her neighbours' sections are nobody's but theirs.
    const beside = await getItemResults(head, id, { ...filters, lugar: other.node });
    expect(beside?.own.taken ?? 0).toBe(0);
    expect(beside?.sections ?? []).toEqual([]);
  });

  test("say how the same item did when an earlier assessment asked it, in the same place", async () => {
    const before = await createOpenWithItems(admin, {
      ...{ startsOn: "2026-04-06", lists: [["1\tLee\t\t\tZ9", "2\tLee\t\t\tl3"], null] },
      scale: { max: 2, cuts: [null, 1] },
    });
    const pair = (n: number, answers: string) => `${school.modularCode},4,A,${dni(n)},Lectura,${answers}`;
    const rows = Array.from({ length: 16 }, (_, n) => pair(n, n < 4 ? "1,1" : "1,0"));
    await loadResults(admin, before.id, region, file(rows, HEADER.replace(",p3,p4", "")));
    const { id } = await createOpenWithItems(admin, { lists: [LIST, LIST] });
    await loaded(id);
    for (const lugar of [network, school.node, region]) {
      const found = await getItemResults(admin, id, { lugar, prueba: undefined, orden: undefined });
      expect(found?.anchored, lugar).toMatchObject([{ anchor: "L3", number: 2, part: 4, n: 16 }]);
    }
    const elsewhere = await getItemResults(admin, id, { lugar: far, prueba: undefined, orden: undefined });
    expect(elsewhere?.anchored).toEqual([]);
    const earlier = await getItemResults(admin, before.id, {
      ...{ lugar: region, prueba: undefined, orden: undefined },
    });
    expect(earlier?.anchored).toEqual([]);
  });
});
