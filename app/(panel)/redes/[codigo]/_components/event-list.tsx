import { Anchor } from "@/components/ui/anchor";
import { Timeline } from "@/components/ui/timeline";
import { longDay } from "@/lib/dates/dates";
import { tellEvent } from "@/lib/networks/history/labels";
import type { NetworkEvent } from "@/lib/networks/history/rules";
import { placeHref } from "@/lib/networks/labels";

type EventListProps = { label: string; events: NetworkEvent[]; today: string; whole?: boolean };

/** Of several schools that came or went on one day, which ones. */
function Schools({ event }: { event: NetworkEvent }) {
  if (event.kind !== "joined" && event.kind !== "left") return null;
  if (event.members.length < 2) return null;
  return (
    <p className="mt-0.5">
      {event.members.map(({ siteCode, name }, i) => (
        <span key={siteCode}>
          {i > 0 && ", "}
          <Anchor href={placeHref({ kind: "school", code: siteCode })}>IE {name}</Anchor>
        </span>
      ))}
      .
    </p>
  );
}

/** What happened to a network, newest first. `whole`: with each of the schools that came or went. */
export function EventList({ label, events, today, whole = false }: EventListProps) {
  return (
    <Timeline
      label={label}
      events={events.map((event) => {
        const { what, detail } = tellEvent(event);
        return {
          id: `${event.kind} ${event.day} ${what}`,
          when: longDay(event.day),
          dateTime: event.day,
          now: event.day === today,
          what,
          detail: (
            <>
              {detail}
              {whole && <Schools event={event} />}
            </>
          ),
        };
      })}
    />
  );
}
