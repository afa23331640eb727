import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { issuedPapers, paperTemplates } from "@/db/schema/papers";
import type { TemplateKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor, asAnyone } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { canonicalJson } from "./content/rules";

/** The hash of what a paper says: the same for the same content, whoever wrote it down. */
export const contentHash = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

/** What anyone may know of an issued paper by the code that it carries; `null` when no paper has it. */
export async function verifyPaper(code: string) {
  const [paper] = await asAnyone((tx) =>
    tx
      .select({
        code: issuedPapers.code,
        kind: issuedPapers.kind,
        title: issuedPapers.title,
        sha256: issuedPapers.sha256,
        contentSha256: issuedPapers.contentSha256,
        issuedAt: issuedPapers.issuedAt,
      })
      .from(issuedPapers)
      .where(eq(issuedPapers.code, code)),
  );
  return paper ?? null;
}

const row = {
  kind: paperTemplates.kind,
  body: paperTemplates.body,
  updatedAt: paperTemplates.updatedAt,
  version: paperTemplates.version,
};

/** The texts that a region wrote of its own. */
export const listTemplates = (actor: Actor, region: PlacePath) =>
  asActor(actor, (tx) => tx.select(row).from(paperTemplates).where(eq(paperTemplates.place, region)));

/** The text that a region wrote for a kind of paper; `null` while it uses ours. */
export async function selectTemplate(tx: Transaction, region: PlacePath, kind: TemplateKind) {
  const [template] = await tx
    .select(row)
    .from(paperTemplates)
    .where(and(eq(paperTemplates.place, region), eq(paperTemplates.kind, kind)));
  return template ?? null;
}
