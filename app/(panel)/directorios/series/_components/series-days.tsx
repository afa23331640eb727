import { ActionForm } from "@/components/forms/action-form";
import { MEETING_TAGS } from "@/components/meetings/state-tags";
import { Button, ButtonLink } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import { longDay } from "@/lib/dates/dates";
import { MEETING_STATE_LABELS, meetingHref } from "@/lib/meetings/labels";
import { newMeetingHref } from "@/lib/meetings/list/labels";
import { skipDayAction } from "@/lib/meetings/series/actions";
import { seriesHref } from "@/lib/meetings/series/labels";
import type { SeriesPage } from "@/lib/meetings/series/queries";
import { SKIPPED } from "@/lib/meetings/series/rules";

type Day = SeriesPage["days"][number];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function State({ meeting, leftOut }: Day) {
  if (meeting)
    return <Status kind={MEETING_TAGS[meeting.state].kind}>{MEETING_STATE_LABELS[meeting.state]}</Status>;
  if (leftOut) return <Status kind="later">{leftOut}</Status>;
  return <Status kind="due">Sin preparar</Status>;
}

function Acts({ series, day: { day, meeting, leftOut } }: { series: SeriesPage; day: Day }) {
  const isSkipped = leftOut === SKIPPED;
  if (meeting || (leftOut && !isSkipped)) return null;
  const fields = { seriesId: series.id, version: String(series.version), day };
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
      {!isSkipped && (
        <ButtonLink href={newMeetingHref({ serie: series.id, dia: day })} wide={false}>
          Preparar<span className="sr-only"> la reunión del {longDay(day)}</span>
        </ButtonLink>
      )}
      <ActionForm action={skipDayAction} fields={fields} page={seriesHref(series.id)}>
        <Button variant="quiet" wide={false}>
          {isSkipped ? "Volver a incluir" : "Dejar fuera"}
          <span className="sr-only"> el {longDay(day)}</span>
        </Button>
      </ActionForm>
    </div>
  );
}

/** The next days of a series: which have their meeting, which are left out and which wait to be prepared. */
export const SeriesDays = ({ series, prepares }: { series: SeriesPage; prepares: boolean }) => (
  <RowList>
    {series.days.map((one) => (
      <Row
        key={one.day}
        href={one.meeting ? meetingHref(one.meeting.id) : undefined}
        title={capital(longDay(one.day))}
        detail={
          one.meeting && one.meeting.heldOn !== one.day
            ? `Se pasó al ${longDay(one.meeting.heldOn)}`
            : undefined
        }
        status={<State {...one} />}
        end={prepares && !series.closedAt && <Acts series={series} day={one} />}
      />
    ))}
  </RowList>
);
