import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { asOwner } from "@/db/copy";
import { incomingFolder } from "@/lib/files/store";
import { heldPath } from "../incoming/commands";

/** Removes the bytes of a load and says so in its row. */
export async function eraseFile(loadId: string) {
  await rm(heldPath(loadId), { force: true });
  await asOwner((owner) =>
    owner.query("update result_loads set erased_at = now() where id = $1 and erased_at is null", [loadId]),
  );
}

/**
 * At a start, before anybody can upload: whatever a crash left. Of files, all but those that are still to be read;
 * of tables and counts, those that nobody may confirm.
 */
export async function sweepLoads() {
  const held = await asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string }>("select id from result_loads where state = 'reading'");
    return new Set(rows.map(({ id }) => id));
  });
  const names = await readdir(incomingFolder()).catch(() => [] as string[]);
  for (const name of names)
    if (!held.has(name)) await rm(join(incomingFolder(), name), { force: true, recursive: true });
  await asOwner(async (owner) => {
    await owner.query(
      "update result_loads set erased_at = now() where state <> 'reading' and erased_at is null",
    );
    await owner.query(
      `delete from result_sections s using result_loads l
       where l.id = s.load_id and not s.live and l.state not in ('ready', 'applying')`,
    );
    const { rows } = await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and c.relname ~ '^results_load_[0-9]+$' and not exists (
           select from result_loads l where c.relname = 'results_load_' || l.number and l.state in ('ready', 'applying'))`,
    );
    for (const { name } of rows) await owner.query(`drop table ${name}`);
  });
}
