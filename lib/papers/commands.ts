import { randomInt } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { issuedPapers, paperTemplates } from "@/db/schema/papers";
import { places } from "@/db/schema/places";
import type { PaperKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { PAPERS } from "./labels";
import { canEditTemplate } from "./policy";
import { CODE, codeOf, hasLooseBraces, marker, placeholdersIn } from "./rules";
import type { EditTemplate } from "./schema";

/** A code for a paper about to be drawn: 58 random bits, so that none is found by trying. */
export const newCode = () => codeOf(Array.from({ length: CODE.length }, () => randomInt(CODE.signs)));

type NewPaper = {
  code: string;
  place: PlacePath;
  kind: PaperKind;
  /** Anyone who has the code reads it: no person's name. */
  title: string;
  sha256: string;
  /** Of what it says, when it is printed on it. */
  contentSha256?: string;
  issuedAt: Date;
};

/** Writes down a paper whose file is kept, in the transaction that issues it. From then on it does not change. */
export const issuePaper = (tx: Transaction, paper: NewPaper) => tx.insert(issuedPapers).values(paper);

function checkPlaceholders({ kind, body }: EditTemplate) {
  const known = PAPERS[kind].placeholders.map(({ name }) => name);
  const unknown = placeholdersIn(body).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    refuse("invalid", undefined, {
      fields: {
        body: `${unknown.map(marker).join(", ")} no está en la lista de datos que se llenan solos. Corríjalo o quítelo.`,
      },
    });
  }
  if (hasLooseBraces(body)) {
    refuse("invalid", undefined, {
      fields: { body: "Hay una llave suelta. Cada dato se escribe entre dos llaves: {{red}}." },
    });
  }
}

/** Sets the text from which a region's papers of a kind start. What was already drafted or issued does not change. */
export function editTemplate(actor: Actor, region: PlacePath, input: EditTemplate) {
  return asActor(actor, async (tx) => {
    const [place] = await tx
      .select({ path: places.path })
      .from(places)
      .where(and(eq(places.path, region), eq(places.kind, "region")))
      .for("share");
    if (!place) return refuse("not_found");
    if (!canEditTemplate(actor, region)) refuse("forbidden");
    checkPlaceholders(input);
    const { kind, body } = input;
    const mine = and(eq(paperTemplates.place, region), eq(paperTemplates.kind, kind));
    const [now] = await tx.select().from(paperTemplates).where(mine).for("update");
    if ((now?.version ?? 0) !== input.version) refuse("stale", undefined, { theirs: now ?? { version: 0 } });
    if (now) {
      await tx
        .update(paperTemplates)
        .set({ body, updatedAt: new Date(), version: now.version + 1 })
        .where(mine);
    } else await tx.insert(paperTemplates).values({ place: region, kind, body });
    await record(
      tx,
      actor,
      "template.edited",
      { kind: "template", id: kind, name: PAPERS[kind].label, place: region },
      { from: now?.body ?? null, version: input.version + 1 },
    );
  });
}
