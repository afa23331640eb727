import type { ItemSource, ItemState } from "@/db/values";

type Left = { id: string; state: ItemState; source: ItemSource };

/**
 * What becomes of what a session did not finish: the opening or the closing that it was in ended with it, everything
 * else is put off; and what is put off waits for the next meeting, unless every agenda has it.
 */
export function carriedOf<I extends Left>(items: readonly I[]) {
  const isUsual = ({ source }: Left) => source.kind === "template";
  const ended = items.filter((item) => item.state === "current" && isUsual(item));
  const rest = items.filter((item) => !ended.includes(item));
  return {
    ended: ended.map(({ id }) => id),
    postponed: rest.filter(({ state }) => state !== "postponed").map(({ id }) => id),
    waiting: rest.filter((item) => !isUsual(item)),
  };
}
