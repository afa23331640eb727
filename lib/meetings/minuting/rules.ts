import type { DecisionForm, ItemState } from "@/db/values";

/** The sense of the votes of a decision; `null` each when there was no vote. */
export type Votes = { inFavour: number | null; against: number | null; abstained: number | null };

export type Decided = Votes & { form: DecisionForm | null };

/** How something was decided, without votes when there was none. */
export const decidedBy = (form: DecisionForm | null, votes: Partial<Votes>): Decided =>
  form === "vote"
    ? {
        form,
        inFavour: votes.inFavour ?? null,
        against: votes.against ?? null,
        abstained: votes.abstained ?? null,
      }
    : { form, inFavour: null, against: null, abstained: null };

export const isSameDecision = (a: Decided, b: Decided) =>
  a.form === b.form && a.inFavour === b.inFavour && a.against === b.against && a.abstained === b.abstained;

export type VoteTrouble = { kind: "missing" } | { kind: "sum"; sum: number };

/** What is wrong with the votes of those present who vote: one of the three is missing, or they are not all. */
export function voteTrouble(
  { form, inFavour, against, abstained }: Decided,
  present: number,
): VoteTrouble | null {
  if (form !== "vote") return null;
  if (inFavour === null || against === null || abstained === null) return { kind: "missing" };
  const sum = inFavour + against + abstained;
  return sum === present ? null : { kind: "sum", sum };
}

/** An item that may be treated now: one that waits, or that was ended too soon. */
export const mayStart = (state: ItemState) => state === "pending" || state === "treated";
