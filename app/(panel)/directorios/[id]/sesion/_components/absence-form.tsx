"use client";

import { useActionState, useId } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { AbsenceKind } from "@/db/values";
import { formState } from "@/lib/forms/form-state";
import { recordAbsenceAction } from "@/lib/meetings/attendance/actions";
import { ABSENCE_LABELS } from "@/lib/meetings/labels";

type AbsenceFormProps = {
  meetingId: string;
  participantId: string;
  name: string;
  page: string;
  kind: AbsenceKind | null;
  note: string | null;
};

/** Why somebody is not there: one of many in a list, so its fields are named for whose they are. */
export function AbsenceForm({ meetingId, participantId, name, page, kind, note }: AbsenceFormProps) {
  const [state, send, pending] = useActionState(recordAbsenceAction, formState());
  const id = useId();
  const problems = [
    ...new Set([...(state.message ? [state.message] : []), ...Object.values(state.errors).flat()]),
  ];
  const typed = state.count > 0 ? state.values : { kind: kind ?? "", note: note ?? "" };
  return (
    <Disclosure summary={kind ? "Cambiar la ausencia" : "No vino"} open={problems.length > 0}>
      <form action={send} key={state.count} className="max-w-100">
        {problems.length > 0 && <Alert kind="late">{problems.join(" ")}</Alert>}
        <input type="hidden" name="_page" value={page} />
        <input type="hidden" name="_from" value="asistencia" />
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="participantId" value={participantId} />
        <label htmlFor={`${id}-kind`} className="block font-semibold">
          Cómo queda<span className="sr-only">: {name}</span>
        </label>
        <select
          id={`${id}-kind`}
          name="kind"
          defaultValue={String(typed.kind ?? "")}
          className="select control mt-1"
        >
          <option value="">Sin marcar</option>
          {Object.entries(ABSENCE_LABELS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-note`} className="mt-3 block font-semibold">
          Motivo, o quién la representa<span className="sr-only">: {name}</span>
        </label>
        <input
          id={`${id}-note`}
          name="note"
          maxLength={300}
          defaultValue={String(typed.note ?? "")}
          className="input control mt-1"
        />
        <p className="mt-3">
          <Button wide={false} disabled={pending}>
            Guardar
          </Button>
        </p>
      </form>
    </Disclosure>
  );
}
