import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { correctAssessment, createAssessment, moveAssessment } from "@/lib/assessments/commands";
import { takeEnrolment } from "@/lib/assessments/enrolments/commands";
import { getEnrolment } from "@/lib/assessments/enrolments/queries";
import { countResults } from "@/lib/assessments/loads/settling/commands";
import { hasBaseline, listAssessments } from "@/lib/assessments/queries";
import { setScale } from "@/lib/assessments/scale/commands";
import { createAssessmentSchema } from "@/lib/assessments/schema";
import { getResults } from "@/lib/assessments/totals/queries";
import { totalOf } from "@/lib/assessments/totals/rules";
import {
  bringResults,
  createDraft,
  createOpen,
  createService,
  loadResults,
  PRIMARY,
  seeAssessment,
  UMC_LEVELS,
  wideFile,
  wideRow,
} from "../factories/assessments";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

let region: string;
let admin: Actor;
beforeEach(async () => {
  region = await createRegion();
  admin = await actAs("admin", region);
});

const definition = {
  ...{ title: "Línea de base", schoolYear: 2026, round: "baseline" as const },
  ...{ startsOn: "2026-04-06", endsOn: "2026-04-17", scale: "four" as const },
};

describe("an assessment", () => {
  test("is prepared unseen, opened, closed and published, one step after the other", async () => {
    const { id, version } = await createDraft(admin);
    const reader = await actAs("coordinator", await createNetwork(await createUgel(region)));
    expect(await listAssessments(reader)).toEqual([]);
    let at = version;
    const move = (step: Parameters<typeof moveAssessment>[1]["step"]) =>
      moveAssessment(admin, { assessmentId: id, version: at++, step });
    await move("open");
    expect(await listAssessments(reader)).toHaveLength(1);
    await move("close");
    await move("publish");
    expect((await seeAssessment(reader, id)).assessment.state).toBe("published");
    await expect(move("open")).rejects.toMatchObject({ code: "wrong_status" });
  });

  test("is the línea de base of its region and year only, once there is one", async () => {
    expect(await hasBaseline(admin, region, 2026)).toBe(false);
    await createAssessment(admin, { ...definition, region, round: "progress", papers: PRIMARY });
    expect(await hasBaseline(admin, region, 2026)).toBe(false);
    await createDraft(admin);
    expect(await hasBaseline(admin, region, 2026)).toBe(true);
    expect(await hasBaseline(admin, region, 2027)).toBe(false);
    const elsewhere = await createRegion();
    expect(await hasBaseline(await actAs("admin", elsewhere), elsewhere, 2026)).toBe(false);
  });

  test("is not changed on top of somebody else's change, nor once it is open", async () => {
    const { id, version } = await createDraft(admin);
    const change = { assessmentId: id, ...definition, papers: PRIMARY };
    await expect(correctAssessment(admin, { ...change, version: version - 1 })).rejects.toMatchObject({
      code: "stale",
      theirs: { title: expect.any(String) },
    });
    await moveAssessment(admin, { assessmentId: id, version, step: "open" });
    await expect(correctAssessment(admin, { ...change, version: version + 1 })).rejects.toMatchObject({
      code: "wrong_status",
    });
  });

  test("keeps the scale of the papers that stay, and gives the new ones the scale that was chosen", async () => {
    const { id, version } = await createDraft(admin);
    const papers = [PRIMARY[0], { stage: "secondary", grade: 2, area: "reading" }] as typeof PRIMARY;
    await correctAssessment(admin, { assessmentId: id, version, ...definition, scale: "two", papers });
    const found = await seeAssessment(admin, id);
    expect(found.papers.map(({ stage, levels, maxMeasure }) => [stage, levels.length, maxMeasure])).toEqual([
      ["primary", 4, 1000],
      ["secondary", 2, null],
    ]);
  });

  test("does not go back to preparation with results, loaded or to be confirmed", async () => {
    const school = await createService(await createNetwork(await createUgel(region)));
    const id = await createOpen(admin);
    await bringResults(admin, id, region, wideFile([wideRow(school.modularCode, 1)]));
    const { version } = (await seeAssessment(admin, id)).assessment;
    await expect(moveAssessment(admin, { assessmentId: id, version, step: "revise" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("has a name of its own in its region", async () => {
    await createAssessment(admin, { region, ...definition, papers: PRIMARY });
    await expect(createAssessment(admin, { region, ...definition, papers: PRIMARY })).rejects.toMatchObject({
      fields: { title: expect.stringContaining("Ya hay una evaluación") },
    });
  });

  test("is not given the scale of another one's paper", async () => {
    const [one, other] = [await createDraft(admin), await createDraft(admin)];
    const [paper] = (await seeAssessment(admin, other.id)).papers;
    const input = { assessmentId: one.id, version: one.version, paperId: paper?.id ?? "" };
    await expect(setScale(admin, { ...input, min: 0, max: 1000, levels: UMC_LEVELS })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

test.each([
  ["no paper", { papers: [] }, "papers"],
  [
    "the same area asked twice of a grade",
    {
      papers: [
        { who: "primary-0", area: "reading" },
        { who: "primary-4", area: "reading" },
      ],
    },
    "papers.1.area",
  ],
  ["a grade that secondary has not", { papers: [{ who: "secondary-6", area: "reading" }] }, "papers.0.who"],
  ["an end before the beginning", { endsOn: "2026-04-01" }, "endsOn"],
  ["a year in words", { schoolYear: "este" }, "schoolYear"],
])("a form with %s says where", (_name, more, field) => {
  const papers = [{ who: "primary-0", area: "reading" }];
  const read = createAssessmentSchema.safeParse({ region: "r1", ...definition, papers, ...more });
  expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});

describe("whom it is for", () => {
  test("is taken from the padrón, service by service, with its source and its day", async () => {
    const network = await createNetwork(await createUgel(region));
    await createService(network, { students: 30 });
    await createService(network, { level: "F0", students: 20 });
    await createService(network, { level: "A2", students: 99 });
    const id = await createOpen(admin);
    await takeEnrolment(admin, { assessmentId: id });
    await countResults({ assessmentId: id }, async () => {});
    expect(await getEnrolment(admin, 2026)).toMatchObject({
      ...{ services: 2, primary: 30, secondary: 20, source: "Padrón de instituciones" },
      sourceDate: "2026-03-01",
    });
    const results = await getResults(admin, id, {});
    const of = (grade: number | null) =>
      totalOf(results?.totals ?? [], region, { stage: "primary", area: null, grade });
    expect(of(null)).toMatchObject({ programmed: 30, assessed: 0, services: 1, servicesAssessed: 0 });
    // The padrón does not tell grades apart, and nobody makes them up.
    expect(of(4)).toBeNull();
  });

  test("is unknown for an assessment of one grade, when only the whole service is known", async () => {
    const school = await createService(await createNetwork(await createUgel(region)));
    const id = await createOpen(admin, [{ stage: "primary", grade: 4, area: "reading" }]);
    await takeEnrolment(admin, { assessmentId: id });
    const text = `codigo_modular,anexo,grado,documento,lectura\n${school.modularCode},0,4,12345678,500\n`;
    await loadResults(admin, id, region, text);
    const results = await getResults(admin, id, {});
    expect(
      totalOf(results?.totals ?? [], region, { stage: "primary", area: "reading", grade: 4 }),
    ).toMatchObject({
      ...{ programmed: null, assessed: 1 },
    });
  });
});
