import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { calibrationAnswers, calibrationKeys, calibrations } from "@/db/schema/calibration";
import { visitSettings } from "@/db/schema/visit-forms";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, addMonths, today } from "@/lib/dates/dates";
import { editCase, publishCase, retireCase, writeCase } from "@/lib/visits/calibration/cases/commands";
import { getKeptCase, getKeptForm } from "@/lib/visits/calibration/cases/queries";
import { selectStandings } from "@/lib/visits/calibration/queries";
import { scoreCase } from "@/lib/visits/calibration/scoring/commands";
import { getCaseToScore } from "@/lib/visits/calibration/scoring/queries";
import { agreedAs, createCalibratedForm } from "../factories/calibration";
import { actAs } from "../factories/people";
import { createNetwork, createSchool, createUgel } from "../factories/places";
import { createForm } from "../factories/visits";

let network: PlacePath;
let region: PlacePath;
let ugel: PlacePath;
let coordinator: Actor;

beforeAll(async () => {
  network = await createNetwork();
  region = regionOf(network);
  ugel = network.split(".").slice(0, 2).join(".");
  coordinator = await actAs("coordinator", network);
  await ownerDatabase()
    .insert(visitSettings)
    .values({
      place: region,
      content: {
        ...{ capacityPerRound: 6, ownSchool: false, transferDays: [30, 60] as [number, number] },
        calibration: { leastKappa: 0.6, leastExact: 0.6, leastScores: 6, months: 12 },
      },
    });
});

const RIGHT = { r1: "I", r2: "II", r3: "IV" };
const WRONG = { r1: "IV", r2: "IV", r3: "I" };

/** What somebody reads of the key of a case. */
const keyFor = (actor: Actor, caseId: string) =>
  asActor(actor, (tx) => tx.select().from(calibrationKeys).where(eq(calibrationKeys.caseId, caseId)));

const standingFor = (asker: Actor, personId: string, formId: string, day = today()) =>
  asActor(asker, async (tx) => (await selectStandings(tx, [personId], formId, day)).get(personId));

async function scoreAll(actor: Actor, caseIds: string[], scores: Record<string, string>, now?: Date) {
  for (const caseId of caseIds) await scoreCase(actor, { caseId, version: 2, scores }, now);
}

test("the agreed scores are hidden from whoever scores a case until she has, and from everybody else", async () => {
  const { caseIds, keeper } = await createCalibratedForm(region);
  const [caseId = ""] = caseIds;
  const monitor = await actAs("peer_monitor", network);
  const beside = await actAs("peer_monitor", network);
  const neighbour = await actAs("area_head", ugel);
  expect(await keyFor(monitor, caseId)).toEqual([]);
  expect((await getCaseToScore(monitor, caseId))?.agreed).toBeNull();
  await scoreCase(monitor, { caseId, version: 2, scores: WRONG });
  expect((await getCaseToScore(monitor, caseId))?.agreed).toMatchObject({ r1: { option: "I" } });
  expect(await keyFor(monitor, caseId)).toHaveLength(1);
  expect(await keyFor(beside, caseId)).toEqual([]);
  expect(await keyFor(neighbour, caseId)).toEqual([]);
  expect(await keyFor(keeper, caseId)).toHaveLength(1);
  // Who keeps the form does not see the key on the page where she would score it, either.
  expect((await getCaseToScore(await actAs("regional_specialist", region), caseId))?.agreed).toBeNull();
});

