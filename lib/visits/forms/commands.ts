import { createHash, randomUUIDv7 } from "node:crypto";
import { and, eq, max } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import type { FormContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { canonicalJson } from "@/lib/papers/content/rules";
import { refuse } from "@/lib/refusal";
import { canDefineVisits } from "../policy";
import { usualForm } from "../usual/rules";
import { publishFaults } from "./publishing/rules";
import { selectKeptPlace } from "./queries";
import {
  type CreateForm,
  type FormSeen,
  formContentSchema,
  type PublishForm,
  type RenameForm,
  type RetireForm,
} from "./schema";

type FormRow = typeof visitForms.$inferSelect;

export const formSubject = ({ id, name, place }: Pick<FormRow, "id" | "name" | "place">) => ({
  ...{ kind: "form", id, name, place },
});

/** A form that the actor keeps, locked: for everybody else it is as if it were not there to be changed. */
export async function lockForm(tx: Transaction, actor: Actor, formId: string): Promise<FormRow> {
  const [form] = await tx.select().from(visitForms).where(eq(visitForms.id, formId)).for("update");
  if (!form) return refuse("not_found");
  if (!canDefineVisits(actor, form.place)) refuse("forbidden");
  return form;
}

/** The same, refused when somebody else changed it after it was seen. */
async function lockFormAsSeen(tx: Transaction, actor: Actor, { formId, version }: FormSeen) {
  const form = await lockForm(tx, actor, formId);
  return form.version === version ? form : refuse("stale", MEANWHILE);
}

const MEANWHILE =
  "Otra persona cambió esta ficha mientras usted la veía. Vuelva a cargar la página para ver cómo está ahora.";

/** The draft of a form that is locked. */
export async function selectDraft(tx: Transaction, formId: string) {
  const [last] = await tx
    .select({ number: max(visitFormVersions.number) })
    .from(visitFormVersions)
    .where(eq(visitFormVersions.formId, formId));
  const [version] = await tx
    .select()
    .from(visitFormVersions)
    .where(and(eq(visitFormVersions.formId, formId), eq(visitFormVersions.number, last?.number ?? 0)));
  return version?.publishedAt === null ? version : null;
}

const changed = (form: FormRow, set: Partial<FormRow>) => ({ ...set, version: form.version + 1 });

/** What a new form starts with; a form of another region or without a published version is not there to be copied. */
async function contentToStart(tx: Transaction, start: string): Promise<FormContent> {
  if (start === "blank") return { purpose: "", blocks: [], rule: null };
  const usual = usualForm(start);
  if (usual) return structuredClone(usual.content);
  if (!/^[0-9a-f-]{36}$/.test(start)) return refuse("not_found");
  const [from] = await tx
    .select({ content: visitFormVersions.content })
    .from(visitForms)
    .innerJoin(visitFormVersions, eq(visitFormVersions.id, visitForms.currentVersionId))
    .where(eq(visitForms.id, start));
  return from?.content ?? refuse("not_found");
}

/** Begins a form with its first draft. The same form sent twice makes it once. Answers its id. */
export function createForm(actor: Actor, input: CreateForm, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { formId, start, purpose, ...form } = input;
    if (!(await selectKeptPlace(tx, form.place))) refuse("not_found");
    if (!canDefineVisits(actor, form.place)) refuse("forbidden");
    const begun = { ...(await contentToStart(tx, start)), ...(purpose && { purpose }) };
    const [made] = await tx
      .insert(visitForms)
      .values({ id: formId, ...form, createdBy: actor.personId, createdAt: now })
      .onConflictDoNothing({ target: visitForms.id })
      .returning({ id: visitForms.id });
    if (!made) return (await lockForm(tx, actor, formId)).id;
    await tx.insert(visitFormVersions).values({
      ...{ id: randomUUIDv7(), formId, place: form.place, number: 1, content: begun, updatedAt: now },
    });
    await record(tx, actor, "visit.form_created", formSubject({ id: formId, ...form }), { start });
    return formId;
  });
}

/** Calls a form otherwise. Who reads what is noted was promised to whoever was observed: it stays once published. */
export function renameForm(actor: Actor, input: RenameForm) {
  return asActor(actor, async (tx) => {
    const form = await lockForm(tx, actor, input.formId);
    if (form.version !== input.version) {
      const { name, kind, contract, version } = form;
      refuse("stale", undefined, { theirs: { name, kind, contract, version } });
    }
    const { name, kind = form.kind, contract = form.contract } = input;
    const draft = await selectDraft(tx, form.id);
    const everPublished = form.currentVersionId !== null || draft?.number !== 1;
    if (everPublished && (kind !== form.kind || contract !== form.contract))
      refuse(
        "conflict",
        "La ficha ya se publicó: la clase de visita y quién lee lo que se anota no cambian. Si hace falta, cree otra a partir de esta.",
      );
    await tx
      .update(visitForms)
      .set(changed(form, { name, kind, contract }))
      .where(eq(visitForms.id, form.id));
    const before = { name: form.name, kind: form.kind, contract: form.contract };
    await record(tx, actor, "visit.form_renamed", formSubject({ ...form, name }), { before });
  });
}

