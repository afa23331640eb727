import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SelectField } from "@/components/ui/select-field";
import { StandingStatus } from "@/components/visits/standing-status";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { CALIBRATION_PAGE } from "@/lib/visits/calibration/scoring/labels";
import { officesInWords } from "@/lib/visits/calibration/standings/labels";
import { readsStandings } from "@/lib/visits/calibration/standings/policy";
import { listStandings, STANDINGS_PER_PAGE } from "@/lib/visits/calibration/standings/queries";
import { standingFiltersSchema } from "@/lib/visits/calibration/standings/schema";
import { CalibrationLinks } from "../_components/calibration-links";

export const metadata: Metadata = { title: "Quién puede observar sin compañía" };

const PAGE = `${CALIBRATION_PAGE}/personas`;
const named = ({ name, ugel }: { name: string; ugel: string | null }) => (ugel ? `${name} (${ugel})` : name);

/** For whoever plans: who of her networks may score alone with a form, and until when. */
export default async function StandingsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!readsStandings(actor)) notFound();
  const filters = standingFiltersSchema.parse(await readSearch(searchParams));
  const { forms, form, rows, total, day } = await listStandings(actor, filters);
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={[
          { href: "/visitas", label: "Visitas" },
          { href: CALIBRATION_PAGE, label: "Calibración" },
          { label: "Quién puede observar sin compañía" },
        ]}
        title="Quién puede observar sin compañía"
        lead="Las personas de sus redes que observan, con cada ficha. Quien todavía no puede va con alguien que le acompañe."
      />
      <CalibrationLinks actor={actor} current={PAGE} />
      {!form ? (
        <EmptyState title="Todavía no hay fichas publicadas">
          Cuando su región o su UGEL publique una, aquí se verá quién puede observar con ella.
        </EmptyState>
      ) : (
        <div className="mt-5">
          <FilterBar action={PAGE} label="Elegir la ficha" submit="Ver">
            <SelectField
              name="ficha"
              label="Ficha"
              defaultValue={form.id}
              options={forms.map((one) => ({ value: one.id, label: named(one) }))}
            />
          </FilterBar>
          <DataTable
            caption={`${named(form)}, al ${shortDay(day)}. Por apellido.`}
            rows={rows}
            rowKey={({ personId }) => personId}
            empty={<EmptyState title="Nadie observa todavía en sus redes" />}
            columns={[
              {
                key: "name",
                header: "Persona",
                rowHeader: true,
                width: "sm:w-1/4",
                cell: ({ name }) => name,
              },
              { key: "office", header: "Cargo", cell: ({ offices }) => officesInWords(offices) },
              {
                ...{ key: "standing", header: "Con esta ficha", bare: true },
                cell: ({ standing }) => <StandingStatus standing={standing} />,
              },
            ]}
          />
          <Pagination
            page={filters.pagina}
            size={STANDINGS_PER_PAGE}
            total={total}
            noun="personas"
            href={(pagina) => withSearch(PAGE, { ...filters, pagina })}
          />
        </div>
      )}
    </PanelFrame>
  );
}
