import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import encodeQR from "qr";
import decodeQR from "qr/decode.js";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { files } from "@/db/schema/files";
import { institutions } from "@/db/schema/institutions";
import { installationRecords, issuedPapers } from "@/db/schema/papers";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asAnyone } from "@/lib/access/as-actor";
import { madePdf } from "@/lib/files/made";
import { getFile } from "@/lib/files/queries";
import { storedPath } from "@/lib/files/store";
import {
  attachSignedCopy,
  draftInstallation,
  editInstallation,
  issueInstallation,
} from "@/lib/networks/installation/commands";
import { getInstallation, getPreparedInstallation } from "@/lib/networks/installation/queries";
import { editTemplate } from "@/lib/papers/commands";
import { PAPERS } from "@/lib/papers/labels";
import { verifyPaper } from "@/lib/papers/queries";
import { completeNetwork, createDraft, networkCodeOf, VENUE } from "../factories/installations";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";

const NOON = new Date("2026-11-24T17:00:00Z");

let ugel: string;
let network: string;
let code: string;
let head: Actor;
beforeEach(async () => {
  ugel = await createUgel();
  network = await createNetwork(ugel);
  code = await networkCodeOf(network);
  head = await actAs("area_head", ugel);
});

const start = (actor = head, more = {}) =>
  draftInstallation(actor, { network, heldOn: "2026-03-02", venue: VENUE, expediente: undefined, ...more });
const draftOf = async () => {
  const found = await getInstallation(head, code);
  if (!found?.draft) throw new Error("no draft");
  return found.draft;
};
const recordOf = async (id: string) => {
  const [row] = await ownerDatabase()
    .select()
    .from(installationRecords)
    .where(eq(installationRecords.id, id));
  if (!row) throw new Error("no acta");
  return row;
};

async function issued() {
  await completeNetwork(network);
  const recordId = await createDraft(network);
  await issueInstallation(head, { recordId, version: 1 }, NOON);
  return recordOf(recordId);
}

async function signedCopy() {
  const file = await madePdf(Buffer.from("%PDF-1.4 firmada"), "acta-firmada.pdf");
  return { file, done: () => rm(file.path, { force: true }) };
}

test("a draft starts from our text, or from the region's own", async () => {
  expect(await start()).toBe(code);
  expect((await draftOf()).body).toBe(PAPERS.installation_record.defaultBody);

  const region = ugel.split(".")[0] as string;
  const body = "La {{red}} queda instalada.";
  await editTemplate(await actAs("admin", region), region, { kind: "installation_record", version: 0, body });
  const other = await createNetwork(ugel);
  await start(head, { network: other });
  const found = await getInstallation(head, await networkCodeOf(other));
  expect(found?.draft?.body).toBe(body);
});

test("a network has one draft at a time, even if two start it at once", async () => {
  const both = await Promise.allSettled([start(), start()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(start()).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("ya tiene un acta en borrador"),
  });
});

test("a draft is edited by its coordinator, and the second of two who save at once is told", async () => {
  await completeNetwork(network);
  const secretary = await actAs("secretary", network);
  await start(secretary, {});
  const { id } = await draftOf();
  const edit = (body: string) =>
    editInstallation(secretary, {
      ...{ recordId: id, version: 1, heldOn: "2026-04-01", venue: VENUE, expediente: "EXP-1", body },
    });
  await edit("Uno");
  expect(await draftOf()).toMatchObject({
    body: "Uno",
    heldOn: "2026-04-01",
    expediente: "EXP-1",
    version: 2,
  });
  await expect(edit("Dos")).rejects.toMatchObject({ code: "stale", theirs: { body: "Uno", version: 2 } });
});

test("what is missing keeps it from being issued, in words, and nothing is kept", async () => {
  const recordId = await createDraft(network);
  await expect(issueInstallation(head, { recordId, version: 1 }, NOON)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("no tiene coordinador o coordinadora"),
  });
  expect(await recordOf(recordId)).toMatchObject({ state: "draft", code: null, fileId: null });
  expect(await ownerDatabase().select().from(files).where(eq(files.place, network))).toEqual([]);
});

