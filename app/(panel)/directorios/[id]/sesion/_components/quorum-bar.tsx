import { SaveStatus } from "@/components/meetings/session/save-status";
import { NoticeBar } from "@/components/ui/notice-bar";
import { Status } from "@/components/ui/status";
import { timeOf } from "@/lib/dates/dates";
import type { Session } from "@/lib/meetings/session/queries";

/** When something of a session was last saved. */
function lastSave({ items, agreements }: Session): string | null {
  const times = [
    ...items.flatMap(({ said }) => (said ? [said.updatedAt.getTime()] : [])),
    ...agreements.map(({ updatedAt }) => updatedAt.getTime()),
  ];
  return times.length > 0 ? timeOf(new Date(Math.max(...times))) : null;
}

/** Whether there is quorum now, and where what is written stands. */
export function QuorumBar({ session }: { session: Session }) {
  const { present, called, needed } = session;
  return (
    <NoticeBar>
      {present >= needed ? <Status kind="done">Hay quórum</Status> : <Status kind="late">Sin quórum</Status>}
      <span>
        <b>
          {present} de {called}
        </b>{" "}
        {called === 1 ? "presente" : "presentes"}, se {needed === 1 ? "necesita" : "necesitan"} {needed}
      </span>
      <span className="text-sm text-muted">
        <SaveStatus savedAt={lastSave(session)} />
      </span>
    </NoticeBar>
  );
}
