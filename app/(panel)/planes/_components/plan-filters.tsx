import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { planKinds, planStates } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";
import { PLAN_KIND_LABELS } from "@/lib/plans/labels";
import { LISTED_STATE_LABELS } from "@/lib/plans/list/labels";
import type { PlanFilters as Filters } from "@/lib/plans/list/schema";

type PlanFiltersProps = { filters: Filters; year: number; years: number[]; ugels: string[] };

const TIMING = { atrasado: "Fuera de plazo", vencido: "Vencidos sin enviar", "a-tiempo": "A tiempo" };

/** Above the list of plans: by year, territory, kind, state and how they stand against the date. */
export function PlanFilters({ filters, year, years, ugels }: PlanFiltersProps) {
  const { ugel, tipo, estado, plazo } = filters;
  const kept = { ...filters, pagina: undefined };
  const without = (name: keyof Filters) => withSearch("/planes", kept, { [name]: undefined });
  const active = [
    ugel && { label: `UGEL ${ugel}`, href: without("ugel") },
    tipo && { label: PLAN_KIND_LABELS[tipo], href: without("tipo") },
    estado && { label: LISTED_STATE_LABELS[estado], href: without("estado") },
    plazo && { label: TIMING[plazo], href: without("plazo") },
  ].filter((filter) => typeof filter === "object");
  return (
    <FilterBar
      action="/planes"
      label="Filtrar los planes"
      active={active}
      clearHref={withSearch("/planes", { anio: filters.anio })}
    >
      <SelectField
        name="anio"
        label="Año"
        defaultValue={String(year)}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <SelectField
        name="ugel"
        label="UGEL"
        placeholder="Todas"
        defaultValue={ugel}
        options={ugels.map((code) => ({ value: code, label: `UGEL ${code}` }))}
      />
      <SelectField
        name="tipo"
        label="Clase de plan"
        placeholder="Todas"
        defaultValue={tipo}
        options={planKinds.map((kind) => ({ value: kind, label: PLAN_KIND_LABELS[kind] }))}
      />
      <SelectField
        name="estado"
        label="Estado"
        placeholder="Todos"
        defaultValue={estado}
        options={(["none", ...planStates, "awaiting"] as const).map((state) => ({
          value: state,
          label: LISTED_STATE_LABELS[state],
        }))}
      />
      <SelectField
        name="plazo"
        label="Plazo de envío"
        placeholder="Todos"
        defaultValue={plazo}
        options={Object.entries(TIMING).map(([value, label]) => ({ value, label }))}
      />
    </FilterBar>
  );
}
