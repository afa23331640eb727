export type PageSlot = number | "gap-before" | "gap-after";

/** First, last, the current one and its neighbours; a gap never hides a single page. */
export function pageNumbers(current: number, pages: number): PageSlot[] {
  const around = new Set([1, pages, current - 1, current, current + 1]);
  if (current <= 4) for (let page = 1; page <= 5; page++) around.add(page);
  if (current >= pages - 3) for (let page = pages - 4; page <= pages; page++) around.add(page);
  const kept = [...around].filter((page) => page >= 1 && page <= pages).sort((a, b) => a - b);
  return kept.flatMap((page, index): PageSlot[] => {
    const skipped = page - (kept[index - 1] ?? page - 1);
    if (skipped === 2) return [page - 1, page];
    if (skipped > 2) return [page < current ? "gap-before" : "gap-after", page];
    return [page];
  });
}
