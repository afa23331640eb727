import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TableTools } from "@/components/ui/table-tools";
import { requireActor } from "@/lib/access/session";
import { longDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { planScopeSchema } from "@/lib/plans/list/schema";
import { getRollup } from "@/lib/plans/rollup/queries";
import { addressesOf, ROLLUP } from "./_components/addresses";
import { BudgetTable } from "./_components/budget-table";
import { Calendar } from "./_components/calendar";
import { ProgressTable } from "./_components/progress-table";
import { ScopeFilters } from "./_components/scope-filters";
import { States } from "./_components/states";
import { Areas, Targets } from "./_components/targets-and-areas";

export const metadata: Metadata = { title: "Consolidado de planes" };

export default async function RollupPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const scope = planScopeSchema.parse(await readSearch(searchParams));
  const rollup = await getRollup(actor, scope);
  const { year, years, ugels, day, approved, expected } = rollup;
  const to = addressesOf(scope);
  return (
    <PanelFrame actor={actor} current="plans" at={scope.ugel ?? "region"}>
      <PageHeader
        breadcrumbs={[{ href: to.plans(), label: "Planes" }, { label: "Consolidado" }]}
        title={`Consolidado de planes ${year}${scope.ugel ? `, UGEL ${scope.ugel}` : ""}`}
        lead={`Lo que dicen los planes aprobados, sumado. Al ${longDay(day)}.`}
      />
      <ScopeFilters action={ROLLUP} scope={scope} year={year} years={years} ugels={ugels} />
      <TableTools
        count={`${approved} de ${expected} planes aprobados`}
        exports={[
          { href: to.file("xlsx"), label: "Excel" },
          { href: to.file("csv"), label: "CSV" },
        ]}
      />
      <States rollup={rollup} to={to} ugel={scope.ugel} />
      {approved === 0 ? (
        <div className="mt-9">
          <EmptyState title="Todavía no hay planes aprobados">
            Cuando se apruebe el primero, aquí se sumarán sus actividades, su presupuesto y sus metas.
          </EmptyState>
        </div>
      ) : (
        <>
          <ProgressTable rollup={rollup} to={to} ugel={scope.ugel} />
          <Calendar rollup={rollup} to={to} />
          <Columns
            main={<BudgetTable sources={rollup.sources} />}
            aside={
              <>
                <Targets rollup={rollup} to={to} />
                <Areas areas={rollup.areas} />
              </>
            }
          />
        </>
      )}
    </PanelFrame>
  );
}
