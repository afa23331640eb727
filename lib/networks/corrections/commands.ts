import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { institutionCorrections, institutions } from "@/db/schema/institutions";
import { formerNames } from "@/db/schema/networks";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fullName } from "@/lib/access/find-actor";
import { record } from "@/lib/audit/record";
import { dayAndTime, today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { canCorrectSchool, canDecideCorrection } from "./policy";
import { differences } from "./rules";
import type { ConfirmCorrection, DeclineCorrection, RequestCorrection } from "./schema";

const schoolRow = {
  id: institutions.id,
  siteCode: institutions.siteCode,
  ugel: institutions.place,
  version: institutions.version,
  name: institutions.name,
  address: institutions.address,
  phone: institutions.phone,
  email: institutions.email,
  latitude: institutions.latitude,
  longitude: institutions.longitude,
};

const findNode = async (tx: Transaction, institutionId: string) => {
  const [node] = await tx
    .select({ path: places.path })
    .from(places)
    .where(and(eq(places.institutionId, institutionId), isNull(places.closedOn)));
  return node?.path ?? null;
};

async function refuseWhilePending(tx: Transaction, institutionId: string) {
  const [pending] = await tx
    .select({
      createdAt: institutionCorrections.createdAt,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
    })
    .from(institutionCorrections)
    .innerJoin(people, eq(people.id, institutionCorrections.requestedBy))
    .where(
      and(
        eq(institutionCorrections.institutionId, institutionId),
        eq(institutionCorrections.state, "pending"),
      ),
    );
  if (!pending) return;
  refuse(
    "conflict",
    `${fullName(pending)} pidió otra corrección el ${dayAndTime(pending.createdAt)} y espera a la UGEL. Cuando se resuelva podrá pedir la suya.`,
  );
}

const NOTHING = "Ningún dato es distinto del registrado. Cambie lo que esté equivocado y vuelva a enviar.";

type Subject = { institutionId: string; name: string; place: string };
const subjectOf = ({ institutionId, name, place }: Subject) => ({
  kind: "institution",
  id: institutionId,
  name: `IE ${name}`,
  place,
});

/** Asks for a school's data to be corrected; whoever may also decide can have it confirmed at once. */
export function requestCorrection(actor: Actor, input: RequestCorrection): Promise<string> {
  return asActor(actor, async (tx) => {
    const [school] = await tx
      .select(schoolRow)
      .from(institutions)
      .where(eq(institutions.id, input.institutionId));
    if (!school) return refuse("not_found");
    const place = (await findNode(tx, school.id)) ?? school.ugel;
    if (!canCorrectSchool(actor, place)) refuse("forbidden");
    if (input.confirm && !canDecideCorrection(actor, place)) refuse("forbidden");
    if (school.version !== input.version) refuse("stale", undefined, { theirs: school });
    const changes = differences(school, input) ?? refuse("invalid", NOTHING);
    await refuseWhilePending(tx, school.id);
    const [added] = await tx
      .insert(institutionCorrections)
      .values({
        ...{ institutionId: school.id, place, ...changes },
        ...{ note: input.note, requestedBy: actor.personId },
      })
      .returning({ id: institutionCorrections.id, version: institutionCorrections.version });
    const subject = subjectOf({ institutionId: school.id, name: school.name, place });
    await record(tx, actor, "school.correction_requested", subject, {
      changed: Object.keys(changes.after),
      ...{ from: changes.before, after: changes.after, reason: input.note },
    });
    if (input.confirm && added) {
      const seen = { version: added.version, institutionVersion: school.version };
      await confirm(tx, actor, { correctionId: added.id, ...seen, note: undefined });
    }
    return school.siteCode;
  });
}

const DECIDED = "Otra persona ya resolvió este pedido. Vuelva a cargar la página para ver cómo quedó.";

/** Whoever may not change the row does not find it, as if it were not there. */
async function lockPending(tx: Transaction, actor: Actor, correctionId: string, version: number) {
  const [found] = await tx
    .select({
      id: institutionCorrections.id,
      institutionId: institutionCorrections.institutionId,
      place: institutionCorrections.place,
      after: institutionCorrections.after,
      state: institutionCorrections.state,
      version: institutionCorrections.version,
    })
    .from(institutionCorrections)
    .where(eq(institutionCorrections.id, correctionId))
    .for("update");
  if (!found) return refuse("not_found");
  if (!canDecideCorrection(actor, found.place)) refuse("forbidden");
  if (found.state !== "pending") refuse("wrong_status", DECIDED);
  if (found.version !== version) refuse("stale");
  return found;
}

type Pending = Awaited<ReturnType<typeof lockPending>>;

const decide = (
  tx: Transaction,
  actor: Actor,
  correction: Pending,
  state: "confirmed" | "declined",
  decisionNote: string | undefined,
) =>
  tx
    .update(institutionCorrections)
    .set({
      ...{ state, decisionNote, decidedBy: actor.personId, decidedAt: new Date() },
      version: correction.version + 1,
    })
    .where(eq(institutionCorrections.id, correction.id));

const ELSEWHERE =
  "El colegio pasó a otra UGEL, que es la que corrige sus datos. No confirme este pedido y diga por qué en la nota.";
const CHANGED =
  "Los datos del colegio cambiaron mientras usted los veía. Vuelva a cargar la página y compárelos otra vez.";

async function confirm(tx: Transaction, actor: Actor, input: ConfirmCorrection): Promise<string> {
  const correction = await lockPending(tx, actor, input.correctionId, input.version);
  const [school] = await tx
    .select(schoolRow)
    .from(institutions)
    .where(eq(institutions.id, correction.institutionId))
    .for("update");
  if (!school || !canDecideCorrection(actor, school.ugel)) return refuse("conflict", ELSEWHERE);
  if (school.version !== input.institutionVersion) refuse("stale", CHANGED);
  await tx
    .update(institutions)
    .set({ ...correction.after, version: school.version + 1 })
    .where(eq(institutions.id, school.id));
  const { name } = correction.after;
  if (typeof name === "string") await renameNode(tx, school, name);
  await decide(tx, actor, correction, "confirmed", input.note);
  const subject = subjectOf({ ...correction, name: typeof name === "string" ? name : school.name });
  await record(tx, actor, "school.correction_confirmed", subject, {
    changed: Object.keys(correction.after),
    ...{ after: correction.after, reason: input.note },
  });
  return school.siteCode;
}

/** The open node bears the school's name; what it was called until today stays. */
async function renameNode(tx: Transaction, school: { id: string; name: string }, name: string) {
  const [node] = await tx
    .update(places)
    .set({ name, version: sql`${places.version} + 1` })
    .where(and(eq(places.institutionId, school.id), isNull(places.closedOn)))
    .returning({ place: places.path });
  if (!node) return;
  const before = { place: node.place, name: school.name, until: today() };
  await tx.insert(formerNames).values(before).onConflictDoNothing();
}

/** Writes what was asked, on the data that were compared and no others. */
export const confirmCorrection = (actor: Actor, input: ConfirmCorrection) =>
  asActor(actor, (tx) => confirm(tx, actor, input));

/** Leaves the school as it is, and says why. */
export function declineCorrection(actor: Actor, input: DeclineCorrection): Promise<string> {
  return asActor(actor, async (tx) => {
    const correction = await lockPending(tx, actor, input.correctionId, input.version);
    const [school] = await tx
      .select({ siteCode: institutions.siteCode, name: institutions.name })
      .from(institutions)
      .where(eq(institutions.id, correction.institutionId));
    if (!school) return refuse("not_found");
    await decide(tx, actor, correction, "declined", input.note);
    await record(tx, actor, "school.correction_declined", subjectOf({ ...correction, name: school.name }), {
      changed: Object.keys(correction.after),
      reason: input.note,
    });
    return school.siteCode;
  });
}
