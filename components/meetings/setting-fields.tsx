import { FormRadios, FormText } from "@/components/forms/fields";
import { meetingModes } from "@/db/values";
import { MEETING_FIELDS, MEETING_MODE_LABELS } from "@/lib/meetings/labels";

/** From when to when, by the clock of Lima. */
export const HoursFields = () => (
  <>
    <FormText name="startsAt" type="time" label={MEETING_FIELDS.startsAt} width="xs" required />
    <FormText name="endsAt" type="time" label={MEETING_FIELDS.endsAt} width="xs" required />
  </>
);

/** Where people meet, or by which link. */
export const PlaceFields = () => (
  <>
    <FormRadios
      name="mode"
      label={MEETING_FIELDS.mode}
      options={meetingModes.map((mode) => ({ value: mode, label: MEETING_MODE_LABELS[mode] }))}
      required
    />
    <FormText
      name="venue"
      label={MEETING_FIELDS.venue}
      hint="Si alguien va en persona. Por ejemplo: auditorio de la UGEL, segundo piso."
      maxLength={200}
    />
    <FormText
      name="link"
      type="url"
      label={MEETING_FIELDS.link}
      hint="Si alguien se conecta. Empieza con https://."
      maxLength={500}
      spellCheck={false}
    />
  </>
);
