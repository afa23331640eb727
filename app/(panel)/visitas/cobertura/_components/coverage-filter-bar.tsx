import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { visitKinds } from "@/db/visit-values";
import { withSearch } from "@/lib/forms/search-params";
import { COVERAGE_PAGE } from "@/lib/visits/coverage/labels";
import type { Coverage } from "@/lib/visits/coverage/queries";
import type { CoverageFilters } from "@/lib/visits/coverage/schema";
import { VISIT_KIND_LABELS } from "@/lib/visits/labels";
import { roundLabel } from "@/lib/visits/rules";

type CoverageFilterBarProps = { filters: CoverageFilters; coverage: Coverage };

/** Year, round and kind of visit; the place stays as it is. */
export function CoverageFilterBar({ filters, coverage }: CoverageFilterBarProps) {
  const { lugar, tipo, lista } = filters;
  const { years, year, rounds, focus } = coverage;
  const kept = { lugar, lista, anio: filters.anio, momento: filters.momento };
  return (
    <FilterBar
      action={COVERAGE_PAGE}
      label="Elegir el momento y la clase de visita"
      submit="Ver"
      active={tipo ? [{ label: VISIT_KIND_LABELS[tipo], href: withSearch(COVERAGE_PAGE, kept) }] : []}
    >
      {lugar && <input type="hidden" name="lugar" value={lugar} />}
      {lista && <input type="hidden" name="lista" value={lista} />}
      <SelectField
        name="anio"
        label="Año"
        defaultValue={String(year)}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      {rounds.length > 0 && (
        <SelectField
          name="momento"
          label="Momento"
          defaultValue={String(focus)}
          options={rounds.map(({ number }) => ({ value: String(number), label: roundLabel(number) }))}
        />
      )}
      <SelectField
        name="tipo"
        label="Clase de visita"
        placeholder="Todas"
        defaultValue={tipo}
        options={visitKinds.map((kind) => ({ value: kind, label: VISIT_KIND_LABELS[kind] }))}
      />
    </FilterBar>
  );
}
