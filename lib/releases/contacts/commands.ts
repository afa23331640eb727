import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { officeContacts } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { contentHash } from "@/lib/papers/queries";
import { refuse } from "@/lib/refusal";
import { lockPublished, writePublicPage } from "../pages/commands";
import { selectPublicPage } from "../pages/queries";
import {
  ALREADY_WITHDRAWN,
  CHANGED_MEANWHILE,
  MOST_OFFICES,
  MOVED_MEANWHILE,
  NOTHING_TO_PUBLISH,
  TOO_MANY_OFFICES,
} from "./labels";
import { canKeepContacts } from "./policy";
import { type Office, officeRow, selectContacts } from "./queries";
import { stepped } from "./rules";
import type { AddOffice, EditOffice, MoveOffice, PublishContacts, WithdrawOffice } from "./schema";

const o = officeContacts;

const officeSubject = ({ id, name, place }: Pick<Office, "id" | "name" | "place">) => ({
  ...{ kind: "office_contact", id, name, place },
});

/** The offices of a place that stand, locked in their order. */
const lockOffices = (tx: Transaction, place: PlacePath) =>
  tx
    .select(officeRow)
    .from(o)
    .where(and(eq(o.place, place), isNull(o.withdrawnAt)))
    .orderBy(asc(o.position), asc(o.id))
    .for("update");

/** A region or a UGEL whose contacts the actor keeps. */
async function requireKept(tx: Transaction, actor: Actor, path: PlacePath) {
  const [place] = await tx
    .select({ path: places.path })
    .from(places)
    .where(and(eq(places.path, path), inArray(places.kind, ["region", "ugel"]), isNull(places.closedOn)));
  if (!place) refuse("not_found");
  if (!canKeepContacts(actor, path)) refuse("forbidden");
}

/** Adds an office to those of its place, last in order. Nobody outside sees it until the contacts are published. */
export function addOffice(actor: Actor, input: AddOffice): Promise<string> {
  return asActor(actor, async (tx) => {
    const { officeId: id, place, ...text } = input;
    await requireKept(tx, actor, place);
    const offices = await lockOffices(tx, place);
    if (offices.some((office) => office.id === id)) return id;
    if (offices.length >= MOST_OFFICES) refuse("conflict", TOO_MANY_OFFICES);
    const position = (offices.at(-1)?.position ?? 0) + 1;
    const [made] = await tx
      .insert(o)
      .values({ id, place, ...text, position, updatedBy: actor.personId })
      .onConflictDoNothing({ target: o.id })
      .returning({ id: o.id });
    // The same form sent twice at once.
    if (made) await record(tx, actor, "contact.added", officeSubject({ id, place, name: text.name }));
    return id;
  });
}

async function lockOffice(tx: Transaction, actor: Actor, officeId: string): Promise<Office> {
  const [found = refuse("not_found")] = await tx
    .select(officeRow)
    .from(o)
    .where(eq(o.id, officeId))
    .for("update");
  if (!canKeepContacts(actor, found.place)) refuse("forbidden");
  if (found.withdrawnAt) refuse("wrong_status", ALREADY_WITHDRAWN);
  return found;
}

function refuseStale({ name, address, phone, email, version }: Office, seen: number) {
  if (version !== seen)
    refuse("stale", undefined, { theirs: { name, address, phone, email, version: String(version) } });
}

/** Changes what is said of an office. */
export function editOffice(actor: Actor, input: EditOffice) {
  return asActor(actor, async (tx) => {
    const found = await lockOffice(tx, actor, input.officeId);
    refuseStale(found, input.version);
    const { name, address = null, phone = null, email = null } = input;
    const text = { name, address, phone, email };
    const changed = (Object.keys(text) as (keyof typeof text)[]).filter((key) => text[key] !== found[key]);
    if (changed.length === 0) return;
    await tx
      .update(o)
      .set({ ...text, updatedBy: actor.personId, version: found.version + 1 })
      .where(eq(o.id, found.id));
    await record(tx, actor, "contact.changed", officeSubject({ ...found, name }), { changed });
  });
}

/** Moves an office a step in the order of its place. */
export function moveOffice(actor: Actor, { officeId, position, direction }: MoveOffice) {
  return asActor(actor, async (tx) => {
    // All of its place at once and in their order: two who move neighbours do not wait for each other.
    const [standing = refuse("not_found")] = await tx
      .select({ place: o.place })
      .from(o)
      .where(eq(o.id, officeId));
    const offices = await lockOffices(tx, standing.place);
    const found = offices.find(({ id }) => id === officeId) ?? refuse("not_found");
    if (!canKeepContacts(actor, found.place)) refuse("forbidden");
    if (found.position !== position) refuse("conflict", MOVED_MEANWHILE);
    const order = stepped(offices, officeId, direction);
    for (const [i, office] of order.entries()) {
      if (office.position === i + 1) continue;
      await tx
        .update(o)
        .set({ position: i + 1 })
        .where(eq(o.id, office.id));
    }
    await record(tx, actor, "contact.moved", officeSubject(found));
  });
}

/** Takes an office out of the contacts: it stays in the record. The published page keeps it until it is published again. */
export function withdrawOffice(actor: Actor, input: WithdrawOffice, now = new Date()) {
  return asActor(actor, async (tx) => {
    const found = await lockOffice(tx, actor, input.officeId);
    refuseStale(found, input.version);
    await tx
      .update(o)
      .set({ withdrawnAt: now, updatedBy: actor.personId, version: found.version + 1 })
      .where(eq(o.id, found.id));
    await record(tx, actor, "contact.withdrawn", officeSubject(found), { reason: input.reason });
  });
}

/** Shows to anyone the contacts of a region and of its UGEL, as whoever publishes just saw them. */
export function publishContacts(actor: Actor, input: PublishContacts, now = new Date()) {
  return asActor(actor, async (tx) => {
    const region = await lockPublished(tx, actor, input.region);
    const { content, offices } = await selectContacts(tx, region);
    // Once published, the list may be emptied too: what was withdrawn does not stay for want of another.
    if (offices.length === 0 && !(await selectPublicPage(tx, region.path, "contacts")))
      refuse("wrong_status", NOTHING_TO_PUBLISH);
    if (contentHash(content) !== input.seen) refuse("conflict", CHANGED_MEANWHILE);
    await writePublicPage(tx, { region: region.path, kind: "contacts", content }, now);
    const subject = { kind: "public_page", id: "contacts", name: region.name, place: region.path };
    await record(tx, actor, "contacts.published", subject, { offices: offices.length });
  });
}
