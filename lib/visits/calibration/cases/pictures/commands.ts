import { eq } from "drizzle-orm";
import { calibrationCases } from "@/db/schema/calibration";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { refuse } from "@/lib/refusal";
import { caseSubject, lockCase, refuseAnswered } from "../commands";
import { NOT_A_PICTURE } from "../labels";
import type { CaseAsSeen } from "../schema";

const c = calibrationCases;

/** Shows a picture in a case that nobody scored yet, in place of the one it had. Answers its form's id. */
export function showPicture(
  actor: Actor,
  input: CaseAsSeen & { alt: string },
  file: ReceivedFile,
): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockCase(tx, actor, input);
    refuseAnswered(found);
    if (!file.contentType.startsWith("image/")) refuse("invalid", NOT_A_PICTURE);
    const pictureId = await keepFile(tx, actor, found.place, file);
    await tx
      .update(c)
      .set({ pictureId, pictureAlt: input.alt, version: found.version + 1 })
      .where(eq(c.id, found.id));
    await record(tx, actor, "visit.case_pictured", caseSubject(found), { alt: input.alt });
    return found.formId;
  });
}

/** Takes the picture of a case away; the file stays. Answers its form's id. */
export function hidePicture(actor: Actor, input: CaseAsSeen): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockCase(tx, actor, input);
    refuseAnswered(found);
    if (!found.pictureId) refuse("wrong_status");
    await tx
      .update(c)
      .set({ pictureId: null, pictureAlt: null, version: found.version + 1 })
      .where(eq(c.id, found.id));
    await record(tx, actor, "visit.case_unpictured", caseSubject(found));
    return found.formId;
  });
}
