import { eq } from "drizzle-orm";
import { visitFormVersions } from "@/db/schema/visit-forms";
import type { FormContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { isSameForm } from "../changes/rules";
import { formSubject, lockForm, selectDraft } from "../commands";
import { itemsOf, MOST_BLOCKS, MOST_ITEMS } from "../rules";
import { formContentSchema } from "../schema";
import { theirPiece } from "./labels";
import { type DraftEdit, edited } from "./rules";

export type SaveDraft = { formId: string; version: number; edit: DraftEdit };

function checkSize(content: FormContent) {
  if (content.blocks.length > MOST_BLOCKS)
    refuse("conflict", `Una ficha tiene ${MOST_BLOCKS} bloques como máximo. Junte los que se parecen.`);
  if (itemsOf(content).length > MOST_ITEMS)
    refuse("conflict", `Una ficha tiene ${MOST_ITEMS} ítems como máximo. Quédese con los que se van a usar.`);
}

/** Changes a piece of a form's draft. Order is nobody's text: a piece is moved whoever saved meanwhile. */
export function saveDraft(actor: Actor, { formId, version, edit }: SaveDraft, now = new Date()) {
  return asActor(actor, async (tx) => {
    const form = await lockForm(tx, actor, formId);
    if (form.retiredAt)
      refuse("wrong_status", "La ficha está retirada. Repóngala primero si quiere cambiarla.");
    const draft = (await selectDraft(tx, formId)) ?? refuse("wrong_status", PUBLISHED);
    const after = edited(draft.content, edit) ?? refuse("conflict", GONE);
    if (isSameForm(draft.content, after)) return;
    if (edit.piece === "withdraw" && draft.version !== version) refuse("stale", MEANWHILE);
    if (edit.piece !== "move" && draft.version !== version)
      refuse("stale", undefined, {
        theirs: { ...theirPiece(draft.content, edit), version: draft.version },
      });
    checkSize(after);
    await tx
      .update(visitFormVersions)
      .set({ content: formContentSchema.parse(after), updatedAt: now, version: draft.version + 1 })
      .where(eq(visitFormVersions.id, draft.id));
    await record(tx, actor, "visit.form_edited", formSubject(form), {
      ...{ number: draft.number, piece: edit.piece },
      ...("key" in edit && { key: edit.key }),
    });
  });
}

const PUBLISHED = "Esta versión ya se publicó y no cambia. Para cambiar la ficha, cree una versión nueva.";
const MEANWHILE =
  "Otra persona cambió el borrador mientras usted lo veía. Vuelva a la ficha para ver cómo está antes de retirar algo.";
const GONE =
  "Otra persona retiró esto del borrador mientras usted lo cambiaba. Vuelva a la ficha para ver cómo está ahora.";
