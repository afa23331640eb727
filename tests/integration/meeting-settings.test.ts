import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { asActor } from "@/lib/access/as-actor";
import { addHoliday, addUsualHolidays, removeHoliday } from "@/lib/meetings/holidays/commands";
import { listHolidays } from "@/lib/meetings/holidays/queries";
import { defineMeetingTemplate } from "@/lib/meetings/templates/commands";
import { selectTemplate } from "@/lib/meetings/templates/queries";
import { usualTemplate } from "@/lib/meetings/templates/rules";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

const KIND = "directorio" as const;
const changed = (noticeDays: number) => ({ ...usualTemplate(KIND), noticeDays });

async function aRegion() {
  const region = await createRegion();
  const ugel = await createUgel(region);
  return { region, ugel, admin: await actAs("admin", region) };
}

test("what a region decides holds for each UGEL of it, and until then the usual does", async () => {
  const { region, ugel, admin } = await aRegion();
  const other = await aRegion();
  const director = await actAs("ugel_director", ugel);
  const held = () => asActor(director, (tx) => selectTemplate(tx, ugel, KIND));
  expect(await held()).toEqual(usualTemplate(KIND));
  await defineMeetingTemplate(admin, { region, kind: KIND, version: 0, content: changed(7) });
  await defineMeetingTemplate(other.admin, {
    ...{ region: other.region, kind: KIND, version: 0, content: changed(9) },
  });
  expect(await held()).toEqual(changed(7));
  const coordinator = await actAs("coordinator", await createNetwork(ugel));
  expect(await asActor(coordinator, (tx) => selectTemplate(tx, ugel, KIND))).toEqual(changed(7));
});

test("two who decide it at once: the second sees what the first left", async () => {
  const { region, admin } = await aRegion();
  const director = await actAs("regional_director", region);
  await defineMeetingTemplate(admin, { region, kind: KIND, version: 0, content: changed(7) });
  const late = { region, kind: KIND, version: 0, content: changed(3) };
  await expect(defineMeetingTemplate(director, late)).rejects.toMatchObject({
    ...{ code: "stale", theirs: { noticeDays: "7", version: "1" } },
  });
  await defineMeetingTemplate(director, { ...late, version: 1 });
  const other = { ...late, kind: "assembly" as const };
  const tried = await Promise.allSettled([admin, director].map((one) => defineMeetingTemplate(one, other)));
  expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a UGEL does not decide it, nor its holidays; another region's are not there", async () => {
  const { region, ugel, admin } = await aRegion();
  const stranger = (await aRegion()).admin;
  const director = await actAs("ugel_director", ugel);
  const define = { region, kind: KIND, version: 0, content: changed(7) };
  const holiday = { region, day: "2026-10-08", name: "Combate de Angamos" };
  await addHoliday(admin, holiday);
  for (const work of [
    (actor: typeof admin) => defineMeetingTemplate(actor, define),
    (actor: typeof admin) => addHoliday(actor, { ...holiday, day: "2026-12-08" }),
    (actor: typeof admin) => addUsualHolidays(actor, { region, year: 2026 }),
    (actor: typeof admin) => removeHoliday(actor, holiday),
  ]) {
    await expect(work(director)).rejects.toMatchObject({ code: "forbidden" });
    await expect(work(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await listHolidays(director, region, 2026)).toEqual([{ day: holiday.day, name: holiday.name }]);
  expect(await listHolidays(stranger, region, 2026)).toEqual([]);
});

test("the usual holidays come in once, beside those that were there, and each leaves its trace", async () => {
  const { region, admin } = await aRegion();
  await addHoliday(admin, { region, day: "2026-12-25", name: "Nochebuena y Navidad" });
  await addHoliday(admin, { region, day: "2026-01-18", name: "Aniversario de Lima" });
  expect(await addUsualHolidays(admin, { region, year: 2026 })).toBe(15);
  expect(await addUsualHolidays(admin, { region, year: 2026 })).toBe(0);
  const list = await listHolidays(admin, region, 2026);
  expect(list).toHaveLength(17);
  expect(list.at(-1)).toEqual({ day: "2026-12-25", name: "Nochebuena y Navidad" });
  expect(list.map(({ day }) => day)).toEqual(list.map(({ day }) => day).toSorted());
  const events = await ownerDatabase().select().from(auditLog).where(eq(auditLog.place, region));
  expect(events.filter(({ event }) => event === "holiday.added")).toHaveLength(17);
});

test("a day is there once and is taken out once", async () => {
  const { region, admin } = await aRegion();
  const holiday = { region, day: "2026-10-08", name: "Combate de Angamos" };
  await addHoliday(admin, holiday);
  await expect(addHoliday(admin, { ...holiday, name: "Otro" })).rejects.toMatchObject({
    ...{ code: "conflict", fields: { day: expect.any(String) } },
  });
  await removeHoliday(admin, holiday);
  await expect(removeHoliday(admin, holiday)).rejects.toMatchObject({ code: "not_found" });
  expect(await listHolidays(admin, region, 2026)).toEqual([]);
});
