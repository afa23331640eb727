import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { modalities } from "@/db/values";
import type { GrowthPage } from "@/lib/assessments/growth/queries";
import type { GrowthFilters } from "@/lib/assessments/growth/schema";
import { AREA_LABELS, ordinal } from "@/lib/assessments/labels";
import { withSearch } from "@/lib/forms/search-params";
import { MODALITY_LABELS } from "@/lib/networks/labels";

type GrowthFilterBarProps = { page: string; filters: GrowthFilters; found: GrowthPage };

/** From which assessment, and of whom; the place stays as it is. */
export function GrowthFilterBar({ page, filters, found }: GrowthFilterBarProps) {
  const { choices, from, papers, growth } = found;
  const { lugar, desde, area, grado, modalidad } = filters;
  const areas = [...new Set(papers.map((paper) => paper.area))];
  const grades = [...new Set(growth.flatMap(({ grade }) => grade ?? []))].sort((a, b) => a - b);
  const without = (name: keyof GrowthFilters) => withSearch(page, filters, { [name]: undefined });
  const active = [
    area && { label: AREA_LABELS[area], href: without("area") },
    grado && { label: `${ordinal(grado)} grado`, href: without("grado") },
    modalidad && { label: MODALITY_LABELS[modalidad], href: without("modalidad") },
  ].filter((filter) => typeof filter === "object");
  return (
    <FilterBar
      action={page}
      label="Filtrar el avance"
      active={active}
      clearHref={withSearch(page, { lugar, desde })}
    >
      {lugar && <input type="hidden" name="lugar" value={lugar} />}
      {choices.length > 1 && (
        <SelectField
          name="desde"
          label="Desde"
          defaultValue={from?.id}
          options={choices.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <SelectField
        name="area"
        label="Área"
        placeholder="Todas"
        defaultValue={area}
        options={areas.map((value) => ({ value, label: AREA_LABELS[value] }))}
      />
      <SelectField
        name="grado"
        label="Grado"
        placeholder="Todos"
        defaultValue={grado === undefined ? undefined : String(grado)}
        options={grades.map((grade) => ({ value: String(grade), label: ordinal(grade) }))}
      />
      <SelectField
        name="modalidad"
        label="Modalidad"
        placeholder="Todas"
        defaultValue={modalidad}
        options={modalities.map((value) => ({ value, label: MODALITY_LABELS[value] }))}
      />
    </FilterBar>
  );
}
