import { ArrowRight, Check, Circle, CircleSlash, type IconNode } from "lucide";
import { Anchor } from "@/components/ui/anchor";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import type { ItemState } from "@/db/values";
import { ITEM_STATE_LABELS } from "@/lib/meetings/labels";
import { sessionHref } from "@/lib/meetings/session/labels";
import type { MinutedItem, Session } from "@/lib/meetings/session/queries";
import { minutesTaken } from "@/lib/meetings/session/rules";

const MARKS: Record<ItemState, { icon: IconNode; color: string }> = {
  treated: { icon: Check, color: "text-success" },
  current: { icon: ArrowRight, color: "" },
  pending: { icon: Circle, color: "text-muted" },
  postponed: { icon: CircleSlash, color: "text-muted" },
  withdrawn: { icon: CircleSlash, color: "text-muted" },
};

function timeIn({ startedAt, endedAt, minutes, state }: MinutedItem, now: Date) {
  if (state === "current" && startedAt) return `${minutesTaken(startedAt, now)} de ${minutes}`;
  if (state === "treated" && startedAt && endedAt) return `${minutesTaken(startedAt, endedAt)} min`;
  return state === "postponed" ? "Postergado" : `${minutes} min`;
}

type AgendaProgressProps = { session: Session; shown: string | null; now: Date };

/** What was treated, what is treated now and what comes; each opens with what was said of it. */
export function AgendaProgress({ session: { meeting, items }, shown, now }: AgendaProgressProps) {
  const treated = items.filter(({ state }) => state === "treated").length;
  return (
    <Section title="Agenda" aside={`${treated} de ${items.length} puntos`}>
      <ol>
        {items.map((item, i) => {
          const { icon, color } = MARKS[item.state];
          return (
            <li
              key={item.id}
              className="flex items-start gap-3 border-b border-base-300 py-2.5 last:border-b-0"
            >
              <Icon of={icon} className={`mt-0.5 ${color}`} />
              <span className="sr-only">{ITEM_STATE_LABELS[item.state]}: </span>
              <Anchor
                href={`${sessionHref(meeting.id)}?punto=${item.id}`}
                aria-current={item.id === shown ? "true" : undefined}
                className={`min-w-0 flex-1 text-base-content no-underline hover:underline ${item.state === "current" ? "font-semibold" : ""} ${item.state === "treated" ? "text-muted" : ""}`}
              >
                {i + 1}. {item.title}
              </Anchor>
              <span className="flex-none text-sm text-muted">{timeIn(item, now)}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
