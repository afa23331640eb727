import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { addDays, shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { AGREEMENTS_PAGE, SOON } from "@/lib/meetings/agreements/labels";
import { LISTED_STATE_LABELS } from "@/lib/meetings/agreements/list/labels";
import { type AgreementFilters, listedStates } from "@/lib/meetings/agreements/list/schema";
import type { NamedPlace } from "@/lib/meetings/agreements/queries";
import { placeShortLabel } from "@/lib/networks/labels";

type AgreementFilterBarProps = {
  filters: AgreementFilters;
  years: number[];
  ugels: string[];
  hasRegional: boolean;
  below: NamedPlace | null;
  day: string;
};

const ugelLabel = (code: string) => (code === "region" ? "Reuniones de la región" : `UGEL ${code}`);

/** Above the list of agreements: by who answers, state, territory and year. */
export function AgreementFilterBar({
  filters,
  years,
  ugels,
  hasRegional,
  below,
  day,
}: AgreementFilterBarProps) {
  const { anio, ugel, lugar, responde, estado, plazo, hasta, de, reunion } = filters;
  const kept = { ...filters, pagina: undefined };
  const without = (name: keyof AgreementFilters) => withSearch(AGREEMENTS_PAGE, kept, { [name]: undefined });
  const active = [
    de && { label: "De los que usted responde", href: without("de") },
    estado && { label: LISTED_STATE_LABELS[estado], href: without("estado") },
    ugel && { label: ugelLabel(ugel), href: without("ugel") },
    lugar && {
      label: below ? `De ${placeShortLabel(below)} y sus redes` : `Solo las reuniones de ${lugar}`,
      href: without("lugar"),
    },
    plazo && {
      label: plazo === "vencido" ? "Con retraso" : `Vencen hasta el ${shortDay(hasta ?? addDays(day, SOON))}`,
      href: withSearch(AGREEMENTS_PAGE, kept, { plazo: undefined, hasta: undefined }),
    },
    responde && { label: `Que responde ${responde}`, href: without("responde") },
    anio && { label: `Tomados en ${anio}`, href: without("anio") },
    reunion && { label: "De una reunión", href: without("reunion") },
  ].filter((filter) => typeof filter === "object");
  const places = [...[...ugels].sort(), ...(hasRegional ? ["region"] : [])];
  return (
    <FilterBar
      action={AGREEMENTS_PAGE}
      label="Filtrar los acuerdos"
      active={active}
      clearHref={AGREEMENTS_PAGE}
    >
      {lugar && <input type="hidden" name="lugar" value={lugar} />}
      {plazo && <input type="hidden" name="plazo" value={plazo} />}
      {plazo && hasta && <input type="hidden" name="hasta" value={hasta} />}
      {responde && <input type="hidden" name="responde" value={responde} />}
      {reunion && <input type="hidden" name="reunion" value={reunion} />}
      <SelectField
        name="de"
        label="Quién responde"
        placeholder="Cualquiera"
        defaultValue={de}
        options={[{ value: "mios", label: "Yo o mi cargo" }]}
      />
      <SelectField
        name="estado"
        label="Estado"
        placeholder="Todos"
        defaultValue={estado}
        options={listedStates.map((value) => ({ value, label: LISTED_STATE_LABELS[value] }))}
      />
      {places.length <= 1 && ugel && <input type="hidden" name="ugel" value={ugel} />}
      {places.length > 1 && (
        <SelectField
          name="ugel"
          label="Reuniones de"
          placeholder="Todas"
          defaultValue={ugel}
          options={places.map((value) => ({ value, label: ugelLabel(value) }))}
        />
      )}
      {years.length > 1 && (
        <SelectField
          name="anio"
          label="Año"
          placeholder="Todos"
          defaultValue={anio === undefined ? undefined : String(anio)}
          options={[...years]
            .sort((a, b) => b - a)
            .map((year) => ({ value: String(year), label: String(year) }))}
        />
      )}
    </FilterBar>
  );
}
