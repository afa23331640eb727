import type { Actor } from "@/lib/access/actor";
import { longDay } from "@/lib/dates/dates";
import { changeWords } from "@/lib/inbox/changes/labels";
import type { Change } from "@/lib/inbox/changes/rules";
import { type InboxItem, inPeriods, type Period, standingOf } from "@/lib/inbox/items/rules";
import { PERIOD_TITLES } from "@/lib/inbox/labels";

/** Of a longer list the mail tells the first ones: the others are on her first page. */
const MOST = 30;

const COUNTED: Record<Period, [one: string, many: string]> = {
  overdue: ["vencido", "vencidos"],
  today: ["para hoy", "para hoy"],
  week: ["de esta semana", "de esta semana"],
  later: ["más adelante", "más adelante"],
  undated: ["sin fecha", "sin fecha"],
};

const lineOf = (item: InboxItem, day: string, url: (path: string) => string) => {
  const when = item.dueOn ? ` (${longDay(item.dueOn)})` : "";
  return {
    text: `${item.what}\n  ${standingOf(item, day).text}${when}. ${item.detail}`,
    link: url(item.href),
  };
};

type Told = { items: InboxItem[]; changes: Change[] };

/** The summary of somebody's morning, for its mail; `null` when there is nothing to say. */
export function digestFacts(
  { name }: Pick<Actor, "name">,
  { items, changes }: Told,
  day: string,
  url: (path: string) => string,
) {
  if (items.length + changes.length === 0) return null;
  const periods = inPeriods(items, day);
  let left = MOST;
  const sections = periods.flatMap(({ period, items: own }) => {
    const shown = own.slice(0, left);
    left -= shown.length;
    return shown.length > 0
      ? [{ title: PERIOD_TITLES[period], lines: shown.map((item) => lineOf(item, day, url)) }]
      : [];
  });
  const sum = periods.map(
    ({ period, items: own }) => `${own.length} ${COUNTED[period][own.length === 1 ? 0 : 1]}`,
  );
  return {
    name,
    sum: sum.length > 0 ? new Intl.ListFormat("es").format(sum) : "lo que cambió en sus lugares",
    sections:
      changes.length > 0
        ? [
            ...sections,
            {
              title: "Lo que cambió",
              lines: changes.map(changeWords).map(({ text, href }) => ({ text, link: url(href) })),
            },
          ]
        : sections,
    more: Math.max(0, items.length - MOST),
    home: url("/inicio"),
  };
}
