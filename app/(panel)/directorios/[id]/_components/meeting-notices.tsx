import { Alert } from "@/components/ui/alert";
import { longDay } from "@/lib/dates/dates";
import type { Meeting } from "@/lib/meetings/queries";

/** Over the pages of a meeting that was moved or suspended: from when, and why. */
export function MeetingNotices({ meeting }: { meeting: Meeting }) {
  const { state, suspendedReason, movedFrom, movedReason } = meeting;
  if (state === "suspended")
    return (
      <Alert kind="late" title="Esta reunión se suspendió" announce="none">
        {suspendedReason}
      </Alert>
    );
  if (movedFrom && state === "convened")
    return (
      <Alert kind="info" title={`Se había convocado para el ${longDay(movedFrom)}`} announce="none">
        {movedReason}
      </Alert>
    );
  return null;
}
