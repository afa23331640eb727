import { FormDate, FormRadios, FormSelect, FormText } from "@/components/forms/fields";
import { HoursFields, PlaceFields } from "@/components/meetings/setting-fields";
import { EVERY_LABELS, ORDINAL_LABELS, SERIES_FIELDS, WEEKDAY_LABELS } from "@/lib/meetings/series/labels";
import { ordinals, weekdays } from "@/lib/meetings/series/rules";

const HINTS = {
  month_weekday: "Por ejemplo, el segundo martes",
  month_day: "Por ejemplo, el día 15, o el 31 o el último",
  week: "Por ejemplo, los jueves",
  fortnight: "Por ejemplo, un jueves sí y otro no",
};

/** How often, on which days, at what time and where a series meets. */
export const SeriesFields = () => (
  <>
    <FormText
      name="name"
      label={SERIES_FIELDS.name}
      hint="Por ejemplo: Directorio mensual."
      maxLength={120}
      required
    />
    <FormRadios
      name="every"
      label={SERIES_FIELDS.every}
      options={(Object.keys(EVERY_LABELS) as (keyof typeof EVERY_LABELS)[]).map((every) => ({
        ...{ value: every, label: EVERY_LABELS[every], hint: HINTS[every] },
      }))}
      required
    />
    <FormSelect
      name="ordinal"
      label={SERIES_FIELDS.ordinal}
      hint="Solo si es un día de la semana de cada mes."
      placeholder="No hace falta"
      options={ordinals.map((value) => ({ value: String(value), label: ORDINAL_LABELS[value] }))}
      width="sm"
    />
    <FormSelect
      name="weekday"
      label={SERIES_FIELDS.weekday}
      hint="No hace falta si es un día fijo del mes."
      placeholder="No hace falta"
      options={weekdays.map((value) => ({ value, label: WEEKDAY_LABELS[value] }))}
      width="sm"
    />
    <FormText
      name="monthDay"
      type="number"
      label={SERIES_FIELDS.monthDay}
      hint="Solo si es un día fijo, de 1 a 31. En los meses que no llegan, es el último."
      min={1}
      max={31}
      width="xs"
    />
    <FormDate name="startsOn" label={SERIES_FIELDS.startsOn} required />
    <FormDate name="endsOn" label={SERIES_FIELDS.endsOn} hint="Vacío, sigue hasta que se cierre." />
    <HoursFields />
    <PlaceFields />
  </>
);
