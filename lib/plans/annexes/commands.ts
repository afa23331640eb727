import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { changeRow, insertRows, lockPlanToWrite, lockRow } from "../rows/commands";
import type { AddAnnex, EditAnnex } from "./schema";

/** Keeps a document with the plan. Answers the id of the annex. */
export function addAnnex(actor: Actor, { planId, title }: AddAnnex, file: ReceivedFile): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, planId, "no key update");
    const fileId = await keepFile(tx, actor, plan.place.path, file);
    const [id] = await insertRows(tx, actor, plan, "annex", [{ title, fileId }]);
    return id as string;
  });
}

/** Gives it another title; its file stays. */
export function editAnnex(actor: Actor, input: EditAnnex): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, input.planId);
    const found = await lockRow(tx, "annex", input);
    const columns = { title: input.title, fileId: found.fileId };
    await changeRow(tx, actor, plan, "annex", found, columns, input.version);
    return plan.id;
  });
}