test("an acta is issued with its file, its hash and its code, and anyone verifies it", async () => {
  const acta = await issued();
  expect(acta).toMatchObject({ state: "issued", issuedBy: head.personId, issuedAt: NOON });
  const file = await getFile(head, acta.fileId as string);
  const bytes = await readFile(storedPath(file?.storageKey ?? ""));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(file?.sha256).toBe(sha256);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await verifyPaper(acta.code as string)).toEqual({
    code: acta.code,
    contentSha256: null,
    kind: "installation_record",
    title: `Acta de instalación de la REI ${code} Loma Verde, 2 de marzo de 2026`,
    sha256,
    issuedAt: NOON,
  });
  const [event] = await ownerDatabase()
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.event, "installation.issued"), eq(auditLog.subjectId, acta.id)));
  expect(event?.details).toEqual({ code: acta.code, sha256 });
});

test("what is issued carries the officers and schools of its day, and no contact data", async () => {
  await completeNetwork(network);
  const { email } = await createPerson({ role: "secretary", place: network, startsOn: "2026-04-01" });
  const director = await createPerson({ role: "ugel_director", place: ugel, startsOn: "2026-02-01" });
  const [school] = await ownerDatabase()
    .select({ path: places.path, code: places.code })
    .from(places)
    .where(eq(places.parent, network));
  await ownerDatabase()
    .update(places)
    .set({ openedOn: "2026-03-03" })
    .where(eq(places.path, school?.path ?? ""));
  const recordId = await createDraft(network);
  await issueInstallation(head, { recordId, version: 1 }, NOON);
  const snapshot = JSON.stringify((await recordOf(recordId)).snapshot);
  const [other] = await ownerDatabase()
    .select({ name: institutions.name })
    .from(places)
    .innerJoin(institutions, eq(institutions.id, places.institutionId))
    .where(and(eq(places.parent, network), eq(places.openedOn, "2026-01-01")));
  expect(snapshot).toContain(other?.name);
  expect(snapshot).not.toContain(school?.code);
  const { officers } = (await recordOf(recordId)).snapshot as { officers: unknown[] };
  expect(officers).toContainEqual(
    expect.objectContaining({ office: "Secretario(a) de REI", name: "Vacante" }),
  );
  expect(snapshot).toContain("coordinada por Nélida Prueba");
  for (const hidden of [email, director.email, director.documentNumber, "900000000"])
    expect(snapshot).not.toContain(hidden);
});

test("two people who issue at once make one acta", async () => {
  await completeNetwork(network);
  const recordId = await createDraft(network);
  const other = await actAs("ugel_director", ugel);
  const both = await Promise.allSettled(
    [head, other].map((actor) => issueInstallation(actor, { recordId, version: 1 }, NOON)),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "wrong_status" },
  });
  const papers = await ownerDatabase().select().from(issuedPapers).where(eq(issuedPapers.place, network));
  expect(papers).toHaveLength(1);
  expect(await ownerDatabase().select().from(files).where(eq(files.place, network))).toHaveLength(1);
});

test("a draft that changed since it was seen is not issued", async () => {
  await completeNetwork(network);
  const recordId = await createDraft(network);
  await expect(issueInstallation(head, { recordId, version: 7 }, NOON)).rejects.toMatchObject({
    code: "stale",
  });
});

test("once issued it does not change, not even for the owner of the tables", async () => {
  const acta = await issued();
  await expect(
    editInstallation(head, {
      ...{ recordId: acta.id, version: acta.version, heldOn: "2026-03-02", venue: "x", body: "x" },
      expediente: undefined,
    }),
  ).rejects.toMatchObject({ code: "wrong_status" });
  const mine = eq(installationRecords.id, acta.id);
  const refused = { cause: { code: "42501" } };
  await expect(
    ownerDatabase().update(installationRecords).set({ body: "x" }).where(mine),
  ).rejects.toMatchObject(refused);
  await expect(ownerDatabase().delete(installationRecords).where(mine)).rejects.toMatchObject(refused);
  const paper = eq(issuedPapers.code, acta.code as string);
  await expect(
    ownerDatabase()
      .update(issuedPapers)
      .set({ sha256: "0".repeat(64) })
      .where(paper),
  ).rejects.toMatchObject(refused);
});

