import { createHash, randomUUIDv7 } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { eq } from "drizzle-orm";
import { ZipFile } from "yazl";
import { planBundles } from "@/db/schema/plan-files";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { env } from "@/lib/env";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { incomingFolder, storedPath } from "@/lib/files/store";
import type { Handler } from "@/lib/jobs/handler";
import { getPlanPaper } from "../../document/paper/queries";
import { paperFileName } from "../../document/paper/rules";
import { printPlan } from "../../paper/plan-paper";
import { bundleFileName, NO_PLANS, NOT_ANY_MORE, READY } from "../labels";
import { canBundlePlans } from "../policy";
import { type Bundle, selectBundle, selectPlansToBundle } from "../queries";

type Bundled = Awaited<ReturnType<typeof selectPlansToBundle>>[number];

/** Packed when the plan was not issued: a PDF does not get smaller. */
const AS_IS = { compress: false, mtime: new Date("2026-01-01T00:00:00Z") };

/** Adds the issued file of a plan or, until it has one, what it says now, printed as a draft. */
async function addPlan(zip: ZipFile, actor: Actor, plan: Bundled) {
  const { id, number, storageKey } = plan;
  if (storageKey) return zip.addFile(storedPath(storageKey), paperFileName(plan, "pdf", number), AS_IS);
  const found = await getPlanPaper(actor, id);
  // Nobody has withdrawn a plan: it is gone from sight only when whoever asked lost her office meanwhile.
  if (!found) return;
  const bytes = await printPlan(found.paper, { code: null, madeAt: new Date(), demo: env().demo });
  zip.addBuffer(bytes, paperFileName(plan, "pdf", null), AS_IS);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

type Told = (done: number, total: number) => Promise<void>;

/** Writes the ZIP on the disk, a plan at a time: memory holds one. The caller keeps the file or removes it. */
async function pack(actor: Actor, bundle: Bundle, list: Bundled[], tell: Told): Promise<ReceivedFile> {
  await mkdir(incomingFolder(), { recursive: true });
  const path = join(incomingFolder(), randomUUIDv7());
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path, { flags: "wx" }));
  const failed = new Promise<never>((_, reject) => zip.on("error", reject));
  failed.catch(() => {});
  try {
    for (const [i, plan] of list.entries()) {
      await Promise.race([addPlan(zip, actor, plan), failed]);
      await tell(i + 1, list.length);
    }
    zip.end();
    await Promise.race([written, failed]);
    const { size } = await stat(path);
    const name = bundleFileName(bundle);
    return { path, name, contentType: "application/zip", extension: "zip", size, sha256: await hashOf(path) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Makes the ZIP that was asked for, as whoever asked; once. */
export const makeBundle: Handler<"plans.bundle"> = async ({ bundleId, personId }, progress) => {
  const actor = await findPersonActor(personId);
  const found =
    actor &&
    (await asActor(actor, async (tx) => {
      const bundle = await selectBundle(tx, bundleId);
      return (
        bundle && { bundle, list: await selectPlansToBundle(tx, { ...bundle, place: bundle.place.path }) }
      );
    }));
  if (!found || !canBundlePlans(actor, found.bundle.place.path)) return NOT_ANY_MORE;
  const { bundle, list } = found;
  if (bundle.fileId) return READY;
  if (list.length === 0) return NO_PLANS;
  const file = await pack(actor, bundle, list, progress);
  try {
    await asActor(actor, async (tx) => {
      const fileId = await keepFile(tx, actor, bundle.place.path, file);
      await tx.update(planBundles).set({ fileId }).where(eq(planBundles.id, bundleId));
    });
  } finally {
    await rm(file.path, { force: true });
  }
  return READY;
};