/** Begins another version from the one in use: what is published does not change meanwhile. */
export function startFormVersion(actor: Actor, input: FormSeen, now = new Date()) {
  return asActor(actor, async (tx) => {
    const form = await lockForm(tx, actor, input.formId);
    if (await selectDraft(tx, form.id)) return;
    if (form.version !== input.version || !form.currentVersionId) refuse("wrong_status");
    const [current] = await tx
      .select()
      .from(visitFormVersions)
      .where(eq(visitFormVersions.id, form.currentVersionId));
    const { content, number } = current ?? refuse("not_found");
    await tx.insert(visitFormVersions).values({
      ...{ id: randomUUIDv7(), formId: form.id, place: form.place, content, number: number + 1 },
      updatedAt: now,
    });
    await record(tx, actor, "visit.form_version_started", formSubject(form), { number: number + 1 });
  });
}

/** The hash of what a version asks: a device that fills it says which it had. */
const hashOf = (content: FormContent) => createHash("sha256").update(canonicalJson(content)).digest("hex");

/**
 * Publishes the draft: visits are planned with it from then on, and nothing of it changes ever. Refused while something
 * is missing, with the list of what and where.
 */
export function publishForm(actor: Actor, { formId, version }: PublishForm, now = new Date()) {
  return asActor(actor, async (tx) => {
    const form = await lockForm(tx, actor, formId);
    if (form.retiredAt) refuse("wrong_status", RETIRED);
    const draft = (await selectDraft(tx, formId)) ?? refuse("wrong_status", PUBLISHED);
    // Not published over what was not read: the page has to be opened again.
    if (draft.version !== version) refuse("stale", MEANWHILE);
    const faults = publishFaults(draft.content);
    if (faults.length > 0)
      refuse("invalid", `Todavía no se puede publicar. ${faults.map(({ message }) => message).join(" ")}`);
    const content = formContentSchema.parse(draft.content);
    const sha256 = hashOf(content);
    await tx
      .update(visitFormVersions)
      .set({ content, sha256, publishedAt: now, publishedBy: actor.personId, updatedAt: now })
      .where(eq(visitFormVersions.id, draft.id));
    await tx
      .update(visitForms)
      .set(changed(form, { currentVersionId: draft.id }))
      .where(eq(visitForms.id, formId));
    const { number } = draft;
    await record(tx, actor, "visit.form_published", formSubject(form), { number, sha256 });
  });
}

const RETIRED = "La ficha está retirada. Repóngala primero y vuelva a intentar.";
const PUBLISHED = "Esta versión ya se publicó. Vuelva a cargar la página para verla.";

/** Takes a form out of use, with why. Visits made or planned with it stay as they are. */
export function retireForm(actor: Actor, input: RetireForm, now = new Date()) {
  return asActor(actor, async (tx) => {
    const form = await lockFormAsSeen(tx, actor, input);
    if (form.retiredAt) return;
    const { reason } = input;
    await tx
      .update(visitForms)
      .set(changed(form, { retiredAt: now, retiredReason: reason, currentVersionId: null }))
      .where(eq(visitForms.id, form.id));
    await record(tx, actor, "visit.form_retired", formSubject(form), { reason });
  });
}

/** Puts a retired form back in use, with the latest of its versions that was published. */
export function reopenForm(actor: Actor, input: FormSeen) {
  return asActor(actor, async (tx) => {
    const form = await lockFormAsSeen(tx, actor, input);
    if (!form.retiredAt) return;
    const versions = await tx
      .select({ id: visitFormVersions.id, publishedAt: visitFormVersions.publishedAt })
      .from(visitFormVersions)
      .where(eq(visitFormVersions.formId, form.id))
      .orderBy(visitFormVersions.number);
    const last = versions.findLast(({ publishedAt }) => publishedAt !== null);
    await tx
      .update(visitForms)
      .set(changed(form, { retiredAt: null, retiredReason: null, currentVersionId: last?.id ?? null }))
      .where(eq(visitForms.id, form.id));
    await record(tx, actor, "visit.form_reopened", formSubject(form));
  });
}
