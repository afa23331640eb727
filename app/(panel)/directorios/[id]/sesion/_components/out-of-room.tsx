import { UserRoundCheck } from "lucide";
import { MarkButton } from "@/components/meetings/session/mark-button";
import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { Unbroken } from "@/components/ui/unbroken";
import { timeOf } from "@/lib/dates/dates";
import { freshId } from "@/lib/forms/fresh-id";
import { recordArrivalAction, recordDepartureAction } from "@/lib/meetings/attendance/actions";
import { isInRoom, lastDeparture } from "@/lib/meetings/attendance/room/rules";
import { ATTENDANCE_LABELS } from "@/lib/meetings/labels";
import type { Participant } from "@/lib/meetings/queries";
import { attendanceHref, sessionHref } from "@/lib/meetings/session/labels";
import type { Session } from "@/lib/meetings/session/queries";

type RowProps = { participant: Participant; meetingId: string };

function Who({ participant: { name, office, kind, presences } }: Pick<RowProps, "participant">) {
  const left = lastDeparture({ presences });
  return (
    <div className="min-w-0 flex-1">
      <p className="font-semibold">{name}</p>
      <p className="text-sm text-muted">
        <Unbroken text={office} />
        {kind === "guest" && ", invitado"}
        {left && `, salió ${timeOf(left)}`}
      </p>
    </div>
  );
}

function OutRow({ participant, meetingId }: RowProps) {
  const { id, name, absence, presences } = participant;
  const came = presences.length > 0;
  return (
    <li className="flex items-center gap-4 border-b border-base-300 py-2.5 last:border-b-0">
      <Who participant={participant} />
      {absence && !came ? (
        <span className="flex flex-none items-center gap-1.5 text-muted">
          <Icon of={UserRoundCheck} />
          {ATTENDANCE_LABELS[absence]}
        </span>
      ) : (
        <div className="flex-none">
          <MarkButton
            action={recordArrivalAction}
            kind="arrival"
            fields={{ meetingId, participantId: id, presenceId: freshId() }}
            page={sessionHref(meetingId)}
            telling={`${came ? "Volvió" : "Llegó"} ${name}`}
            about={name}
            wide={false}
          >
            {came ? "Volvió" : "Llegó"}
          </MarkButton>
        </div>
      )}
    </li>
  );
}

function InRow({ participant, meetingId }: RowProps) {
  const { id, name } = participant;
  return (
    <li className="flex items-center gap-4 border-b border-base-300 py-2.5 last:border-b-0">
      <Who participant={participant} />
      <div className="flex-none">
        <MarkButton
          action={recordDepartureAction}
          kind="departure"
          fields={{ meetingId, participantId: id }}
          page={sessionHref(meetingId)}
          telling={`Se retiró ${name}`}
          about={name}
          wide={false}
        >
          Se retiró
        </MarkButton>
      </div>
    </li>
  );
}

/** Those who are not in the room, one button each; behind, those who are. */
export function OutOfRoom({ session: { meeting, participants } }: { session: Session }) {
  const out = participants.filter((one) => !isInRoom(one));
  const inside = participants.filter(isInRoom);
  const total = participants.length;
  return (
    <Section title="Fuera de la sala" id="fuera" aside={`${out.length} de ${total}`}>
      {out.length === 0 ? (
        <p className="text-muted">Están todos los convocados.</p>
      ) : (
        <ul className="-mt-1">
          {out.map((one) => (
            <OutRow key={one.id} participant={one} meetingId={meeting.id} />
          ))}
        </ul>
      )}
      {inside.length > 0 && (
        <Disclosure summary={`En la sala: ${inside.length}`}>
          <ul>
            {inside.map((one) => (
              <InRow key={one.id} participant={one} meetingId={meeting.id} />
            ))}
          </ul>
        </Disclosure>
      )}
      <p className="mt-3 text-sm">
        <Anchor href={attendanceHref(meeting.id)}>Asistencia con horas y justificaciones</Anchor>
      </p>
    </Section>
  );
}
