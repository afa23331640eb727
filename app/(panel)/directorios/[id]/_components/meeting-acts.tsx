import { CalendarX, Pencil, Send } from "lucide";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import type { Actor } from "@/lib/access/actor";
import { meetingHref } from "@/lib/meetings/labels";
import { canConveneMeeting, canPrepareMeeting } from "@/lib/meetings/policy";
import type { Meeting } from "@/lib/meetings/queries";
import { isLocked, isPreparing, nextMeetingState } from "@/lib/meetings/rules";

/** What the reader may do with a meeting as a whole; nothing for whoever only reads it. */
export function MeetingActs({ actor, meeting }: { actor: Actor; meeting: Meeting }) {
  if (!canPrepareMeeting(actor, meeting)) return null;
  const href = meetingHref(meeting.id);
  const convenes = canConveneMeeting(actor, meeting);
  const mayMove = convenes && nextMeetingState(meeting.state, "move") !== null && !meeting.openedAt;
  return (
    <>
      {convenes && isPreparing(meeting.state) && (
        <ButtonLink href={`${href}/convocar`} variant="primary" icon={Send}>
          Enviar convocatoria
        </ButtonLink>
      )}
      {mayMove && (
        <ButtonLink href={`${href}/mover`} icon={CalendarX}>
          Cambiar de día
        </ButtonLink>
      )}
      {!isLocked(meeting.state) && (
        <ButtonLink href={`${href}/datos`} icon={Pencil}>
          Cambiar los datos
        </ButtonLink>
      )}
      {convenes && nextMeetingState(meeting.state, "suspend") !== null && (
        <Anchor href={`${href}/suspender`} className="inline-flex min-h-11 items-center px-2">
          Suspender
        </Anchor>
      )}
    </>
  );
}
