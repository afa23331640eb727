import { FormRadios, FormSelect, FormText } from "@/components/forms/fields";
import { itemPurposes } from "@/db/values";
import { ITEM_LABELS } from "@/lib/meetings/agenda/labels";
import { ITEM_PURPOSE_LABELS } from "@/lib/meetings/labels";
import type { Participant } from "@/lib/meetings/queries";

/** What an item of an agenda asks for. */
export function ItemFields({ participants }: { participants: Participant[] }) {
  return (
    <>
      <FormText name="title" label={ITEM_LABELS.title ?? ""} maxLength={200} width="full" required />
      <FormRadios
        name="purpose"
        label={ITEM_LABELS.purpose ?? ""}
        options={itemPurposes.map((value) => ({ value, label: ITEM_PURPOSE_LABELS[value] }))}
        required
      />
      <FormText
        name="question"
        label={ITEM_LABELS.question ?? ""}
        hint="Si es para decidir: la fecha, el responsable, la propuesta."
        maxLength={300}
        width="full"
      />
      <FormText
        name="minutes"
        label={ITEM_LABELS.minutes ?? ""}
        inputMode="numeric"
        maxLength={3}
        width="xs"
        required
      />
      <FormSelect
        name="presenterId"
        label={ITEM_LABELS.presenterId ?? ""}
        placeholder="Nadie de los convocados"
        options={participants.map(({ id, name, office }) => ({ value: id, label: `${name}, ${office}` }))}
        width="full"
      />
      <FormText
        name="presenter"
        label={ITEM_LABELS.presenter ?? ""}
        hint="Por ejemplo: especialista de la municipalidad."
        maxLength={120}
        width="full"
      />
    </>
  );
}
