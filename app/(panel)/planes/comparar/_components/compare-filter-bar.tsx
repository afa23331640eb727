import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { activityKinds, progressStates } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";
import { COMPARE_HREF, problemKey, problemLabel } from "@/lib/plans/compare/labels";
import type { Comparison } from "@/lib/plans/compare/queries";
import type { CompareFilters } from "@/lib/plans/compare/schema";
import { ACTIVITY_KIND_LABELS, PROGRESS_LABELS } from "@/lib/plans/labels";

const options = <V extends string>(values: readonly V[], labels: Record<V, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

type CompareFilterBarProps = Pick<Comparison, "around" | "problems"> & { filters: CompareFilters };

/** Which problem, and which activities about it. */
export function CompareFilterBar({ around, problems, filters }: CompareFilterBarProps) {
  const { pagina: _, ...rest } = filters;
  const { problema, actividad, ugel, estado, anio } = rest;
  const keys = new Set([
    ...problems.map(({ subject, stage, area }) => problemKey({ subject, stage, area: area ?? "" })),
    ...around.mine.map(problemKey),
    ...(problema ? [problema] : []),
  ]);
  const without = (name: keyof typeof rest) => withSearch(COMPARE_HREF, rest, { [name]: undefined });
  const active = [
    ...(actividad ? [{ label: ACTIVITY_KIND_LABELS[actividad], href: without("actividad") }] : []),
    ...(ugel ? [{ label: `UGEL ${ugel}`, href: without("ugel") }] : []),
    ...(estado ? [{ label: PROGRESS_LABELS[estado], href: without("estado") }] : []),
  ];
  return (
    <FilterBar
      action={COMPARE_HREF}
      label="Filtrar las actividades"
      active={active}
      clearHref={withSearch(COMPARE_HREF, { problema, anio })}
    >
      {anio && <input type="hidden" name="anio" value={anio} />}
      <SelectField
        name="problema"
        label="Problema"
        defaultValue={problema}
        options={[...keys].map((key) => ({ value: key, label: problemLabel(key, around.areas) }))}
      />
      <SelectField
        name="actividad"
        label="Tipo de actividad"
        placeholder="Todos"
        defaultValue={actividad}
        options={options(activityKinds, ACTIVITY_KIND_LABELS)}
      />
      <SelectField
        name="ugel"
        label="UGEL"
        placeholder="Todas"
        defaultValue={ugel}
        options={around.ugels.map(({ code }) => ({ value: code, label: `UGEL ${code}` }))}
      />
      <SelectField
        name="estado"
        label="Estado"
        placeholder="Todos"
        defaultValue={estado}
        options={options(progressStates, PROGRESS_LABELS)}
      />
    </FilterBar>
  );
}
