import { readFileSync } from "node:fs";
const pgm = (await import("postgres")).default;
const d = JSON.parse(readFileSync("/tmp/main-data/pg.json", "utf8"));
const s = pgm(`postgres://postgres:${d.password}@127.0.0.1:${d.port}/ayni`);
for (const l of process.argv.slice(2)) { await s.unsafe(l); console.log(l); }
console.log(await s`select p.proname, p.proleakproof, pg_get_function_arguments(p.oid) a from pg_proc p where p.proname ~ '^ltree_(eq|isparent|risparent|cmp|lt|le|ge|gt|ne)$' or p.proname='hash_ltree'`);
console.log(await s`select oprname, oprcode::text from pg_operator where oprleft='ltree'::regtype and oprright='ltree'::regtype`);
await s.end();
