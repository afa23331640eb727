import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TableTools } from "@/components/ui/table-tools";
import { AREA_LABELS, ordinal, STAGE_LABELS } from "@/lib/assessments/labels";
import { type Missing, PAGE_SIZE, type Participation } from "@/lib/assessments/participation/queries";
import { type ParticipationFilters, SHARES } from "@/lib/assessments/participation/schema";
import { LEAST, percentOne, told } from "@/lib/assessments/totals/rules";
import { withSearch } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { AreaField } from "../../_components/choice-fields";

type MissingListProps = {
  page: string;
  filters: ParticipationFilters;
  /** The place looked at, those above it that the reader sees whole, and those right below. */
  places: Participation["line"];
} & Pick<Participation, "missing" | "papers" | "here">;

const figure = (n: number | string) => n.toLocaleString("es-PE");

const COLUMNS: Column<Missing>[] = [
  {
    key: "school",
    header: "Colegio",
    rowHeader: true,
    cell: ({ siteCode, school, above, code, annex }) => (
      <>
        <Anchor href={`/colegios/${siteCode}`}>IE {school}</Anchor>
        <span className="block text-sm font-normal text-muted">
          {above}. Código modular {code}-{annex}
        </span>
      </>
    ),
  },
  {
    key: "who",
    header: "A quiénes",
    cell: ({ stage, grade, shift }) =>
      `${grade === null ? "" : `${ordinal(grade)} de `}${grade === null ? STAGE_LABELS[stage] : STAGE_LABELS[stage].toLowerCase()}${shift ? `, ${shift.toLowerCase()}` : ""}`,
  },
  { key: "programmed", header: "Programados", align: "right", cell: ({ programmed }) => figure(programmed) },
  { key: "assessed", header: "Rindieron", align: "right", cell: ({ assessed }) => figure(told(assessed)) },
  {
    key: "share",
    header: "Participación",
    align: "right",
    cell: ({ assessed, programmed }) =>
      assessed > 0 && assessed < LEAST ? "–" : percentOne(assessed, programmed),
  },
];

/** The services or grades where few of the programmed were assessed, by their place and never by their result. */
export function MissingList({ page, filters, missing, papers, here, places }: MissingListProps) {
  const { lugar, area, menos, por, pagina } = filters;
  const total = missing[0]?.total ?? 0;
  const noun = por === "grado" ? ["grado", "grados"] : ["servicio educativo", "servicios educativos"];
  const file = (formato: string) => withSearch(`/api${page}`, { ...filters, pagina: undefined, formato });
  return (
    <Section title="Quiénes faltan" aside={`Con menos de ${menos} % de sus programados`}>
      <FilterBar
        action={page}
        label="Filtrar quiénes faltan"
        active={area ? [{ label: AREA_LABELS[area], href: withSearch(page, { lugar, menos, por }) }] : []}
      >
        <SelectField
          name="lugar"
          label="Lugar"
          defaultValue={here.path}
          options={places.map((place) => ({ value: place.path, label: placeLabel(place) }))}
        />
        <AreaField papers={papers} chosen={area} />
        <SelectField
          name="menos"
          label="Participación"
          defaultValue={String(menos)}
          options={SHARES.map((value) => ({ value: String(value), label: `Menos de ${value} %` }))}
        />
        <SelectField
          name="por"
          label="Ver por"
          defaultValue={por}
          options={[
            { value: "servicio", label: "Servicio educativo" },
            { value: "grado", label: "Grado" },
          ]}
        />
      </FilterBar>
      <TableTools
        count={`${figure(total)} ${total === 1 ? noun[0] : noun[1]}`}
        exports={[
          { href: file("xlsx"), label: "Excel" },
          { href: file("csv"), label: "CSV" },
        ]}
      />
      <DataTable
        caption={`Por lugar. Con menos de ${LEAST} no se dice cuántos rindieron.`}
        columns={COLUMNS}
        rows={missing}
        rowKey={({ code, annex, stage, grade }) => `${code}-${annex}-${stage}-${grade ?? 0}`}
        empty={
          <EmptyState title="Ninguno">
            {por === "grado"
              ? "No hay grados con tan baja participación, o no se sabe cuántos estaban programados en cada grado."
              : "En este lugar no hay servicios educativos con tan baja participación."}
          </EmptyState>
        }
      />
      <Pagination
        page={pagina}
        size={PAGE_SIZE}
        total={total}
        noun={noun[1]}
        href={(next) => withSearch(page, { ...filters, pagina: next })}
      />
    </Section>
  );
}
