import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { ownerDatabase, type Transaction } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Handler } from "@/lib/jobs/handler";
import {
  type Counted,
  selectCountedCommitments,
  selectCountedScores,
  selectCountedVisits,
  selectRoundEnds,
  selectTold,
  selectToldOf,
} from "./queries";
import { isClosed, type Seen, type Told, tellMore, totalsOf, withinOf } from "./rules";
import { type SeenItem, seenItems } from "./seen/rules";

/** Asks that the visits of a place's network be summed up again, in the transaction that changed them. */
export const enqueueCount = (tx: Transaction, actor: Actor, place: PlacePath) =>
  enqueue(tx, actor.personId, "visits.count", null, { place: withinOf(place) });

/** The work: those that wait for the same network are done with it, for what they saw is counted now. */
export const countVisits: Handler<"visits.count"> = async ({ place }) => {
  await ownerDatabase().execute(sql`
    update jobs set state = 'done', finished_at = now(), message = 'Se contó junto con otro pedido.'
    where kind = 'visits.count' and state = 'queued' and payload ->> 'place' = ${place}`);
  const changed = await countPlace(place);
  return changed === 0 ? "Los resultados ya estaban al día." : "Los resultados quedaron al día.";
};

/** Sums up every visit of every region, with what closed rounds leave over. Answers how many items changed. */
export async function recountVisits(now = new Date()): Promise<number> {
  const regions = await ownerDatabase().execute<{ path: PlacePath }>(
    sql`select path::text as path from places where nlevel(path) = 1 order by path`,
  );
  let changed = 0;
  for (const { path } of regions) changed += await countPlace(path, now);
  return changed;
}

/**
 * Sums up the visits of a network (or of the schools without one of a UGEL), or those of a whole region. Answers how many
 * items of how many rounds changed: the same visits a second time, none.
 */
export async function countPlace(scope: PlacePath, now = new Date()): Promise<number> {
  const day = today(now);
  const region = regionOf(scope);
  return ownerDatabase().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('visits'), hashtext(${region}))`);
    const ends = await selectRoundEnds(tx, region);
    const told = Map.groupBy(await selectTold(tx, scope, day), keyOf);
    const changed: Counted[] = [];
    const news: (Counted & Told)[] = [];
    for (const { item, seen } of await seenIn(tx, scope, day)) {
      const before = told.get(keyOf(item)) ?? [];
      const isOver = scope === region && isClosed(item.itemKey, ends.get(item.roundId) ?? day, day);
      const after = tellMore(before, seen, isOver);
      if (after.length === before.length) continue;
      changed.push(item);
      news.push(...after.map((unit) => ({ ...unit, ...item })));
    }
    if (changed.length === 0) return 0;
    await writeTold(tx, news);
    await writeTotals(tx, await selectToldOf(tx, region, changed), now);
    return changed.length;
  });
}

const keyOf = ({ formId, roundId, itemKey }: Counted) => `${formId} ${roundId} ${itemKey}`;

async function seenIn(
  tx: Transaction,
  scope: PlacePath,
  day: string,
): Promise<{ item: Counted; seen: Seen[] }[]> {
  const visits = await selectCountedVisits(tx, scope, day);
  if (visits.length === 0) return [];
  const scores = await selectCountedScores(tx, scope, day);
  const items = seenItems(visits, scores, await selectCountedCommitments(tx, scope, day), day);
  return items.map(({ item, seen }: SeenItem) => ({
    item,
    seen: seen.map((unit) => ({ ...unit, person: hashOf(unit.person) })),
  }));
}

/** Names of people stay with their visits. */
const hashOf = (person: string) => createHash("sha256").update(person).digest("hex").slice(0, 32);

async function writeTold(tx: Transaction, rows: (Counted & Told)[]) {
  await tx.execute(sql`
    insert into visit_told_people (form_id, round_id, item_key, within, person, place, counts)
    select "formId", "roundId", "itemKey", within::ltree, person, place::ltree, counts
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("formId" uuid, "roundId" uuid, "itemKey" text, within text, person text, place text, counts jsonb)
    on conflict (form_id, round_id, item_key, within, person) do update set counts = excluded.counts`);
}

/** A row that says the same as before keeps the day when it was counted. */
async function writeTotals(tx: Transaction, told: (Counted & Told)[], now: Date) {
  const rows = [...Map.groupBy(told, keyOf).values()].flatMap((units) => {
    const [{ formId, roundId, itemKey } = { formId: "", roundId: "", itemKey: "" }] = units;
    return totalsOf(units).map((total) => ({ ...total, formId, roundId, itemKey }));
  });
  await tx.execute(sql`
    insert into visit_totals (place, form_id, round_id, item_key, counts, people, counted_at)
    select place::ltree, "formId", "roundId", "itemKey", counts, people, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("formId" uuid, "roundId" uuid, "itemKey" text, place text, counts jsonb, people int)
    on conflict (place, form_id, round_id, item_key) do update
      set counts = excluded.counts, people = excluded.people, counted_at = excluded.counted_at
      where visit_totals.counts <> excluded.counts or visit_totals.people <> excluded.people`);
}
