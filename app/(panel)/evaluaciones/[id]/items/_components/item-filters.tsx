import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import type { ItemResults } from "@/lib/assessments/items/difficulty/queries";
import type { ItemFilters as Filters } from "@/lib/assessments/items/schema";
import { paperLabel } from "@/lib/assessments/labels";
import { placeLabel } from "@/lib/networks/labels";

type ItemFiltersProps = { page: string; filters: Filters; results: ItemResults };

/** The paper, and the place: the one looked at, those above it and those right below. */
export function ItemFilters({ page, filters, results }: ItemFiltersProps) {
  const { papers, paper, here, line, below } = results;
  return (
    <FilterBar action={page} label="Elegir prueba y lugar" submit="Ver">
      {filters.orden && <input type="hidden" name="orden" value={filters.orden} />}
      {papers.length > 0 && (
        <SelectField
          name="prueba"
          label="Prueba"
          defaultValue={paper?.id}
          options={papers.map((one) => ({ value: one.id, label: paperLabel(one) }))}
        />
      )}
      <SelectField
        name="lugar"
        label="Lugar"
        defaultValue={here.path}
        options={[...line, ...below].map((place) => ({ value: place.path, label: placeLabel(place) }))}
      />
    </FilterBar>
  );
}
