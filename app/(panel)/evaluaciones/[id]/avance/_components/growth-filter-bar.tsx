import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import type { GrowthPage } from "@/lib/assessments/growth/queries";
import type { GrowthFilters } from "@/lib/assessments/growth/schema";
import { AREA_LABELS, ordinal } from "@/lib/assessments/labels";
import { withSearch } from "@/lib/forms/search-params";
import { MODALITY_LABELS } from "@/lib/networks/labels";
import { AreaField, GradeField, ModalityField } from "../../_components/choice-fields";

type GrowthFilterBarProps = { page: string; filters: GrowthFilters; found: GrowthPage };

/** From which assessment, and of whom; the place stays as it is. */
export function GrowthFilterBar({ page, filters, found }: GrowthFilterBarProps) {
  const { choices, from, papers, growth } = found;
  const { lugar, desde, area, grado, modalidad } = filters;
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
      <AreaField papers={papers} chosen={area} />
      <GradeField figures={growth} chosen={grado} />
      <ModalityField chosen={modalidad} />
    </FilterBar>
  );
}
