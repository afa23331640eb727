import { FormHidden, FormRadios, FormSelect, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { freshId } from "@/lib/forms/fresh-id";
import { recordMarkAction } from "@/lib/meetings/attendance/actions";
import { attendanceHref } from "@/lib/meetings/session/labels";

type HourFormProps = { meetingId: string; people: { value: string; label: string }[] };

/** An arrival or a departure that nobody wrote down when it happened. */
export function HourForm({ meetingId, people }: HourFormProps) {
  return (
    <Form
      action={recordMarkAction}
      values={{ meetingId, presenceId: freshId(), mark: "arrival" }}
      page={attendanceHref(meetingId)}
      submit="Registrar con esa hora"
      variant="outline"
    >
      <FormHidden name="meetingId" />
      <FormHidden name="presenceId" />
      <FormSelect
        name="participantId"
        label="Quién"
        placeholder="Elija una persona"
        options={people}
        required
      />
      <FormRadios
        name="mark"
        label="Qué pasó"
        options={[
          { value: "arrival", label: "Llegó" },
          { value: "departure", label: "Se retiró" },
        ]}
        inline
        required
      />
      <FormText name="hour" label="A qué hora" type="time" width="xs" required />
    </Form>
  );
}
