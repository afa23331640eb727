import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database, ownerDatabase } from "@/db/client";
import { checkAppLogin } from "@/db/migrate";
import type { Actor } from "@/lib/access/actor";
import { asActor, asAnyone, atGate } from "@/lib/access/as-actor";
import { env } from "@/lib/env";
import { actAs } from "./factories/people";
import { createNetwork } from "./factories/places";

let coordinator: Actor;
beforeAll(async () => {
  coordinator = await actAs("coordinator", await createNetwork());
});

/** Every way of changing what was recorded. */
const CHANGES = [
  "update audit_log set event = 'x'",
  "delete from audit_log",
  "truncate audit_log",
  "truncate releases",
  "truncate audit_log cascade",
];

/** Everything that a role was granted on tables, as «table: r i u d». */
async function grantsOf(role: string) {
  const rows = await ownerDatabase().execute<{ name: string; acts: string }>(sql`
    select c.relname as name, string_agg(a.letter, '' order by a.n) as acts
    from pg_class c, (values (1, 'select', 'r'), (2, 'insert', 'i'), (3, 'update', 'u'), (4, 'delete', 'd')) a(n, act, letter)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and case when a.act = 'delete' then has_table_privilege(${role}, c.oid, 'delete')
        else has_any_column_privilege(${role}, c.oid, a.act) end
    group by c.relname`);
  return Object.fromEntries(rows.map(({ name, acts }) => [name, acts]));
}

test("the gate reaches what signing in, and the links of a mail and of a calendar, need and nothing else", async () => {
  expect(await grantsOf("ayni_gate")).toEqual({
    access_links: "riu",
    accounts: "ru",
    appointments: "r",
    audit_log: "i",
    calendar_feeds: "ru",
    credentials: "riu",
    demo_personas: "r",
    drafts: "riu",
    identities: "riu",
    jobs: "i",
    meeting_participants: "r",
    meeting_replies: "riu",
    meetings: "r",
    notice_preferences: "riu",
    people: "r",
    person_contacts: "r",
    places: "r",
    rate_limits: "riud",
    sessions: "riu",
  });
});

test("anyone reaches what was published and nothing else", async () => {
  expect(await grantsOf("ayni_public")).toEqual({ issued_papers: "r", public_pages: "r", releases: "r" });
});

test("the login of the application reaches nothing by itself", async () => {
  expect(await grantsOf("ayni_app")).toEqual({});
  await expect(database().execute(sql`select 1 from places`)).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("a login that could pass over row-level security is refused at start", async () => {
  await expect(checkAppLogin(env().databaseUrl)).resolves.toBeUndefined();
  await expect(checkAppLogin(env().ownerUrl)).rejects.toThrow("demasiados permisos");
});

test("the role and the scope of a request end with its transaction", async () => {
  await asActor(coordinator, (tx) => tx.execute(sql`select 1 from places`));
  const [after] = await database().execute(
    sql`select current_user as who, coalesce(current_setting('app.places', true), '') as places`,
  );
  expect(after).toEqual({ who: "ayni_app", places: "" });
});

test("without an actor there is no scope: a member with none sees nothing", async () => {
  const stranger: Actor = { ...coordinator, personId: crypto.randomUUID(), offices: [] };
  const [row] = await asActor(stranger, (tx) =>
    tx.execute(
      sql`select (select count(*) from places)::int as places, (select count(*) from people)::int as people`,
    ),
  );
  expect(row).toEqual({ places: 0, people: 0 });
});

test("one reads and corrects what is one's own: contacts, sessions and drafts", async () => {
  const [row] = await asActor(coordinator, (tx) =>
    tx.execute(sql`select (select count(*) from person_contacts)::int as contacts, (select count(*) from accounts)::int as accounts,
      (select count(*) from sessions)::int as sessions`),
  );
  expect(row).toEqual({ contacts: 1, accounts: 1, sessions: 1 });
  const mine = sql`insert into drafts (person_id, form, "values") values (${coordinator.personId}, 'x', '{}')`;
  await asActor(coordinator, (tx) => tx.execute(mine));
  const drafts = await asActor(coordinator, (tx) => tx.execute(sql`delete from drafts returning form`));
  expect(drafts).toHaveLength(1);
});

test("nobody reads a link's token or a password's hash", async () => {
  for (const statement of [
    sql`select token_hash from access_links`,
    sql`select password_hash from credentials`,
  ]) {
    await expect(asActor(coordinator, (tx) => tx.execute(statement))).rejects.toMatchObject({
      code: "forbidden",
    });
  }
});

test("the audit log and what was published do not change, not even for their owner", async () => {
  await atGate((tx) =>
    tx.execute(
      sql`insert into audit_log (event, subject_kind, subject_id) values ('session.opened', 'person', 'x')`,
    ),
  );
  for (const statement of CHANGES) {
    await expect(ownerDatabase().execute(sql.raw(statement)), statement).rejects.toMatchObject({
      cause: { message: /append-only/ },
    });
  }
});

test.each(["ayni_app", "ayni_member", "ayni_gate", "ayni_public"])(
  "%s may not change, remove or empty what was recorded",
  async (role) => {
    for (const statement of CHANGES) {
      const tried = ownerDatabase().transaction(async (tx) => {
        await tx.execute(sql.raw(`set local role ${role}`));
        await tx.execute(sql.raw(statement));
      });
      await expect(tried, statement).rejects.toMatchObject({ cause: { code: "42501" } });
    }
    const [row] = await ownerDatabase().execute<{ truncates: boolean; triggers: boolean }>(sql`select
      has_table_privilege(${role}, 'audit_log', 'truncate') as truncates,
      has_table_privilege(${role}, 'audit_log', 'trigger') as triggers`);
    expect(row).toEqual({ truncates: false, triggers: false });
  },
);

test("anyone reads a published snapshot and not an unpublished one", async () => {
  const region = coordinator.offices[0]?.place.split(".")[0] as string;
  await ownerDatabase().execute(sql`insert into releases (place, number, title, content, published_at)
    values (${region}, 1, 'Uno', '{}', now()), (${region}, 2, 'Dos', '{}', null)`);
  const rows = await asAnyone((tx) => tx.execute(sql`select title from releases`));
  expect(rows.map((row) => row.title)).toEqual(["Uno"]);
});
