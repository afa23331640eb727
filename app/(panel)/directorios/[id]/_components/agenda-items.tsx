import { Gavel, type IconNode, Megaphone, MessagesSquare, UserRound } from "lucide";
import { Anchor } from "@/components/ui/anchor";
import { ScheduleList, ScheduleRow } from "@/components/ui/schedule-row";
import { Status } from "@/components/ui/status";
import type { ItemPurpose } from "@/db/values";
import { itemAnchor, lateText, linkText, purposeText } from "@/lib/meetings/agenda/labels";
import type { Agenda } from "@/lib/meetings/agenda/queries";
import { scheduleOf } from "@/lib/meetings/agenda/rules";
import { ITEM_STATE_LABELS } from "@/lib/meetings/labels";
import { postponedText } from "@/lib/meetings/proposals/labels";
import type { Opens } from "@/lib/meetings/proposals/policy";
import { AgendaOrder } from "./agenda-order";
import { ItemActs } from "./item-acts";
import { ItemBrief } from "./item-brief";

const PURPOSE_ICONS: Record<ItemPurpose, IconNode> = {
  inform: Megaphone,
  deliberate: MessagesSquare,
  decide: Gavel,
};

type Scheduled = ReturnType<typeof scheduleOf<Agenda["items"][number]>>[number];

/** The fact that an item is there for, and where it opens, for whoever may open it. */
function Why({ item, opens }: { item: Scheduled; opens: Opens }) {
  const link = linkText(item.source.kind);
  const again = item.postponements > 0 && !item.why?.includes("Se postergó");
  return (
    <>
      {item.why}
      {item.href && link && opens(item.href) && (
        <>
          {" "}
          <Anchor href={item.href} className="print:hidden">
            {link}
            <span className="sr-only">: {item.title}</span>
          </Anchor>
        </>
      )}
      {again && ` ${postponedText(item.postponements)}`}
    </>
  );
}

function Late({ item }: { item: Scheduled }) {
  if (item.addedLate)
    return (
      <p className="text-sm">
        <Status kind="due">{lateText(item.addedReason)}</Status>
      </p>
    );
  if (item.state === "postponed" || item.state === "current")
    return (
      <p className="text-sm">
        <Status kind={item.state === "current" ? "info" : "later"}>{ITEM_STATE_LABELS[item.state]}</Status>
      </p>
    );
  return null;
}

type AgendaItemsProps = {
  agenda: Pick<Agenda, "meeting" | "items" | "participants">;
  opens: Opens;
  /** Whether what may be done with each item is shown. */
  changing: boolean;
};

/** The agenda in its order, with the hour at which each item should begin. */
export function AgendaItems({ agenda, opens, changing }: AgendaItemsProps) {
  const { meeting, participants } = agenda;
  const called = new Map(participants.map((one) => [one.id, `${one.name}, ${one.office}`]));
  const items = scheduleOf(agenda.items, meeting.startsAt);
  const list = (
    <ScheduleList label="Agenda">
      {items.map((item) => {
        const presenter = (item.presenterId && called.get(item.presenterId)) || item.presenter;
        return (
          <ScheduleRow
            key={item.id}
            id={itemAnchor(item.id)}
            place={changing ? item.number : undefined}
            time={item.at.replace(/^0/, "")}
            title={`${item.number}. ${item.title}`}
            why={(item.why || item.postponements > 0) && <Why item={item} opens={opens} />}
            facts={[
              ...(presenter ? [{ icon: UserRound, label: presenter }] : []),
              { icon: PURPOSE_ICONS[item.purpose], label: purposeText(item.purpose, item.question) },
            ]}
            length={`${item.minutes} min`}
            action={
              <>
                <Late item={item} />
                {!changing && item.brief && <ItemBrief brief={item.brief} opens={opens} />}
                {changing && (
                  <ItemActs item={item} first={item.number === 1} last={item.number === items.length} />
                )}
              </>
            }
          />
        );
      })}
    </ScheduleList>
  );
  return changing ? <AgendaOrder meetingId={meeting.id}>{list}</AgendaOrder> : list;
}
