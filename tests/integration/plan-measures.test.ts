import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planMeasures } from "@/db/schema/plan-progress";
import { planTargets } from "@/db/schema/plan-rows";
import { recordMeasure } from "@/lib/plans/measures/commands";
import { recordMeasureSchema } from "@/lib/plans/measures/schema";
import { followedNetwork } from "../factories/followed-plans";

const NOW = new Date("2026-05-05T15:00:00Z");
const db = ownerDatabase;

test("a target that nothing computes is measured, once, with day and source", async () => {
  const { targetId, plan, coordinator } = await followedNetwork();
  const input = { targetId, value: 12.5, measuredOn: "2026-05-01", source: "Registro de visitas" };
  expect(await recordMeasure(coordinator, input, NOW)).toBe(plan.id);
  await expect(recordMeasure(coordinator, input, NOW)).rejects.toMatchObject({ code: "conflict" });
  await recordMeasure(coordinator, { ...input, value: 13 }, NOW);
  const kept = await db().select().from(planMeasures).where(eq(planMeasures.targetId, targetId));
  expect(kept.map(({ value, source }) => [value, source])).toEqual([
    [12.5, "Registro de visitas"],
    [13, "Registro de visitas"],
  ]);
});

test("a measure of what Ayni computes, of tomorrow, or of a withdrawn target is refused", async () => {
  const { targetId, coordinator } = await followedNetwork();
  const input = { targetId, value: 12.5, measuredOn: "2026-05-06", source: "Registro" };
  await expect(recordMeasure(coordinator, input, NOW)).rejects.toMatchObject({
    fields: { measuredOn: expect.any(String) },
  });
  const change = (set: Partial<typeof planTargets.$inferInsert>) =>
    db().update(planTargets).set(set).where(eq(planTargets.id, targetId));
  await change({ indicator: "participation" });
  const sound = { ...input, measuredOn: "2026-05-01" };
  await expect(recordMeasure(coordinator, sound, NOW)).rejects.toMatchObject({ code: "wrong_status" });
  await change({ indicator: "own", withdrawnAt: NOW, withdrawnReason: "No se puede medir" });
  await expect(recordMeasure(coordinator, sound, NOW)).rejects.toMatchObject({ code: "wrong_status" });
});

test.each(["", "mucho", "1e9", "99999999999", "12.345", "1,200.5", "=1+1", "NaN", "١٢"])(
  "«%s» is no measure",
  (value) => {
    const rest = {
      targetId: "01a00000-0000-7000-8000-000000000000",
      measuredOn: "2026-05-01",
      source: "Acta",
    };
    expect(recordMeasureSchema.safeParse({ ...rest, value }).success).toBe(false);
  },
);

test.each([
  ["45.5", 45.5],
  ["45,5", 45.5],
  ["1 200", 1200],
  ["-3", -3],
  ["30 %", 30],
])("«%s» is %s", (value, is) => {
  const rest = { targetId: "01a00000-0000-7000-8000-000000000000", measuredOn: "2026-05-01", source: "Acta" };
  expect(recordMeasureSchema.parse({ ...rest, value }).value).toBe(is);
});
