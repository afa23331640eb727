import { MarkButton } from "@/components/meetings/session/mark-button";
import { Unbroken } from "@/components/ui/unbroken";
import { timeOf } from "@/lib/dates/dates";
import { freshId } from "@/lib/forms/fresh-id";
import {
  recordArrivalAction,
  recordDepartureAction,
  undoMarkAction,
} from "@/lib/meetings/attendance/actions";
import { ATTENDANCE_LABELS } from "@/lib/meetings/labels";
import type { Participant } from "@/lib/meetings/queries";
import { attendanceOf } from "@/lib/meetings/quorum/rules";
import { attendanceHref, sessionHref } from "@/lib/meetings/session/labels";
import type { Session } from "@/lib/meetings/session/queries";
import { AbsenceForm } from "./absence-form";

/** «Llegó 8:55, salió 9:35. Volvió 9:50.» */
const stretchesInWords = (presences: Participant["presences"]) =>
  presences
    .map(
      ({ arrivedAt, leftAt }, i) =>
        `${i === 0 ? "Llegó" : "Volvió"} ${timeOf(arrivedAt)}${leftAt ? `, salió ${timeOf(leftAt)}` : ""}.`,
    )
    .join(" ");

const ANSWERS = { yes: "Dijo que vendrá", no: "Dijo que no vendrá" };

type AttendanceRowsProps = {
  session: Session;
  /** The page that a mark comes back to. */
  from: "sesion" | "asistencia";
  /** Whether marks may be made now. */
  open: boolean;
  /** With absences and taking marks back. */
  full?: boolean;
};

/** Everybody called, with what is known of her attendance and what may be marked. */
export function AttendanceRows({ session, from, open, full }: AttendanceRowsProps) {
  const { meeting, participants, rules } = session;
  const { id: meetingId, openedAt, closedAt } = meeting;
  const page = from === "asistencia" ? attendanceHref(meetingId) : sessionHref(meetingId);
  const back = { page, from, wide: false } as const;
  const held = { openedAt, closedAt, graceMinutes: rules.graceMinutes };
  return (
    <ul className="-mt-1">
      {participants.map(
        ({ id, name, office, kind, votes, presences, absence, absenceNote, answer, replyReason }) => {
          const last = presences.at(-1);
          const inside = last !== undefined && last.leftAt === null;
          const attendance = attendanceOf(absence, presences, held);
          const known =
            presences.length > 0
              ? stretchesInWords(presences)
              : absence
                ? [ATTENDANCE_LABELS[absence], absenceNote].filter(Boolean).join(": ")
                : answer
                  ? [ANSWERS[answer], replyReason].filter(Boolean).join(": ")
                  : "Sin responder";
          const about = { meetingId, participantId: id };
          return (
            <li
              key={id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-base-300 py-2.5 last:border-b-0"
            >
              <div className="min-w-0 flex-1 basis-56">
                <p className="font-semibold">{name}</p>
                <p className="text-sm text-muted">
                  <Unbroken text={office} />
                  {kind === "guest" ? ", invitado" : votes ? "" : ", sin voto"}
                </p>
                <p className="text-sm">
                  {full && attendance !== "unmarked" && presences.length > 0 && (
                    <b>{ATTENDANCE_LABELS[attendance]}. </b>
                  )}
                  {known}
                </p>
                {full && !inside && presences.length === 0 && (
                  <AbsenceForm
                    {...{ meetingId, page }}
                    participantId={id}
                    name={name}
                    kind={absence}
                    note={absenceNote}
                  />
                )}
              </div>
              {open && (
                <div className="flex flex-none flex-wrap gap-2">
                  {inside ? (
                    <MarkButton
                      action={recordDepartureAction}
                      kind="departure"
                      fields={about}
                      telling={`Se retiró ${name}`}
                      about={name}
                      {...back}
                    >
                      Se retiró
                    </MarkButton>
                  ) : (
                    <MarkButton
                      action={recordArrivalAction}
                      kind="arrival"
                      fields={{ ...about, presenceId: freshId() }}
                      telling={`Llegó ${name}`}
                      about={name}
                      {...back}
                    >
                      {last ? "Volvió" : "Llegó"}
                    </MarkButton>
                  )}
                  {last && (full || inside) && (
                    <MarkButton
                      action={undoMarkAction}
                      kind="undo"
                      fields={{ ...about, presenceId: last.id, mark: inside ? "arrival" : "departure" }}
                      telling={`Se quitó lo marcado de ${name}`}
                      about={name}
                      variant="quiet"
                      {...back}
                    >
                      {inside ? "Quitar llegada" : "Quitar salida"}
                    </MarkButton>
                  )}
                </div>
              )}
            </li>
          );
        },
      )}
    </ul>
  );
}
