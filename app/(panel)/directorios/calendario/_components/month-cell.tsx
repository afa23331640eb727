import { Anchor } from "@/components/ui/anchor";
import { Icon } from "@/components/ui/icon";
import { type StatusKind, statusColor, statusIcon } from "@/components/ui/status";
import { meetingHref } from "@/lib/meetings/labels";
import { wasHeld } from "@/lib/meetings/rules";
import { MONTH_NAMES, MONTH_STATE_LABELS } from "@/lib/meetings/year/labels";
import type { MonthState, YearMeeting, YearMonth } from "@/lib/meetings/year/rules";

/** How each state is marked; the months in which nothing was to be are quiet. */
const MARKS: Record<MonthState, StatusKind | null> = {
  held: "done",
  in_session: "info",
  convened: "info",
  preparing: "due",
  suspended: "late",
  missing: "late",
  unseen: null,
  coming: null,
  before: null,
};

/** «21 de 26» of a meeting that was held; otherwise its day. */
const told = ({ state, came, called, heldOn }: YearMeeting) =>
  wasHeld(state) ? `${came} de ${called}` : `día ${Number(heldOn.slice(8))}`;

type MonthCellProps = { ugel: string; month: YearMonth };

/** A month of a UGEL: what became of it, and a link to each meeting with who came. */
export function MonthCell({ ugel, month: { month, state, meetings } }: MonthCellProps) {
  const mark = MARKS[state];
  return (
    <>
      <span
        className={`flex items-baseline gap-1.5 text-sm lg:block print:block ${mark ? `font-semibold ${statusColor[mark]}` : "text-muted"}`}
      >
        {mark && (
          <Icon
            of={statusIcon[mark]}
            className="relative top-[0.27em] -mt-2 lg:static lg:mt-0 lg:block print:hidden"
          />
        )}
        <span>{MONTH_STATE_LABELS[state]}</span>
      </span>
      {meetings.map((meeting) => (
        <span key={meeting.id} className="block text-sm">
          <Anchor href={meetingHref(meeting.id)} className="inline-block min-h-6">
            {told(meeting)}
            <span className="sr-only">
              : directorio de {MONTH_NAMES[month - 1]?.toLowerCase()}, UGEL {ugel}
            </span>
          </Anchor>
        </span>
      ))}
    </>
  );
}
