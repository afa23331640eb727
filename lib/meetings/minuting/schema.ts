import { z } from "zod";
import { decisionForms } from "@/db/values";
import { choice, maybe, uuid, version, whole } from "@/lib/forms/fields";

const MOST_TEXT = 20_000;

/** What is written while it is said: lines stay, it may still be empty. */
const running = z
  .string()
  .transform((text) =>
    text
      .normalize("NFC")
      .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, " ")
      .trim(),
  )
  .pipe(z.string().max(MOST_TEXT, "Use 20,000 caracteres como máximo."))
  .optional()
  .transform((text) => text ?? "");

const votes = (what: string) => maybe(whole(what, { max: 400 }));

/** How something was decided, and the sense of the votes. */
export const voted = {
  inFavour: votes("los votos a favor"),
  against: votes("los votos en contra"),
  abstained: votes("las abstenciones"),
  againstReasons: maybe(running),
};

const item = { itemId: uuid(), version: version(0), deliberation: running, decision: running };

/** Beside the form of an agreement, whose fields have these names without the first word. */
export const itemMinutesSchema = z
  .object({
    ...item,
    itemForm: maybe(choice(decisionForms, "cómo se decidió")),
    ...{ itemInFavour: voted.inFavour, itemAgainst: voted.against, itemAbstained: voted.abstained },
    itemReasons: voted.againstReasons,
  })
  .transform(({ itemForm, itemInFavour, itemAgainst, itemAbstained, itemReasons, ...said }) => ({
    ...{ ...said, form: itemForm, inFavour: itemInFavour, against: itemAgainst },
    ...{ abstained: itemAbstained, againstReasons: itemReasons },
  }));

/** What is said alone: how it was decided stays as it was. */
export const itemTextSchema = z.object(item);

type Text = z.output<typeof itemTextSchema> & {
  /** When it was decided, if it was written down before it could be sent. */
  at?: Date;
};
export type ItemMinutesInput = Text & Partial<Omit<z.output<typeof itemMinutesSchema>, keyof Text>>;

export const itemSeenSchema = z.object({ itemId: uuid() });
export type ItemSeen = z.output<typeof itemSeenSchema>;
