import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { planKinds } from "@/db/values";
import { PLAN_KIND_LABELS } from "@/lib/plans/labels";
import type { PlanScope } from "@/lib/plans/list/schema";

type ScopeFiltersProps = {
  action: string;
  scope: PlanScope;
  year: number;
  years: number[];
  ugels: string[];
  clearHref?: string;
  active?: { label: string; href: string }[];
  children?: ReactNode;
};

/** Which plans are looked at: of a year, a UGEL and a kind; and what more a list asks. */
export const ScopeFilters = ({ action, scope, year, years, ugels, children, ...more }: ScopeFiltersProps) => (
  <FilterBar action={action} label="Qué planes se miran" {...more}>
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
      defaultValue={scope.ugel}
      options={ugels.map((code) => ({ value: code, label: `UGEL ${code}` }))}
    />
    <SelectField
      name="tipo"
      label="Clase de plan"
      placeholder="Todas"
      defaultValue={scope.tipo}
      options={planKinds.map((kind) => ({ value: kind, label: PLAN_KIND_LABELS[kind] }))}
    />
    {children}
  </FilterBar>
);
