import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { placeLabel } from "@/lib/networks/labels";
import { VISIT_RESULTS_PAGE } from "@/lib/visits/results/labels";
import type { VisitResults } from "@/lib/visits/results/queries";

/** Place, form and year. */
export function ResultFilterBar({ results }: { results: VisitResults }) {
  const { choices, place, forms, form, years, year } = results;
  return (
    <FilterBar action={VISIT_RESULTS_PAGE} label="Elegir el lugar y la ficha" submit="Ver">
      {choices.length > 1 && (
        <SelectField
          name="lugar"
          label="Lugar"
          defaultValue={place.path}
          options={choices.map((choice) => ({ value: choice.path, label: placeLabel(choice) }))}
        />
      )}
      {choices.length <= 1 && <input type="hidden" name="lugar" value={place.path} />}
      {forms.length > 0 && (
        <SelectField
          name="ficha"
          label="Ficha"
          defaultValue={form?.id}
          options={forms.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {years.length > 1 && (
        <SelectField
          name="anio"
          label="Año"
          defaultValue={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      )}
    </FilterBar>
  );
}