test("the network may change afterwards: the acta that was issued says what it said", async () => {
  const acta = await issued();
  await ownerDatabase().update(places).set({ name: "Otra" }).where(eq(places.path, network));
  expect((await recordOf(acta.id)).snapshot).toMatchObject({ network: `REI ${code} Loma Verde` });
});

test("its signed copy is kept, and a later one takes its place without losing the first", async () => {
  const acta = await issued();
  const coordinator = await actAs("secretary", network);
  const kept: (string | null)[] = [];
  for (let i = 0; i < 2; i++) {
    const { file, done } = await signedCopy();
    expect(await attachSignedCopy(coordinator, acta.id, file)).toBe(code);
    await done();
    const now = await recordOf(acta.id);
    expect(now.state).toBe("signed");
    kept.push(now.signedFileId);
  }
  expect(new Set(kept).size).toBe(2);
  for (const fileId of kept) expect(await getFile(head, fileId as string)).not.toBeNull();
});

test("a draft takes no signed copy", async () => {
  const recordId = await createDraft(network);
  const { file, done } = await signedCopy();
  await expect(attachSignedCopy(head, recordId, file)).rejects.toMatchObject({ code: "wrong_status" });
  await done();
});

test("a network is installed again, and its earlier acta stays", async () => {
  const first = await issued();
  await start();
  const found = await getInstallation(head, code);
  expect(found?.draft).not.toBeNull();
  expect(found?.issued.map(({ code }) => code)).toEqual([first.code]);
});

test("for whoever does not read the network its actas do not exist", async () => {
  await issued();
  const neighbour = await actAs("area_head", await createUgel(ugel.split(".")[0]));
  const sibling = await actAs("coordinator", await createNetwork(ugel));
  const peer = await actAs("peer_monitor", network);
  for (const stranger of [neighbour, sibling, peer]) {
    expect(await getInstallation(stranger, code)).toBeNull();
    expect(await getPreparedInstallation(stranger, code)).toBeNull();
    await expect(start(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await getInstallation(await actAs("observer", network), code)).not.toBeNull();
});

test("a coordinator drafts and does not issue", async () => {
  await completeNetwork(network);
  const recordId = await createDraft(network);
  const secretary = await actAs("secretary", network);
  await expect(issueInstallation(secretary, { recordId, version: 1 }, NOON)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a template asks only for what can be filled", async () => {
  const region = ugel.split(".")[0] as string;
  const admin = await actAs("admin", region);
  const edit = (body: string) =>
    editTemplate(admin, region, { kind: "installation_record", version: 0, body });
  await expect(edit("La {{rede}}.")).rejects.toMatchObject({
    fields: { body: expect.stringContaining("{{rede}}") },
  });
  await expect(edit("La {{red}.")).rejects.toMatchObject({
    fields: { body: expect.stringContaining("llave suelta") },
  });
  await edit("La {{red}}.");
  await expect(edit("La {{ugel}}.")).rejects.toMatchObject({
    code: "stale",
    theirs: { body: "La {{red}}.", version: 1 },
  });
});

test("anyone reads of a paper only what it is: not where it belongs", async () => {
  const acta = await issued();
  await expect(
    asAnyone((tx) =>
      tx
        .select({ place: issuedPapers.place })
        .from(issuedPapers)
        .where(eq(issuedPapers.code, acta.code ?? "")),
    ),
  ).rejects.toMatchObject({ code: "forbidden" });
  expect(await verifyPaper("0000-0000-0000")).toBeNull();
});

test("a phone reads the address in the QR of the paper", () => {
  const address = "https://ayni.ejemplo.pe/verificar/K7QP-3MXA-9TRD";
  const modules = encodeQR(address, "raw", { ecc: "medium", border: 4 });
  const scale = 6;
  const side = modules.length * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  expect(decodeQR({ width: side, height: side, data })).toBe(address);
});
