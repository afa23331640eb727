import { REPLY_STATUS } from "@/components/meetings/reply-status";
import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import { calledHref } from "@/lib/meetings/called/labels";
import { MEETING_STATE_LABELS, meetingHref, whenAndWhere } from "@/lib/meetings/labels";
import type { CurrentMeeting } from "@/lib/meetings/list/queries";
import { mayReply } from "@/lib/meetings/replies/rules";

/** What somebody called has said of a meeting, or that it is on now. */
function Said({ state, answer }: CurrentMeeting) {
  if (state === "in_session") return <Status kind="info">{MEETING_STATE_LABELS.in_session}</Status>;
  const { kind, mine } = REPLY_STATUS[answer ?? "none"];
  return <Status kind={kind}>{mine}</Status>;
}

/** The meetings that call the reader, soonest first. */
export const CallingRows = ({ meetings }: { meetings: CurrentMeeting[] }) => (
  <RowList>
    {meetings.map((meeting) => (
      <Row
        key={meeting.id}
        href={meetingHref(meeting.id)}
        title={meeting.title}
        detail={whenAndWhere(meeting)}
        status={<Said {...meeting} />}
        end={
          mayReply(meeting.state) && (
            <Anchor
              href={`${calledHref(meeting.id)}#respuesta`}
              className="inline-flex min-h-11 items-center"
            >
              {meeting.answer ? "Cambiar" : "Responder"}
              <span className="sr-only">
                {" "}
                {meeting.answer ? "la respuesta a" : "a"} {meeting.title}
              </span>
            </Anchor>
          )
        }
      />
    ))}
  </RowList>
);

/** The meetings that the reader prepares, soonest first. */
export const PreparingRows = ({ meetings, today }: { meetings: CurrentMeeting[]; today: string }) => (
  <RowList>
    {meetings.map((meeting) => (
      <Row
        key={meeting.id}
        href={meetingHref(meeting.id)}
        title={meeting.title}
        detail={whenAndWhere(meeting)}
        status={
          meeting.heldOn < today ? (
            <Status kind="late">Su día ya pasó sin que se convocara</Status>
          ) : (
            <Status kind="due">Sin convocar</Status>
          )
        }
      />
    ))}
  </RowList>
);
