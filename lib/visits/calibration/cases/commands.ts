import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { calibrationCases, calibrationKeys } from "@/db/schema/calibration";
import type { AgreedScores, FormContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { canKeepCases } from "../policy";
import { selectCalibratedForms } from "../queries";
import { levelItems } from "../rules";
import { caseValues } from "./labels";
import { type CalibrationCase, selectCase } from "./queries";
import type { CaseAsSeen, EditCase, RetireCase, WriteCase } from "./schema";

const c = calibrationCases;

export const caseSubject = ({ id, title, place }: Pick<CalibrationCase, "id" | "title" | "place">) => ({
  ...{ kind: "calibration_case", id, name: title, place },
});

const NO_VERSION = "Esta ficha no tiene una versión publicada. Publíquela antes de escribir sus casos.";
const NO_ITEM = "Elija el nivel acordado de al menos un ítem: sin eso no hay qué puntuar.";
const OTHER_ITEMS = "La ficha cambió mientras escribía. Vuelva a cargar la página para ver sus ítems de hoy.";

/** The items that a key scores, in the order of the form; refused when the form does not ask them so. */
function itemsOf(content: FormContent | null, agreed: AgreedScores): string[] {
  if (!content) return refuse("wrong_status", NO_VERSION);
  const items = levelItems(content, Object.keys(agreed));
  if (Object.keys(agreed).length === 0) refuse("invalid", NO_ITEM);
  const known = items.every((item) => item.scale.options.some(({ key }) => key === agreed[item.key]?.option));
  if (!known || items.length < Object.keys(agreed).length) refuse("invalid", OTHER_ITEMS);
  return items.map(({ key }) => key);
}

/** Writes a case of a form, with how it should be scored and why. Nobody else sees it until it is published. */
export function writeCase(actor: Actor, input: WriteCase, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const [form = refuse("not_found")] = await selectCalibratedForms(tx, [input.formId]);
    if (!canKeepCases(actor, form)) refuse("forbidden");
    if (form.retiredAt) refuse("wrong_status");
    const { title, story, videoUrl, agreed } = input;
    const itemKeys = itemsOf(form.content, agreed);
    const id = randomUUIDv7();
    await tx.insert(c).values({
      ...{ id, formId: form.id, place: form.place, title, story, videoUrl, itemKeys },
      ...{ createdBy: actor.personId, createdAt: now },
    });
    await tx.insert(calibrationKeys).values({ caseId: id, place: form.place, agreed });
    await record(tx, actor, "visit.case_written", caseSubject({ id, title, place: form.place }), {
      form: form.name,
    });
    return id;
  });
}

const ANSWERED =
  "Ya hubo quien puntuó este caso: cambiarlo le cambiaría el resultado. Retírelo y escriba otro.";

/** A case of those that the actor keeps, locked; whoever does not keep it does not find it. */
export async function lockCase(tx: Transaction, actor: Actor, { caseId, version }: CaseAsSeen) {
  // Whoever scores it holds its key meanwhile: this waits, and counts her.
  const [locked] = await tx.select({ id: c.id }).from(c).where(eq(c.id, caseId)).for("update");
  const found = (locked && (await selectCase(tx, caseId))) ?? refuse("not_found");
  if (!canKeepCases(actor, found)) refuse("forbidden");
  if (found.version !== version)
    refuse("stale", undefined, {
      theirs: { ...flat(found), version: found.version },
    });
  if (found.retiredAt) refuse("wrong_status");
  return found;
}

/** What somebody else saved meanwhile, by the name of its field. */
function flat(found: CalibrationCase): Record<string, unknown> {
  const { agreed: _agreed, ...texts } = caseValues(found, {});
  const told = Object.entries(found.agreed ?? {}).flatMap(([key, { option, why }]) => [
    [`agreed.${key}.option`, option],
    [`agreed.${key}.why`, why],
  ]);
  return { ...texts, ...Object.fromEntries(told) };
}

export const refuseAnswered = ({ answered }: CalibrationCase) =>
  answered > 0 ? refuse("conflict", ANSWERED) : undefined;

/** Changes a case that nobody scored yet. Answers its form's id. */
export function editCase(actor: Actor, input: EditCase): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockCase(tx, actor, input);
    refuseAnswered(found);
    const { title, story, videoUrl = null, agreed } = input;
    const itemKeys = itemsOf(found.content, agreed);
    await tx
      .update(c)
      .set({ title, story, videoUrl, itemKeys, version: found.version + 1 })
      .where(eq(c.id, found.id));
    await tx.update(calibrationKeys).set({ agreed }).where(eq(calibrationKeys.caseId, found.id));
    await record(tx, actor, "visit.case_edited", caseSubject({ ...found, title }));
    return found.formId;
  });
}

/** Lets those who observe with the form score a case. */
export function publishCase(actor: Actor, input: CaseAsSeen, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockCase(tx, actor, input);
    if (found.publishedAt || found.formRetiredAt) refuse("wrong_status");
    itemsOf(found.content, found.agreed ?? {});
    await tx
      .update(c)
      .set({ publishedAt: now, version: found.version + 1 })
      .where(eq(c.id, found.id));
    await record(tx, actor, "visit.case_published", caseSubject(found), { form: found.form });
    return found.formId;
  });
}

/** Takes a case away, with why: nobody scores it any more, and what was scored of it counts no more. */
export function retireCase(actor: Actor, input: RetireCase, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockCase(tx, actor, input);
    await tx
      .update(c)
      .set({ retiredAt: now, retiredReason: input.reason, version: found.version + 1 })
      .where(eq(c.id, found.id));
    await record(tx, actor, "visit.case_retired", caseSubject(found), { reason: input.reason });
    return found.formId;
  });
}
