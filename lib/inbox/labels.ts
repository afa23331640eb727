import type { Actor } from "@/lib/access/actor";
import type { InboxItem, Period } from "./items/rules";
import { loadItems } from "./loads/labels";
import { meetingItems } from "./meetings/labels";
import { networkItems } from "./networks/labels";
import { planItems } from "./plans/labels";
import { returnItems } from "./returns/labels";
import type { Inbox } from "./rules";
import { visitItems } from "./visits/labels";

export const PERIOD_TITLES: Record<Period, string> = {
  overdue: "Vencidos",
  today: "Hoy",
  week: "Esta semana",
  later: "Más adelante",
  undated: "Sin fecha",
};

/** Everything that waits for somebody, in words, with its date and its link. */
export const itemsOf = (actor: Actor, inbox: Inbox, day: string): InboxItem[] => [
  ...visitItems(inbox.visits, day),
  ...meetingItems(inbox.meetings),
  ...planItems(inbox.plans),
  ...loadItems(inbox.toConfirm),
  ...returnItems(inbox),
  ...networkItems(actor, inbox),
];

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString("es-PE")} ${count === 1 ? one : many}`;

type Counts = Partial<Record<Period, number>>;

/** «Maritza, tiene 2 pendientes vencidos»: the first thing that somebody reads of her day. */
export function inboxTitle(givenName: string, counts: Counts): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (counts.overdue)
    return `${givenName}, tiene ${counted(counts.overdue, "pendiente vencido", "pendientes vencidos")}`;
  return total > 0
    ? `${givenName}, tiene ${counted(total, "pendiente", "pendientes")}`
    : `${givenName}, está al día`;
}

/** What follows it: how much falls these days, and that the rest may wait. */
export function inboxLead({ overdue = 0, today = 0, week = 0, later = 0, undated = 0 }: Counts): string {
  const soon = today + week;
  const rest = later + undated;
  if (overdue + soon + rest === 0) return "No hay nada que dependa de usted en este momento.";
  if (soon === 0)
    return overdue > 0
      ? `Nada más vence esta semana.${rest > 0 ? " Lo demás puede esperar." : ""}`
      : "Nada vence esta semana.";
  const first = today === soon ? "hoy" : "esta semana";
  return `${counted(soon, `${overdue > 0 ? "más " : ""}vence`, `${overdue > 0 ? "más " : ""}vencen`)} ${first}.${rest > 0 ? " Lo demás puede esperar." : ""}`;
}
