import { Disclosure } from "@/components/ui/disclosure";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { withSearch } from "@/lib/forms/search-params";
import { MODALITY_GROUP_LABELS, NETWORK_KIND_LABELS } from "@/lib/networks/labels";
import type { NetworkFilters as Filters } from "@/lib/networks/schema";

type District = { districtCode: string; name: string; ugel: string };
type NetworkFiltersProps = { filters: Filters; ugels: { code: string }[]; districts: District[] };

const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const OFFICES = { completos: "Completos", vacantes: "Con vacantes" };
const STATES = { cerradas: "Cerradas" };

/** Above the list of networks: by words, territory, kind and the state of its offices. */
export function NetworkFilters({ filters, ugels, districts }: NetworkFiltersProps) {
  const { q, ugel, tipo, modalidad, distrito, cargos, estado, orden, sentido } = filters;
  const kept = { ...filters, pagina: undefined };
  const without = (name: keyof Filters) => withSearch("/redes", kept, { [name]: undefined });
  const district = districts.find(({ districtCode }) => districtCode === distrito);
  const active = [
    q && { label: `«${q}»`, href: without("q") },
    ugel && { label: `UGEL ${ugel}`, href: without("ugel") },
    tipo && { label: NETWORK_KIND_LABELS[tipo], href: without("tipo") },
    modalidad && { label: MODALITY_GROUP_LABELS[modalidad], href: without("modalidad") },
    distrito && { label: district?.name ?? distrito, href: without("distrito") },
    cargos && { label: `Cargos: ${OFFICES[cargos].toLowerCase()}`, href: without("cargos") },
    estado && { label: STATES[estado], href: without("estado") },
  ].filter((filter) => typeof filter === "object");
  return (
    <FilterBar action="/redes" label="Buscar redes" active={active} clearHref="/redes" submit="Buscar">
      <TextField name="q" type="search" label="Código, nombre, distrito o coordinación" defaultValue={q} />
      <SelectField
        name="ugel"
        label="UGEL"
        placeholder="Todas"
        defaultValue={ugel}
        options={ugels.map(({ code }) => ({ value: code, label: `UGEL ${code}` }))}
      />
      <SelectField
        name="distrito"
        label="Distrito"
        placeholder="Todos"
        defaultValue={distrito}
        options={districts
          .map(({ districtCode, name }) => ({ value: districtCode as string, label: name }))
          .toSorted((a, b) => a.label.localeCompare(b.label, "es"))}
      />
      <div className="order-last basis-full">
        <Disclosure summary="Más filtros" open={Boolean(tipo || modalidad || cargos || estado)}>
          <div className="flex flex-wrap gap-x-4 gap-y-3 *:mt-0 *:max-sm:w-full sm:*:min-w-44">
            <SelectField
              name="tipo"
              label="Tipo"
              placeholder="Todos"
              defaultValue={tipo}
              options={choices(NETWORK_KIND_LABELS)}
            />
            <SelectField
              name="modalidad"
              label="Modalidad"
              placeholder="Todas"
              defaultValue={modalidad}
              options={choices(MODALITY_GROUP_LABELS)}
            />
            <SelectField
              name="cargos"
              label="Cargos"
              placeholder="Todos"
              defaultValue={cargos}
              options={choices(OFFICES)}
            />
            <SelectField
              name="estado"
              label="Estado"
              placeholder="Vigentes"
              defaultValue={estado}
              options={choices(STATES)}
            />
          </div>
        </Disclosure>
      </div>
      {orden !== "codigo" && <input type="hidden" name="orden" value={orden} />}
      {sentido !== "asc" && <input type="hidden" name="sentido" value={sentido} />}
    </FilterBar>
  );
}
