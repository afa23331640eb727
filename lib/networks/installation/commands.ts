import { randomUUIDv7 } from "node:crypto";
import { rm } from "node:fs/promises";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { installationRecords } from "@/db/schema/papers";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { keepFile } from "@/lib/files/commands";
import { madePdf } from "@/lib/files/made";
import type { ReceivedFile } from "@/lib/files/receive";
import { issuePaper, newCode } from "@/lib/papers/commands";
import { PAPERS } from "@/lib/papers/labels";
import { selectTemplate } from "@/lib/papers/queries";
import { refuse } from "@/lib/refusal";
import { canReadRecords } from "../policy";
import { printInstallation } from "./paper/installation-paper";
import { canDraftInstallation, canIssueInstallation } from "./policy";
import { type InstalledNetwork, selectFacts, selectNetworkOf } from "./queries";
import { beforeIssuing, installationPaper, installationTitle } from "./rules";
import type { DraftInstallation, EditInstallation, IssueInstallation } from "./schema";

const subjectOf = (id: string, { path, code }: Pick<InstalledNetwork, "path" | "code">) => ({
  kind: "installation",
  id,
  name: `Acta de instalación de la REI ${code}`,
  place: path,
});

const openNetwork = (tx: Transaction, path: PlacePath) =>
  selectNetworkOf(
    tx,
    sql`${places.path} = ${path}::ltree and ${places.kind} = 'network'
    and ${places.closedOn} is null`,
  );

/** Starts the acta of a network from the region's text. One draft at a time. Answers the network's code. */
export function draftInstallation(actor: Actor, input: DraftInstallation): Promise<string> {
  return asActor(actor, async (tx) => {
    const network = await openNetwork(tx, input.network);
    if (!network || !canReadRecords(actor, network.path)) return refuse("not_found");
    if (!canDraftInstallation(actor, network.path)) refuse("forbidden");
    const template = await selectTemplate(tx, regionOf(network.path), "installation_record");
    const id = randomUUIDv7();
    const { heldOn, venue, expediente } = input;
    await tx.insert(installationRecords).values({
      ...{ id, place: network.path, heldOn, venue, expediente },
      body: template?.body ?? PAPERS.installation_record.defaultBody,
      createdBy: actor.personId,
    });
    await record(tx, actor, "installation.drafted", subjectOf(id, network), { heldOn });
    return network.code;
  });
}

async function lockRecord(tx: Transaction, recordId: string) {
  const [found] = await tx
    .select()
    .from(installationRecords)
    .where(eq(installationRecords.id, recordId))
    .for("update");
  if (!found) return refuse("not_found");
  const network = await selectNetworkOf(tx, sql`${places.path} = ${found.place}::ltree`);
  return { ...found, network: network ?? refuse("not_found") };
}

type LockedRecord = Awaited<ReturnType<typeof lockRecord>>;

const refuseUnlessDraft = ({ state, network }: LockedRecord) => {
  if (state !== "draft" || network.closedOn) refuse("wrong_status");
};

/** Changes the draft: when, where and what the acta says. */
export function editInstallation(actor: Actor, input: EditInstallation): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockRecord(tx, input.recordId);
    if (!canDraftInstallation(actor, found.place)) refuse("forbidden");
    refuseUnlessDraft(found);
    if (found.version !== input.version) refuse("stale", undefined, { theirs: found });
    const { heldOn, venue, expediente = null, body } = input;
    await tx
      .update(installationRecords)
      .set({ heldOn, venue, expediente, body, version: found.version + 1 })
      .where(eq(installationRecords.id, found.id));
    const edited = { heldOn, venue, expediente, body };
    const changed = (Object.keys(edited) as (keyof typeof edited)[]).filter((k) => edited[k] !== found[k]);
    await record(tx, actor, "installation.edited", subjectOf(found.id, found.network), { changed });
    return found.network.code;
  });
}

const DRAFT_CHANGED = "El borrador cambió mientras usted lo revisaba. Revíselo otra vez antes de emitirlo.";
const FACTS_CHANGED =
  "Los cargos, los colegios o los datos de la red cambiaron en este momento. Revise el borrador y emítalo otra vez.";

/** The draft, locked, and the paper that it makes with what the records say now. */
async function lockToIssue(tx: Transaction, actor: Actor, input: IssueInstallation, now: Date) {
  const found = await lockRecord(tx, input.recordId);
  if (!canIssueInstallation(actor, found.place)) refuse("forbidden");
  refuseUnlessDraft(found);
  if (found.version !== input.version) refuse("stale", DRAFT_CHANGED);
  const facts = await selectFacts(tx, found.network, found.heldOn);
  const { blocking } = beforeIssuing(found, facts, today(now));
  if (blocking.length > 0) refuse("conflict", blocking.join(" "));
  return { ...found, paper: installationPaper(found, facts) };
}

/**
 * Issues the acta: its file, its hash and its code are fixed for good. It is drawn before the
 * transaction that issues it, which holds the lock only to see that nothing changed meanwhile.
 */
export async function issueInstallation(
  actor: Actor,
  input: IssueInstallation,
  now = new Date(),
): Promise<string> {
  const code = newCode();
  const { paper, network } = await asActor(actor, (tx) => lockToIssue(tx, actor, input, now));
  const bytes = await printInstallation(paper, { code, issuedAt: now, demo: env().demo });
  const file = await madePdf(bytes, `acta-de-instalacion-${network.code}-${paper.heldOn}.pdf`);
  try {
    return await asActor(actor, async (tx) => {
      const found = await lockToIssue(tx, actor, input, now);
      if (JSON.stringify(found.paper) !== JSON.stringify(paper)) refuse("conflict", FACTS_CHANGED);
      const { id, place } = found;
      const { sha256 } = file;
      const title = installationTitle(paper);
      await issuePaper(tx, { code, place, kind: "installation_record", title, sha256, issuedAt: now });
      const fileId = await keepFile(tx, actor, place, file);
      await tx
        .update(installationRecords)
        .set({
          ...{ state: "issued", snapshot: paper, code, fileId },
          ...{ issuedBy: actor.personId, issuedAt: now, version: found.version + 1 },
        })
        .where(eq(installationRecords.id, id));
      await record(tx, actor, "installation.issued", subjectOf(id, network), { code, sha256 });
      return network.code;
    });
  } finally {
    await rm(file.path, { force: true });
  }
}

/** Keeps the copy that was signed by hand. A later one takes its place; the earlier file stays. */
export function attachSignedCopy(actor: Actor, recordId: string, file: ReceivedFile): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockRecord(tx, recordId);
    if (!canDraftInstallation(actor, found.place)) refuse("forbidden");
    if (found.state === "draft") refuse("wrong_status");
    const signedFileId = await keepFile(tx, actor, found.place, file);
    await tx
      .update(installationRecords)
      .set({ state: "signed", signedFileId, signedAt: new Date(), version: found.version + 1 })
      .where(eq(installationRecords.id, recordId));
    const { sha256 } = file;
    await record(tx, actor, "installation.signed", subjectOf(recordId, found.network), {
      ...{ code: found.code, sha256 },
      replaced: found.signedFileId,
    });
    return found.network.code;
  });
}
