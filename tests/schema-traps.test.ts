import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";

/** The roles that a request works with. */
const roles = sql`(values ('ayni_member'), ('ayni_gate'), ('ayni_public')) as roles(role)`;
const ours = sql`c.relnamespace = 'public'::regnamespace`;

/** Each query lists the holes of one kind; there must be none. */
const HOLES: [string, ReturnType<typeof sql>][] = [
  [
    "a table without row-level security",
    sql`select c.relname as hole from pg_class c where ${ours} and c.relkind in ('r', 'p') and not c.relrowsecurity`,
  ],
  [
    "a partition that a role can reach past its parent's policies",
    sql`select c.relname as hole from pg_class c, ${roles}
      where c.relispartition and c.relkind = 'r' and has_table_privilege(role, c.oid, 'select')
      and (not c.relrowsecurity or exists (select from pg_policy p where p.polrelid = c.oid))`,
  ],
  [
    "a view that reads as its owner",
    sql`select c.relname as hole from pg_class c where ${ours} and c.relkind = 'v'
      and not coalesce(c.reloptions::text, '') ~ 'security_invoker=(true|on|1)'`,
  ],
  [
    "a materialised view that a role can read",
    sql`select c.relname as hole from pg_class c, ${roles}
      where c.relkind = 'm' and has_table_privilege(role, c.oid, 'select')`,
  ],
  // But one, that takes nothing and answers only which meetings call the actor: a policy cannot ask a table that asks it back.
  [
    "a function of ours that runs as its owner",
    sql`select p.oid::regprocedure::text as hole from pg_proc p, ${roles}
      where p.prosecdef and p.proname <> 'app_called' and p.pronamespace = 'public'::regnamespace and has_function_privilege(role, p.oid, 'execute')`,
  ],
  [
    "a role that is too strong or owns something",
    sql`select rolname as hole from pg_roles r where rolname in ('ayni_app', 'ayni_member', 'ayni_gate', 'ayni_public')
      and (rolsuper or rolbypassrls or rolcreaterole or exists (select from pg_class c where c.relowner = r.oid))`,
  ],
  [
    "a grant that row-level security does not see",
    sql`select c.relname as hole from pg_class c, ${roles}
      where ${ours} and c.relkind in ('r', 'p') and has_table_privilege(role, c.oid, 'truncate,references,trigger')`,
  ],
  [
    "a cascade that deletes or changes what a role may not",
    sql`select conname as hole from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
      and (confdeltype not in ('a', 'r') or confupdtype not in ('a', 'r'))`,
  ],
  [
    "a constraint without a name of ours",
    sql`select k.conname as hole from pg_constraint k join pg_class c on c.oid = k.conrelid
      where ${ours} and k.contype in ('f', 'c', 'u', 'x') and k.conname not like c.relname || '\\_%'`,
  ],
  [
    "an operational row whose place is not kept true by a foreign key",
    sql`select c.relname as hole from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'place'
      where ${ours} and c.relkind = 'r' and c.relname <> 'audit_log' and not exists (
        select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey))`,
  ],
  [
    "a policy that calls the scope once for each row",
    sql`select tablename || '.' || policyname as hole from pg_policies
      where schemaname = 'public' and coalesce(qual, '') || coalesce(with_check, '') ~ '(?<!SELECT )app_(places|person|regions|known|managed)\\w*\\('`,
  ],
];

test.each(HOLES)("there is no %s", async (_name, query) => {
  const holes = await ownerDatabase().execute<{ hole: string }>(query);
  expect(holes.map((row) => row.hole)).toEqual([]);
});

test("a file of a hidden place cannot be pointed at: its foreign key carries the place", async () => {
  const [row] = await ownerDatabase().execute(sql`
    select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'appointments_document_file_fkey'`);
  expect(row?.definition).toBe("FOREIGN KEY (document_file_id, place) REFERENCES files(id, place)");
});

test("tables are closed until a migration opens them: there are no default privileges", async () => {
  expect(await ownerDatabase().execute(sql`select 1 from pg_default_acl`)).toHaveLength(0);
});
