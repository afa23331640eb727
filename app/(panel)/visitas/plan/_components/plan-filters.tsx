import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { LISTED_VISIT_LABELS, PLAN_PAGE } from "@/lib/visits/list/labels";
import { type PlanFilters as Filters, listedVisitStates } from "@/lib/visits/list/schema";
import type { Plan } from "@/lib/visits/plan/queries";
import { roundLabel } from "@/lib/visits/rules";

type PlanFiltersProps = Pick<Plan, "choices" | "rounds" | "round" | "rows" | "observers"> & {
  filters: Filters;
};

/** Above a plan: by UGEL, network, round and state. */
export function PlanFilters({ filters, choices, rounds, round, rows, observers }: PlanFiltersProps) {
  const { ugel, red, momento, estado, dia, quien, anio } = filters;
  const kept = { ...filters, pagina: undefined };
  const without = (name: keyof Filters) => withSearch(PLAN_PAGE, kept, { [name]: undefined });
  const network = choices.networks.find(({ code }) => code === red);
  const who =
    observers?.find(({ personId }) => personId === quien)?.name ??
    rows.find(({ observerId }) => observerId === quien)?.observer;
  const active = [
    ugel && { label: `UGEL ${ugel}`, href: without("ugel") },
    red && { label: network ? placeLabel(network) : `REI ${red}`, href: without("red") },
    momento && {
      label: momento === "todos" ? "Todo el año" : roundLabel(momento),
      href: without("momento"),
    },
    estado && { label: LISTED_VISIT_LABELS[estado], href: without("estado") },
    dia && { label: `El ${shortDay(dia)}`, href: without("dia") },
    quien && { label: who ? `Observa ${who}` : "De una persona", href: without("quien") },
    anio && { label: `Año ${anio}`, href: without("anio") },
  ].filter((filter) => typeof filter === "object");
  const numbers = [...new Set(rounds.map(({ number }) => number))].sort((a, b) => a - b);
  return (
    <FilterBar action={PLAN_PAGE} label="Filtrar las visitas" active={active} clearHref={PLAN_PAGE}>
      {dia && <input type="hidden" name="dia" value={dia} />}
      {quien && <input type="hidden" name="quien" value={quien} />}
      {anio && <input type="hidden" name="anio" value={anio} />}
      {choices.ugels.length > 1 && (
        <SelectField
          name="ugel"
          label="UGEL"
          placeholder="Todas"
          defaultValue={ugel}
          options={choices.ugels.map(({ code }) => ({ value: code, label: `UGEL ${code}` }))}
        />
      )}
      {choices.networks.length > 1 && (
        <SelectField
          name="red"
          label="Red"
          placeholder="Todas"
          defaultValue={red}
          options={choices.networks.map((place) => ({ value: place.code, label: placeLabel(place) }))}
        />
      )}
      <SelectField
        name="momento"
        label="Momento"
        defaultValue={String(momento ?? round ?? "todos")}
        options={[
          ...numbers.map((number) => ({ value: String(number), label: roundLabel(number) })),
          { value: "todos", label: "Todo el año" },
        ]}
      />
      <SelectField
        name="estado"
        label="Estado"
        placeholder="Todos"
        defaultValue={estado}
        options={listedVisitStates.map((value) => ({ value, label: LISTED_VISIT_LABELS[value] }))}
      />
    </FilterBar>
  );
}
