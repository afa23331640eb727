import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { AREA_LABELS, ordinal } from "@/lib/assessments/labels";
import type { ResultFilters as Filters } from "@/lib/assessments/schema";
import type { Results } from "@/lib/assessments/totals/queries";
import { withSearch } from "@/lib/forms/search-params";
import { MODALITY_LABELS } from "@/lib/networks/labels";
import { AreaField, GradeField, ModalityField } from "./choice-fields";

type ResultFiltersProps = { page: string; filters: Filters; results: Results };

/** Area, grade, modality and shift; the place stays as it is. */
export function ResultFilters({ page, filters, results: { papers, totals, shifts } }: ResultFiltersProps) {
  const without = (name: keyof Filters) => withSearch(page, filters, { [name]: undefined });
  const { lugar, area, grado, modalidad, turno } = filters;
  const active = [
    area && { label: AREA_LABELS[area], href: without("area") },
    grado && { label: `${ordinal(grado)} grado`, href: without("grado") },
    modalidad && { label: MODALITY_LABELS[modalidad], href: without("modalidad") },
    turno && { label: `Turno: ${turno}`, href: without("turno") },
  ].filter((filter) => typeof filter === "object");
  return (
    <FilterBar
      action={page}
      label="Filtrar resultados"
      active={active}
      clearHref={withSearch(page, { lugar })}
    >
      {lugar && <input type="hidden" name="lugar" value={lugar} />}
      <AreaField papers={papers} chosen={area} />
      <GradeField figures={totals} chosen={grado} />
      <ModalityField chosen={modalidad} />
      {shifts.length > 1 && (
        <SelectField
          name="turno"
          label="Turno"
          placeholder="Todos"
          defaultValue={turno}
          options={shifts.map((shift) => ({ value: shift, label: shift }))}
        />
      )}
    </FilterBar>
  );
}
