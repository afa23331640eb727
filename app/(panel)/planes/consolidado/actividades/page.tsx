import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SelectField } from "@/components/ui/select-field";
import { Status } from "@/components/ui/status";
import { TableTools } from "@/components/ui/table-tools";
import { activityKinds } from "@/db/values";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeShortLabel } from "@/lib/networks/labels";
import { ACTIVITY_KIND_LABELS, MONTH_NAMES } from "@/lib/plans/labels";
import { followedActivityHref } from "@/lib/plans/progress/labels";
import { listActivities } from "@/lib/plans/rollup/activities/queries";
import { ACTIVITY_PROGRESS_LABELS, soles } from "@/lib/plans/rollup/labels";
import { activityFiltersSchema, activityProgress } from "@/lib/plans/rollup/schema";
import { addressesOf, ROLLUP } from "../_components/addresses";
import { ScopeFilters } from "../_components/scope-filters";

export const metadata: Metadata = { title: "Actividades de los planes" };

type Activity = Awaited<ReturnType<typeof listActivities>>["rows"][number];

const months = (list: number[]) =>
  new Intl.ListFormat("es").format(list.map((month) => MONTH_NAMES[month - 1] ?? "")) || "Sin mes";

function State({ state, late, doneOn, nextOn }: Activity) {
  const kind = state === "done" ? "done" : late ? "late" : state === "under_way" ? "info" : "later";
  const when = state === "done" ? doneOn : state === "cancelled" ? null : nextOn;
  return (
    <>
      <Status kind={kind}>{ACTIVITY_PROGRESS_LABELS[late ? "late" : state]}</Status>
      {when && <span className="block text-sm text-muted">{shortDay(when)}</span>}
    </>
  );
}

const COLUMNS: Column<Activity>[] = [
  {
    key: "actividad",
    header: "Actividad",
    rowHeader: true,
    cell: ({ title, planId, id }) => <Anchor href={followedActivityHref(planId, id)}>{title}</Anchor>,
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
  { key: "clase", header: "Clase", cell: ({ kind }) => ACTIVITY_KIND_LABELS[kind] },
  { key: "meses", header: "Meses", cell: (activity) => months(activity.months) },
  { key: "responsable", header: "Responsable", cell: ({ responsible }) => responsible ?? "–" },
  { key: "avance", header: "Avance", cell: State },
  {
    key: "presupuesto",
    header: "Presupuesto",
    align: "right",
    cell: ({ budget }) => (budget === null ? "–" : soles(budget)),
  },
];

export default async function RolledActivitiesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = activityFiltersSchema.parse(await readSearch(searchParams));
  const { rows, total, size, year, years, ugels } = await listActivities(actor, filters);
  const page = `${ROLLUP}/actividades`;
  const kept = { ...filters, pagina: undefined };
  return (
    <PanelFrame actor={actor} current="plans" at={filters.ugel ?? "region"}>
      <PageHeader
        breadcrumbs={[
          { href: "/planes", label: "Planes" },
          { href: addressesOf(filters).rollup(), label: "Consolidado" },
          { label: "Actividades" },
        ]}
        title={`Actividades de los planes ${year}`}
        lead="De los planes aprobados, que toda la región puede leer."
      />
      <ScopeFilters
        action={page}
        scope={filters}
        {...{ year, years, ugels }}
        active={
          filters.mes === undefined
            ? []
            : [
                {
                  label: filters.mes === 0 ? "Sin mes" : `En ${MONTH_NAMES[filters.mes - 1]}`,
                  href: withSearch(page, kept, { mes: undefined }),
                },
              ]
        }
      >
        <SelectField
          name="clase"
          label="Clase de actividad"
          placeholder="Todas"
          defaultValue={filters.clase}
          options={activityKinds.map((kind) => ({ value: kind, label: ACTIVITY_KIND_LABELS[kind] }))}
        />
        <SelectField
          name="avance"
          label="Avance"
          placeholder="Todos"
          defaultValue={filters.avance}
          options={activityProgress.map((value) => ({ value, label: ACTIVITY_PROGRESS_LABELS[value] }))}
        />
        {filters.mes !== undefined && <input type="hidden" name="mes" value={filters.mes} />}
      </ScopeFilters>
      <TableTools count={`${total.toLocaleString("es-PE")} ${total === 1 ? "actividad" : "actividades"}`} />
      <DataTable
        caption="Por el código de la red o la UGEL, en el orden de cada plan."
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Ninguna actividad coincide">
            Pruebe con menos filtros, o <Anchor href={page}>vea todas las actividades</Anchor>.
          </EmptyState>
        }
      />
      <Pagination
        page={filters.pagina}
        {...{ size, total }}
        noun="actividades"
        href={(pagina) => withSearch(page, kept, { pagina })}
      />
    </PanelFrame>
  );
}
