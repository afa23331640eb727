import { randomUUIDv7 } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { enqueue } from "@/lib/jobs/enqueue";
import { refuse } from "@/lib/refusal";
import { canPublish } from "../policy";
import { selectPublished, selectUnderWay } from "./queries";
import type { RequestExport } from "./schema";

/**
 * Asks for a release as a folder that any web server shows, which the worker makes. The same that is still being made
 * is not asked again. Answers the id of the job.
 */
export function requestExport(actor: Actor, { region, number }: RequestExport): Promise<string> {
  return asActor(actor, async (tx) => {
    const release = (await selectPublished(tx, region, number)) ?? refuse("not_found");
    if (!canPublish(actor, region)) refuse("forbidden");
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`export ${region} ${number}`}, 0))`);
    const underWay = await selectUnderWay(tx, region, number);
    if (underWay) return underWay;
    const payload = { number, fileId: randomUUIDv7(), personId: actor.personId, place: region };
    const jobId = await enqueue(tx, actor.personId, "release.export", region, payload);
    const subject = { kind: "release", id: release.id, name: release.title, place: region };
    await record(tx, actor, "release.exported", subject, { number });
    return jobId;
  });
}
