import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { paperLabel } from "@/lib/assessments/labels";
import { PAGE_SIZE } from "@/lib/assessments/loads/queries";
import { readBrought } from "@/lib/assessments/loads/rules";
import { withSearch } from "@/lib/forms/search-params";

type Service = {
  modularCode: string;
  annex: string;
  levelName: string;
  school: string;
  before: number;
  after: number;
  total: number;
};
type LoadChangesProps = {
  counts: Record<string, number>;
  brings: string[];
  services: Service[];
  page: number;
  href: string;
  children: ReactNode;
};

const figure = (n = 0) => n.toLocaleString("es-PE");
const COLUMNS: Column<Service>[] = [
  {
    key: "service",
    header: "Servicio educativo",
    rowHeader: true,
    cell: ({ school, levelName, modularCode, annex }) => (
      <>
        IE {school}
        <span className="block text-sm font-normal text-muted">
          {levelName}, {modularCode}-{annex}
        </span>
      </>
    ),
  },
  { key: "before", header: "Antes", align: "right", cell: ({ before }) => figure(before) },
  { key: "after", header: "Con este archivo", align: "right", cell: ({ after }) => figure(after) },
  {
    key: "difference",
    header: "Diferencia",
    align: "right",
    cell: ({ before, after }) =>
      after === before ? "Igual" : `${after > before ? "+" : "−"}${figure(Math.abs(after - before))}`,
  },
];

const papersOf = (brings: string[]) =>
  brings
    .map((one) => {
      const [stage, area] = readBrought(one);
      return paperLabel({ stage, area, grade: null });
    })
    .join("; ");

/** What a load replaces, in numbers and service by service: results today and with the file. */
export function LoadChanges({ counts, brings, services, page, href, children }: LoadChangesProps) {
  const { absent = 0, disagrees = 0, missing = 0 } = counts;
  return (
    <>
      <Section title="Qué trae el archivo" aside={`${figure(counts.rows)} filas leídas`}>
        <StatRow>
          <Stat value={figure(counts.students)} label="estudiantes" />
          <Stat
            value={figure(counts.results)}
            label="resultados"
            source={`Antes había ${figure(counts.before)}`}
          />
          <Stat value={figure(counts.services)} label="servicios con resultados" />
          <Stat value={figure(missing)} label="servicios programados que no vienen" />
        </StatRow>
        <p className="mt-4 max-w-140">Reemplaza: {papersOf(brings)}. Lo demás de la evaluación no se toca.</p>
        {absent > 0 && (
          <p className="mt-2 max-w-140 text-muted">
            {figure(absent)} casillas vacías: esos estudiantes no rindieron esa área y no se cuentan en ella.
          </p>
        )}
        {disagrees > 0 && (
          <p className="mt-2 max-w-140 text-muted">
            En {figure(disagrees)} resultados el nivel no es el que corresponde a la medida según los cortes.
            Se cargan con el nivel que trae el archivo.
          </p>
        )}
        {children}
      </Section>
      <Section title="Servicio por servicio">
        <DataTable
          caption={`${figure(services[0]?.total)} servicios educativos, por código modular.`}
          columns={COLUMNS}
          rows={services}
          rowKey={({ modularCode, annex }) => `${modularCode}-${annex}`}
          empty={<p>No hay más servicios.</p>}
        />
        <Pagination
          page={page}
          size={PAGE_SIZE}
          total={services[0]?.total ?? 0}
          href={(pagina) => withSearch(href, { pagina })}
        />
      </Section>
    </>
  );
}
