import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { PlaceKind } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";
import { MODALITY_LABELS } from "@/lib/networks/labels";
import { type SchoolFilters as Filters, NO_NETWORK } from "@/lib/networks/schools/directory/schema";
import { LEVEL_LABELS } from "@/lib/networks/schools/labels";

type SchoolFiltersProps = {
  filters: Filters;
  territory: { path: string; kind: PlaceKind; code: string; name: string }[];
  districts: { code: string; name: string; ugel: string }[];
};

const PAGE = "/colegios";
const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const activeOnes = (filters: Filters, districts: SchoolFiltersProps["districts"]) => {
  const { q, ugel, red, distrito, nivel, modalidad, estado } = filters;
  const without = (name: keyof Filters) =>
    withSearch(PAGE, { ...filters, pagina: undefined }, { [name]: undefined });
  const district = districts.find(({ code }) => code === distrito)?.name ?? distrito;
  return [
    q && { label: `«${q}»`, href: without("q") },
    ugel && { label: `UGEL ${ugel}`, href: without("ugel") },
    red && { label: red === NO_NETWORK ? "Sin red" : `REI ${red}`, href: without("red") },
    distrito && { label: `Distrito: ${district}`, href: without("distrito") },
    nivel && { label: LEVEL_LABELS[nivel] ?? nivel, href: without("nivel") },
    modalidad && { label: MODALITY_LABELS[modalidad], href: without("modalidad") },
    estado === "inactivos" && { label: "Inactivos", href: without("estado") },
  ].filter((filter) => typeof filter === "object");
};

/** Above the directory of schools. The networks and districts offered are those of the UGEL chosen. */
export function SchoolFilters({ filters, territory, districts }: SchoolFiltersProps) {
  const ugels = territory.filter(({ kind }) => kind === "ugel");
  const at = ugels.find(({ code }) => code === filters.ugel)?.path;
  const networks = territory.filter(
    ({ kind, path, code }) => kind === "network" && (at ? path.startsWith(`${at}.`) : code === filters.red),
  );
  const near = districts.filter(({ ugel }) => !at || ugel === at);
  return (
    <FilterBar
      action={PAGE}
      label="Buscar colegios"
      submit="Buscar"
      active={activeOnes(filters, districts)}
      clearHref={PAGE}
    >
      <TextField name="q" type="search" label="Nombre o cualquier código" defaultValue={filters.q} />
      <SelectField
        name="ugel"
        label="UGEL"
        placeholder="Todas"
        defaultValue={filters.ugel}
        options={ugels.map(({ code }) => ({ value: code, label: `UGEL ${code}` }))}
      />
      <SelectField
        name="red"
        label="Red"
        placeholder="Todas"
        defaultValue={filters.red}
        options={[
          { value: NO_NETWORK, label: "Sin red" },
          ...networks.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
        ]}
      />
      <SelectField
        name="distrito"
        label="Distrito"
        placeholder="Todos"
        defaultValue={filters.distrito}
        options={near.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="nivel"
        label="Nivel"
        placeholder="Todos"
        defaultValue={filters.nivel}
        options={choices(LEVEL_LABELS)}
      />
      <SelectField
        name="modalidad"
        label="Modalidad"
        placeholder="Todas"
        defaultValue={filters.modalidad}
        options={choices(MODALITY_LABELS)}
      />
      <SelectField
        name="estado"
        label="Estado"
        defaultValue={filters.estado}
        options={[
          { value: "activos", label: "Activos" },
          { value: "inactivos", label: "Inactivos" },
        ]}
      />
    </FilterBar>
  );
}
