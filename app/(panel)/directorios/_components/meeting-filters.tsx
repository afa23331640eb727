import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { meetingKinds } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";
import { MEETING_KIND_LABELS } from "@/lib/meetings/labels";
import { monthText } from "@/lib/meetings/list/labels";
import type { MeetingFilters as Filters } from "@/lib/meetings/list/schema";

type MeetingFiltersProps = { filters: Filters; ugels: string[]; months: string[] };

/** Above the list of meetings: by UGEL, kind and month. */
export function MeetingFilters({ filters, ugels, months }: MeetingFiltersProps) {
  const { ugel, tipo, mes } = filters;
  const without = (name: keyof Filters) =>
    withSearch("/directorios", { ...filters, pagina: undefined }, { [name]: undefined });
  const active = [
    ugel && { label: `UGEL ${ugel}`, href: without("ugel") },
    tipo && { label: MEETING_KIND_LABELS[tipo], href: without("tipo") },
    mes && { label: monthText(mes), href: without("mes") },
  ].filter((filter) => typeof filter === "object");
  return (
    <FilterBar action="/directorios" label="Filtrar las reuniones" active={active} clearHref="/directorios">
      <SelectField
        name="ugel"
        label="UGEL"
        placeholder="Todas"
        defaultValue={ugel}
        options={ugels.map((code) => ({ value: code, label: `UGEL ${code}` }))}
      />
      <SelectField
        name="tipo"
        label="Clase de reunión"
        placeholder="Todas"
        defaultValue={tipo}
        options={meetingKinds.map((kind) => ({ value: kind, label: MEETING_KIND_LABELS[kind] }))}
      />
      <SelectField
        name="mes"
        label="Mes"
        placeholder="Todos"
        defaultValue={mes}
        options={months.map((month) => ({ value: month, label: monthText(month) }))}
      />
    </FilterBar>
  );
}