test("a case is scored once, even twice at once", async () => {
  const { caseIds } = await createCalibratedForm(region);
  const [caseId = ""] = caseIds;
  const monitor = await actAs("peer_monitor", network);
  const both = await Promise.allSettled(
    [RIGHT, WRONG].map((scores) => scoreCase(monitor, { caseId, version: 2, scores })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(scoreCase(monitor, { caseId, version: 2, scores: RIGHT })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await ownerDatabase().$count(calibrationAnswers, eq(calibrationAnswers.caseId, caseId))).toBe(1);
});

describe("whether somebody may score alone", () => {
  test("nobody is asked while the cases do not give enough scores", async () => {
    const { formId } = await createCalibratedForm(region, { cases: 1 });
    const monitor = await actAs("peer_monitor", network);
    expect((await standingFor(monitor, monitor.personId, formId))?.state).toBe("not_required");
    const bare = await createForm(region);
    expect((await standingFor(monitor, monitor.personId, bare.formId))?.state).toBe("not_required");
  });

  test("who agrees enough may, for the months of her region; whoever plans there knows it", async () => {
    const { formId, caseIds } = await createCalibratedForm(region);
    const monitor = await actAs("peer_monitor", network);
    const elsewhere = await actAs("coordinator", await createNetwork(ugel));
    expect((await standingFor(coordinator, monitor.personId, formId))?.state).toBe("missing");
    await scoreAll(monitor, caseIds.slice(0, 1), RIGHT);
    expect((await standingFor(monitor, monitor.personId, formId))?.state).toBe("missing");
    await scoreAll(monitor, caseIds.slice(1), { ...RIGHT, r3: "III" });
    const valid = { state: "valid", expiresOn: addMonths(today(), 12) };
    expect(await standingFor(monitor, monitor.personId, formId)).toEqual(valid);
    expect(await standingFor(coordinator, monitor.personId, formId)).toEqual(valid);
    expect((await standingFor(elsewhere, monitor.personId, formId))?.state).toBe("missing");
    const after = addDays(valid.expiresOn, 1);
    expect((await standingFor(coordinator, monitor.personId, formId, after))?.state).toBe("expired");
    const [row] = await ownerDatabase()
      .select()
      .from(calibrations)
      .where(and(eq(calibrations.personId, monitor.personId), eq(calibrations.formId, formId)));
    expect(row).toMatchObject({ place: network, scores: 6, adjacent: 1, passed: true });
    expect(row?.exact).toBeCloseTo(5 / 6, 4);
  });

  test("somebody of the UGEL is known to those who plan in its networks", async () => {
    const { formId, caseIds } = await createCalibratedForm(region);
    const head = await actAs("area_head", ugel);
    await scoreAll(head, caseIds, RIGHT);
    expect((await standingFor(coordinator, head.personId, formId))?.state).toBe("valid");
    const school = await actAs("school_head", await createSchool(network));
    const seen = await asActor(school, (tx) =>
      tx.$count(calibrations, eq(calibrations.personId, head.personId)),
    );
    expect(seen).toBe(0);
  });

  test("who does not agree enough may not, until she scores other cases", async () => {
    const { formId, caseIds } = await createCalibratedForm(region, { cases: 4 });
    const monitor = await actAs("peer_monitor", network);
    await scoreAll(monitor, caseIds.slice(0, 2), WRONG);
    expect((await standingFor(monitor, monitor.personId, formId))?.state).toBe("failed");
    await scoreAll(monitor, caseIds.slice(2), RIGHT);
    expect((await standingFor(monitor, monitor.personId, formId))?.state).toBe("valid");
  });

  test("what was scored longer ago than it lasts, or of a case that was retired, does not count", async () => {
    const { formId, caseIds, keeper } = await createCalibratedForm(region, { cases: 4 });
    const monitor = await actAs("peer_monitor", network);
    const [old = "", bad = "", ...rest] = caseIds;
    await scoreAll(monitor, [old], RIGHT, new Date(Date.now() - 400 * 86_400_000));
    await scoreAll(monitor, [bad], RIGHT);
    await retireCase(keeper, { caseId: bad, version: 2, reason: "Estaba mal acordado" });
    await scoreAll(monitor, rest.slice(0, 1), RIGHT);
    expect((await standingFor(monitor, monitor.personId, formId))?.state).toBe("missing");
    await scoreAll(monitor, rest.slice(1), RIGHT);
    expect((await standingFor(monitor, monitor.personId, formId))?.state).toBe("valid");
  });

  test("of somebody who serves at two places, both know it", async () => {
    const { formId, caseIds } = await createCalibratedForm(region);
    const other = await createNetwork(ugel);
    const monitor = await actAs("peer_monitor", network);
    const two: Actor = {
      ...monitor,
      offices: [...monitor.offices, { ...(monitor.offices[0] as Actor["offices"][number]), place: other }],
    };
    await scoreAll(two, caseIds, RIGHT);
    for (const asker of [coordinator, await actAs("coordinator", other)])
      expect((await standingFor(asker, monitor.personId, formId))?.state).toBe("valid");
  });
});

describe("a case", () => {
  test("is kept by those of its form's place or above, and is not there for others", async () => {
    const { formId, caseIds } = await createCalibratedForm(ugel, { published: false });
    const [caseId = ""] = caseIds;
    const sibling = await actAs("area_head", await createUgel(region));
    const seen = { caseId, version: 1 };
    for (const stranger of [sibling, coordinator, await actAs("peer_monitor", network)]) {
      expect(await getKeptForm(stranger, formId)).toBeNull();
      expect(await getKeptCase(stranger, formId, caseId)).toBeNull();
      await expect(publishCase(stranger, seen)).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(
      writeCase(sibling, { formId, title: "x", story: "x", agreed: agreedAs({ r1: "I" }) }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(publishCase(await actAs("regional_director", region), seen)).resolves.toBe(formId);
    expect(await getKeptForm(await actAs("ugel_director", ugel), formId)).not.toBeNull();
  });

  test("is not there to be scored until it is published, nor after it is retired", async () => {
    const { caseIds, keeper } = await createCalibratedForm(region, { published: false });
    const [caseId = ""] = caseIds;
    const monitor = await actAs("peer_monitor", network);
    const score = (version: number) => scoreCase(monitor, { caseId, version, scores: RIGHT });
    await expect(score(1)).rejects.toMatchObject({ code: "not_found" });
    await publishCase(keeper, { caseId, version: 1 });
    await retireCase(keeper, { caseId, version: 2, reason: "Sobra" });
    await expect(score(3)).rejects.toMatchObject({ code: "not_found" });
    await expect(publishCase(keeper, { caseId, version: 3 })).rejects.toMatchObject({ code: "wrong_status" });
  });

  test("is not changed once somebody scored it, nor over somebody else's change", async () => {
    const { caseIds, keeper } = await createCalibratedForm(region);
    const [caseId = "", other = ""] = caseIds;
    const text = { title: "Otro", story: "Otra cosa", agreed: agreedAs({ r1: "III" }) };
    await editCase(keeper, { caseId, version: 2, ...text });
    await expect(editCase(keeper, { caseId, version: 2, ...text })).rejects.toMatchObject({
      code: "stale",
      theirs: { title: "Otro", version: 3 },
    });
    const monitor = await actAs("peer_monitor", network);
    await expect(scoreCase(monitor, { caseId, version: 2, scores: { r1: "III" } })).rejects.toMatchObject({
      code: "stale",
    });
    await scoreCase(monitor, { caseId, version: 3, scores: { r1: "III" } });
    await expect(editCase(keeper, { caseId, version: 3, ...text })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(
      editCase(keeper, { caseId: other, version: 2, ...text, agreed: agreedAs({ zz: "I" }) }),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(
      editCase(keeper, { caseId: other, version: 2, ...text, agreed: agreedAs({ r1: "V" }) }),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(editCase(keeper, { caseId: other, version: 2, ...text, agreed: {} })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  test("is not changed while somebody is scoring it: either she scored it, or it changed before", async () => {
    const { caseIds, keeper } = await createCalibratedForm(region);
    const text = { title: "Otro", story: "Otra cosa", agreed: agreedAs({ r1: "III", r2: "I", r3: "I" }) };
    for (const caseId of caseIds) {
      const monitor = await actAs("peer_monitor", network);
      const [scored, edited] = await Promise.allSettled([
        scoreCase(monitor, { caseId, version: 2, scores: RIGHT }),
        editCase(keeper, { caseId, version: 2, ...text }),
      ]);
      expect([scored.status, edited.status].sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  test("is not scored by who wrote it, nor by whoever does not observe, nor half", async () => {
    const { caseIds, keeper } = await createCalibratedForm(region);
    const [caseId = ""] = caseIds;
    const input = { caseId, version: 2, scores: RIGHT };
    await expect(scoreCase(keeper, input)).rejects.toMatchObject({ code: "forbidden" });
    for (const role of ["admin", "observer"] as const)
      await expect(scoreCase(await actAs(role, region), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      scoreCase(await actAs("peer_monitor", network), { ...input, scores: { r1: "I", r2: "V" } }),
    ).rejects.toMatchObject({ code: "invalid", fields: { "scores.r2": expect.any(String) } });
  });
});

test("how somebody else scored is read by those who keep the form and by nobody else", async () => {
  const { caseIds, formId, keeper } = await createCalibratedForm(region);
  const [caseId = ""] = caseIds;
  const monitor = await actAs("peer_monitor", network);
  await scoreCase(monitor, { caseId, version: 2, scores: RIGHT });
  const kept = await getKeptCase(keeper, formId, caseId);
  expect(kept?.answers).toMatchObject([{ name: monitor.name, scores: RIGHT }]);
  const seen = await asActor(coordinator, (tx) =>
    tx.execute(sql`select 1 from calibration_answers where case_id = ${caseId}`),
  );
  expect(seen).toEqual([]);
});
