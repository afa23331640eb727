/** What those whom a visit names are told of it by mail; `released`, to whoever no longer observes nor goes along. */
export const visitNews = ["planned", "changed", "moved", "cancelled", "released"] as const;
export type VisitNews = (typeof visitNews)[number];

type Named = {
  observerId: string;
  companionId: string | null;
  observedId: string | null;
  requester?: string | null;
};

/** Whom a visit names and has an account, once each, without whoever does it. */
export const peopleTold = (
  { observerId, companionId, observedId, requester = null }: Named,
  but: string,
): string[] => [
  ...new Set(
    [observerId, companionId, observedId, requester].filter((id): id is string => id !== null && id !== but),
  ),
];
