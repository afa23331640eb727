import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, expect, inject, test } from "vitest";
import { findEmbedded, startEmbedded } from "@/db/embedded";
import { checkAppLogin, migrateDatabase, prepareAppLogin } from "@/db/migrate";
import { env } from "@/lib/env";
import { prepareRegion } from "../bench/loading";
import { openTemporaryFolder } from "../setup/temporary-folder";

const folder = openTemporaryFolder("copia");
afterAll(async () => {
  for (const name of ["antes", "despues"])
    await (await findEmbedded(join(folder.path, name)))?.stop("immediate");
  folder.remove();
});

async function ask<T extends object>(url: string, statement: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe<T[]>(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Each table with how many rows it has and what they add up to; and what holds people back from them. */
async function contentsOf(url: string) {
  const tables = await ask<{ name: string }>(
    url,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'drizzle') order by 1`,
  );
  const sums = await ask<{ name: string; rows: string; sum: string }>(
    url,
    tables
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*)::text as rows, coalesce(sum(hashtext(t::text)::bigint), 0)::text as sum from ${name} t`,
      )
      .join(" union all "),
  );
  const guards = await ask<{ text: string }>(
    url,
    `select tablename || policyname || cmd::text || roles::text || coalesce(qual, '') || coalesce(with_check, '') as text from pg_policies
     union all select relname || relrowsecurity::text || (select coalesce(string_agg(acl::text, ',' order by acl::text), '') from unnest(relacl) acl)
       from pg_class where relnamespace = 'public'::regnamespace
     union all select attrelid::regclass::text || attname || (select string_agg(acl::text, ',' order by acl::text) from unnest(attacl) acl)
       from pg_attribute where attacl is not null
     union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     union all select conrelid::regclass::text || conname || contype::text from pg_constraint where connamespace = 'public'::regnamespace
     union all select indexdef from pg_indexes where schemaname = 'public'
     union all select pg_get_functiondef(oid) || coalesce(proacl::text, '') from pg_proc
       where pronamespace = 'public'::regnamespace and proname like 'app%'`,
  );
  // The server writes again what it was given: some parentheses come and go.
  const plain = (text: string) => text.replace(/[()\s]/g, "");
  return [...sums.map((row) => JSON.stringify(row)), ...guards.map(({ text }) => plain(text))].toSorted();
}

const lost = (before: string[], after: string[]) => before.filter((text) => !after.includes(text));

/** The version of `pg_dump`, if there is one. */
function dumperVersion(): number {
  try {
    return Number(/(\d+)/.exec(execFileSync("pg_dump", ["--version"], { encoding: "utf8" }))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const [server] = await ask<{ version: number }>(
  inject("server").ownerUrl,
  "select current_setting('server_version_num')::int / 10000 as version",
);

/** The programs of PostgreSQL do not come with the embedded one, and older ones do not read a newer server. */
test.skipIf(dumperVersion() < (server?.version ?? 0))(
  "what `pg_dump` took is put back by `pg_restore`, with its rules and its rights",
  async () => {
    await prepareRegion(env().ownerUrl);
    const before = await contentsOf(env().ownerUrl);
    const file = join(folder.path, "ayni.dump");
    const name = `${new URL(env().ownerUrl).pathname.slice(1)}_copia`;
    const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
    execFileSync("pg_dump", ["--format=custom", `--file=${file}`, env().ownerUrl]);
    await ask(inject("server").ownerUrl, `create database ${name} template template0`);
    try {
      execFileSync("pg_restore", [`--dbname=${at(env().ownerUrl)}`, "--no-owner", "--exit-on-error", file]);
      const after = await contentsOf(at(env().ownerUrl));
      expect([lost(before, after), lost(after, before)]).toEqual([[], []]);
      // It goes on: nothing is left to migrate, and the application's login is held back as before.
      await migrateDatabase(at(env().ownerUrl));
      await checkAppLogin(at(env().databaseUrl));
      await expect(ask(at(env().databaseUrl), "select * from people")).rejects.toMatchObject({
        code: "42501",
      });
    } finally {
      await ask(inject("server").ownerUrl, `drop database ${name} with (force)`);
    }
  },
  120_000,
);

test.skipIf(process.platform === "win32")(
  "a data folder copied while it is closed opens elsewhere with everything in it",
  async () => {
    const [before, after] = [join(folder.path, "antes"), join(folder.path, "despues")];
    mkdirSync(join(before, "files"), { recursive: true });
    writeFileSync(join(before, "files", "acta.pdf"), "%PDF-1.4");
    const url = ({ port, password }: { port: number; password: string }) =>
      `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    const first = await startEmbedded(before);
    await migrateDatabase(url(first));
    await prepareAppLogin(url(first), { login: "ayni_app", password: "solo-para-probar" });
    await prepareRegion(url(first));
    const contents = await contentsOf(url(first));
    await first.stop();
    execFileSync("cp", ["-a", before, after]);
    const second = await startEmbedded(after);
    expect(lost(contents, await contentsOf(url(second)))).toEqual([]);
    expect(readFileSync(join(after, "files", "acta.pdf"), "utf8")).toBe("%PDF-1.4");
  },
  120_000,
);
