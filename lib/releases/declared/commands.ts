import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { places } from "@/db/schema/places";
import { declaredFacts } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { ACHIEVEMENT_TITLES } from "../achievements/labels";
import { canPublish } from "../policy";
import { selectFacts } from "./queries";
import type { DeclareFact } from "./schema";

type Said = Pick<DeclareFact, "sentence" | "numerator" | "denominator" | "asOf" | "source">;

const isSame = (one: Said, other: Said) =>
  (["sentence", "numerator", "denominator", "asOf", "source"] as const).every(
    (field) => one[field] === other[field],
  );

/** Says what was achieved, with its date and source. Nothing said before changes: the last that was said is told. */
export function declareFact(actor: Actor, input: DeclareFact, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { region, key, version, ...said } = input;
    const [place] = await tx
      .select({ path: places.path })
      .from(places)
      .where(and(eq(places.path, region), eq(places.kind, "region")));
    if (!place) refuse("not_found");
    if (!canPublish(actor, region)) refuse("forbidden");
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`fact ${region} ${key}`}, 0))`);
    const [last] = await selectFacts(tx, region, key);
    // A double click says it once.
    if (last && last.declaredBy === actor.personId && isSame(last, said)) return last.id;
    if ((last?.total ?? 0) !== version)
      refuse("stale", undefined, { theirs: last && { ...theirs(last), version: last.total } });
    if (said.asOf > today(now))
      refuse("invalid", undefined, {
        fields: { asOf: "Esa fecha todavía no llega: escriba hoy o un día anterior." },
      });
    const id = randomUUIDv7();
    await tx.insert(declaredFacts).values({
      ...{ id, place: region, key, ...said },
      ...{ declaredBy: actor.personId, createdAt: now },
    });
    await record(
      tx,
      actor,
      "fact.declared",
      { kind: "declared_fact", id, name: ACHIEVEMENT_TITLES[key], place: region },
      { key, asOf: said.asOf, numerator: said.numerator, denominator: said.denominator, source: said.source },
    );
    return id;
  });
}

const theirs = ({ sentence, numerator, denominator, asOf, source }: Said) => ({
  ...{ sentence, asOf, source, numerator: numerator ?? "", denominator: denominator ?? "" },
});
