import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appointments } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { today } from "@/lib/dates/dates";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Plan } from "../../queries";
import { officesTold, type ToldStep } from "./rules";

/** Asks that whoever waits for a step is told of it by mail: one job a person, after the step is committed. */
export async function tellStep(tx: Transaction, actor: Actor, plan: Plan, step: ToldStep) {
  const { id: planId, kind, place } = plan;
  const offices = officesTold(step, { kind, place: place.path });
  const day = today();
  const pairs = sql.join(
    offices.map((office) => sql`(${office.role}, ${office.place})`),
    sql`, `,
  );
  const told = await tx.execute<{ person_id: string }>(sql`select distinct a.person_id from ${appointments} a
    where (a.role::text, a.place::text) in (${pairs}) and a.starts_on <= ${day}::date
      and coalesce(a.ends_on, 'infinity') >= ${day}::date`);
  for (const { person_id: personId } of told) {
    if (personId === actor.personId) continue;
    await enqueue(tx, actor.personId, "mail.plan_step", place.path, { planId, personId, step });
  }
}
