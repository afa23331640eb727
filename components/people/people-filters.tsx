import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { ROLES, roleLabel } from "@/lib/access/roles";
import { withSearch } from "@/lib/forms/search-params";
import { ACCOUNT_STATE_LABELS } from "@/lib/people/labels";
import type { PeopleFilters as Filters } from "@/lib/people/schema";

type PeopleFiltersProps = { action: string; filters: Filters; ugels: { code: string }[]; accounts?: boolean };

const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const SITUATIONS = { vigente: "Con cargo vigente", anterior: "Con cargo anterior" };

const ROLE_CHOICES = Object.entries(ROLES).map(([value, { label }]) => ({ value, label }));

/** Above every list of people: by name, office, UGEL, network and, for who manages them, account. */
export function PeopleFilters({ action, filters, ugels, accounts = false }: PeopleFiltersProps) {
  const { q, cargo, ugel, red, situacion, cuenta } = filters;
  const without = (name: keyof Filters) =>
    withSearch(action, { ...filters, pagina: undefined }, { [name]: undefined });
  const active = [
    q && { label: `«${q}»`, href: without("q") },
    cargo && { label: roleLabel(cargo), href: without("cargo") },
    ugel && { label: `UGEL ${ugel}`, href: without("ugel") },
    red && { label: `REI ${red}`, href: without("red") },
    situacion && { label: SITUATIONS[situacion], href: without("situacion") },
    cuenta && { label: `Cuenta: ${ACCOUNT_STATE_LABELS[cuenta].toLowerCase()}`, href: without("cuenta") },
  ].filter((filter) => typeof filter === "object");
  return (
    <FilterBar action={action} label="Buscar personas" submit="Buscar" active={active} clearHref={action}>
      <TextField name="q" type="search" label="Nombres o apellidos" defaultValue={q} />
      <SelectField
        name="cargo"
        label="Cargo"
        placeholder="Todos"
        defaultValue={cargo}
        options={ROLE_CHOICES}
      />
      <SelectField
        name="ugel"
        label="UGEL"
        placeholder="Todas"
        defaultValue={ugel}
        options={ugels.map(({ code }) => ({ value: code, label: `UGEL ${code}` }))}
      />
      <TextField name="red" label="Código de red" width="xs" defaultValue={red} />
      <SelectField
        name="situacion"
        label="Situación"
        placeholder="Todas"
        defaultValue={situacion}
        options={choices(SITUATIONS)}
      />
      {accounts && (
        <SelectField
          name="cuenta"
          label="Cuenta"
          placeholder="Todas"
          defaultValue={cuenta}
          options={choices(ACCOUNT_STATE_LABELS)}
        />
      )}
    </FilterBar>
  );
}
