import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { activityKinds, progressStates, ragColours } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";
import { ACTIVITY_KIND_LABELS, MONTH_NAMES, PROGRESS_LABELS, RAG_LABELS } from "@/lib/plans/labels";
import type { FollowFilters } from "@/lib/plans/progress/schema";

const options = <V extends string>(values: readonly V[], labels: Record<V, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const MONTHS = MONTH_NAMES.map((name, i) => ({ value: String(i + 1), label: capital(name) }));

/** What the list is filtered by, in the address. */
export function FollowFilterBar({ page, filters }: { page: string; filters: FollowFilters }) {
  const { pagina: _, ...rest } = filters;
  const { estado, va, tipo, mes } = rest;
  const without = (name: keyof typeof rest) => `${withSearch(page, rest, { [name]: undefined })}#actividades`;
  const active = [
    ...(estado ? [{ label: PROGRESS_LABELS[estado], href: without("estado") }] : []),
    ...(va ? [{ label: RAG_LABELS[va], href: without("va") }] : []),
    ...(tipo ? [{ label: ACTIVITY_KIND_LABELS[tipo], href: without("tipo") }] : []),
    ...(mes ? [{ label: capital(MONTH_NAMES[mes - 1] ?? ""), href: without("mes") }] : []),
  ];
  return (
    <FilterBar
      action={`${page}#actividades`}
      label="Filtrar las actividades"
      active={active}
      clearHref={page}
    >
      <SelectField
        name="estado"
        label="Estado"
        placeholder="Todos"
        defaultValue={estado}
        options={options(progressStates, PROGRESS_LABELS)}
      />
      <SelectField
        name="va"
        label="Cómo va"
        placeholder="Todas"
        defaultValue={va}
        options={options(ragColours, RAG_LABELS)}
      />
      <SelectField
        name="tipo"
        label="Tipo"
        placeholder="Todos"
        defaultValue={tipo}
        options={options(activityKinds, ACTIVITY_KIND_LABELS)}
      />
      <SelectField
        name="mes"
        label="Mes"
        placeholder="Todo el año"
        defaultValue={mes === undefined ? undefined : String(mes)}
        options={MONTHS}
      />
    </FilterBar>
  );
}
