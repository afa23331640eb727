import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { installationRecords, issuedPapers } from "@/db/schema/papers";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { issueInstallation } from "@/lib/networks/installation/commands";
import { completeNetwork, createDraft } from "../factories/installations";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";

/** What happens while the paper is being drawn. */
const meanwhile = vi.hoisted(() => ({ run: async () => {} }));
vi.mock("@/lib/networks/installation/paper/installation-paper", () => ({
  printInstallation: async () => {
    await meanwhile.run();
    return Buffer.from("%PDF-1.4 acta");
  },
}));

let network: string;
let head: Actor;
let recordId: string;
beforeEach(async () => {
  const ugel = await createUgel();
  network = await createNetwork(ugel);
  head = await actAs("area_head", ugel);
  await completeNetwork(network);
  recordId = await createDraft(network);
});

async function expectNothingIssued() {
  const db = ownerDatabase();
  const [acta] = await db.select().from(installationRecords).where(eq(installationRecords.id, recordId));
  expect(acta).toMatchObject({ state: "draft", code: null, snapshot: null });
  expect(await db.select().from(issuedPapers).where(eq(issuedPapers.place, network))).toEqual([]);
  expect(await db.select().from(files).where(eq(files.place, network))).toEqual([]);
}

test("when the network changes while its acta is drawn, nothing is issued", async () => {
  meanwhile.run = async () => {
    await ownerDatabase().update(places).set({ name: "Otra" }).where(eq(places.path, network));
  };
  await expect(issueInstallation(head, { recordId, version: 1 })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("cambiaron en este momento"),
  });
  await expectNothingIssued();
});

test("when it cannot be drawn, nothing is issued, and it can be tried again", async () => {
  meanwhile.run = async () => {
    throw new Error("no letters");
  };
  await expect(issueInstallation(head, { recordId, version: 1 })).rejects.toThrow("no letters");
  await expectNothingIssued();
  meanwhile.run = async () => {};
  await issueInstallation(head, { recordId, version: 1 });
});
