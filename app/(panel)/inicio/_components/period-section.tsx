import { InboxList, InboxRow } from "@/components/ui/inbox-row";
import { Section } from "@/components/ui/section";
import { longDay } from "@/lib/dates/dates";
import { type InboxItem, type Period, standingOf } from "@/lib/inbox/items/rules";
import { PERIOD_TITLES } from "@/lib/inbox/labels";
import { TOPIC_ICONS } from "./topic-icons";

type PeriodSectionProps = { period: Period; items: InboxItem[]; today: string };

/** What falls in a period: each act with why it waits, when it is due and its page. */
export function PeriodSection({ period, items, today }: PeriodSectionProps) {
  return (
    <Section
      title={PERIOD_TITLES[period]}
      aside={`${items.length} ${items.length === 1 ? "pendiente" : "pendientes"}`}
    >
      <InboxList>
        {items.map((item) => {
          const { kind, text } = standingOf(item, today);
          return (
            <InboxRow
              key={item.key}
              icon={TOPIC_ICONS[item.topic]}
              title={item.what}
              href={item.href}
              origin={item.detail}
              kind={kind}
              status={text}
              {...(item.dueOn && { date: longDay(item.dueOn), dateTime: item.dueOn })}
            />
          );
        })}
      </InboxList>
    </Section>
  );
}
