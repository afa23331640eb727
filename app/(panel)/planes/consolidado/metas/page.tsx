import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SelectField } from "@/components/ui/select-field";
import { Status, type StatusKind } from "@/components/ui/status";
import { TableTools } from "@/components/ui/table-tools";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeShortLabel } from "@/lib/networks/labels";
import { measuredTargetHref } from "@/lib/plans/measures/labels";
import { PACE_LABELS } from "@/lib/plans/rollup/labels";
import type { TargetPace } from "@/lib/plans/rollup/rules";
import { targetFiltersSchema, targetPaces } from "@/lib/plans/rollup/schema";
import { listTargets } from "@/lib/plans/rollup/targets/queries";
import { addressesOf, ROLLUP } from "../_components/addresses";
import { ScopeFilters } from "../_components/scope-filters";

export const metadata: Metadata = { title: "Metas de los planes" };

type Target = Awaited<ReturnType<typeof listTargets>>["rows"][number];

const KINDS: Record<TargetPace, StatusKind> = { "en-camino": "done", atras: "late", "sin-dato": "later" };
const amount = (value: number | null, unit: string) =>
  value === null ? "–" : `${value.toLocaleString("es-PE")} ${unit}`;

function MeasuredCell({ measured, unit }: Target) {
  if (!measured) return "Sin medición";
  const { value, on, source, n, of } = measured;
  return (
    <>
      {amount(value, unit)}
      <span className="block text-sm text-muted">
        {source}, {shortDay(on)}
        {n !== null && of !== null && `. n = ${n.toLocaleString("es-PE")} de ${of.toLocaleString("es-PE")}`}
      </span>
    </>
  );
}

const COLUMNS: Column<Target>[] = [
  {
    key: "meta",
    header: "Meta",
    rowHeader: true,
    cell: ({ name, planId, id }) => <Anchor href={measuredTargetHref(planId, id)}>{name}</Anchor>,
  },
  {
    key: "plan",
    header: "Plan de",
    cell: ({ placeKind, placeCode, placeName }) => (
      <span className="whitespace-nowrap">
        {placeShortLabel({ kind: placeKind, code: placeCode, name: placeName })}
      </span>
    ),
  },
  { key: "parte", header: "Parte de", align: "right", cell: ({ baseline, unit }) => amount(baseline, unit) },
  {
    key: "meta-valor",
    header: "Se espera",
    cell: ({ goal, unit, dueOn }) => `${amount(goal, unit)} hasta el ${shortDay(dueOn)}`,
  },
  { key: "medido", header: "Se midió", cell: MeasuredCell },
  {
    key: "ritmo",
    header: "Ritmo",
    cell: ({ pace }) => <Status kind={KINDS[pace]}>{PACE_LABELS[pace]}</Status>,
  },
];

export default async function RolledTargetsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = targetFiltersSchema.parse(await readSearch(searchParams));
  const { rows, total, size, year, years, ugels } = await listTargets(actor, filters);
  const page = `${ROLLUP}/metas`;
  const kept = { ...filters, pagina: undefined };
  return (
    <PanelFrame actor={actor} current="plans" at={filters.ugel ?? "region"}>
      <PageHeader
        breadcrumbs={[
          { href: "/planes", label: "Planes" },
          { href: addressesOf(filters).rollup(), label: "Consolidado" },
          { label: "Metas" },
        ]}
        title={`Metas de los planes ${year}`}
        lead="De los planes aprobados, con lo último que se midió de cada una."
      />
      <ScopeFilters action={page} scope={filters} {...{ year, years, ugels }}>
        <SelectField
          name="ritmo"
          label="Ritmo"
          placeholder="Todos"
          defaultValue={filters.ritmo}
          options={targetPaces.map((value) => ({ value, label: PACE_LABELS[value] }))}
        />
      </ScopeFilters>
      <TableTools count={`${total.toLocaleString("es-PE")} ${total === 1 ? "meta" : "metas"}`} />
      <DataTable
        caption="Por el código de la red o la UGEL, en el orden de cada plan."
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Ninguna meta coincide">
            Pruebe con menos filtros, o <Anchor href={page}>vea todas las metas</Anchor>.
          </EmptyState>
        }
      />
      <Pagination
        page={filters.pagina}
        {...{ size, total }}
        noun="metas"
        href={(pagina) => withSearch(page, kept, { pagina })}
      />
    </PanelFrame>
  );
}
