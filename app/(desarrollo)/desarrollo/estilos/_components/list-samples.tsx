import { CalendarMonth } from "@/components/ui/calendar-month";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { Status, type StatusKind } from "@/components/ui/status";
import { TableTools } from "@/components/ui/table-tools";
import { TextField } from "@/components/ui/text-field";

type School = {
  name: string;
  levels: string;
  district: string;
  students: number;
  state: [StatusKind, string];
};

const SCHOOLS: School[] = [
  {
    name: "IE 9901 Los Molles",
    levels: "Primaria",
    district: "San Juan de Lurigancho",
    students: 388,
    state: ["done", "Aprobada"],
  },
  {
    name: "IE 9902 Virgen de la Ladera",
    levels: "Primaria, secundaria",
    district: "San Juan de Lurigancho",
    students: 1104,
    state: ["done", "Aprobada"],
  },
  {
    name: "IE 9903 Micaela del Valle",
    levels: "Secundaria",
    district: "San Juan de Lurigancho",
    students: 740,
    state: ["late", "Devuelta: 2 secciones sin nómina"],
  },
  {
    name: "IE 9905 Cerro Azulado",
    levels: "Primaria",
    district: "San Juan de Lurigancho",
    students: 417,
    state: ["due", "Sin cargar"],
  },
  {
    name: "IE 9906 Nueva Aurora",
    levels: "Primaria, secundaria",
    district: "El Agustino",
    students: 866,
    state: ["done", "Aprobada"],
  },
];

const EVENTS = [
  { id: "1", date: "2026-11-03", label: "Comunidad de lectura", time: "15:00", href: "#e1" },
  {
    id: "2",
    date: "2026-11-17",
    label: "Visita a IE 9906 Nueva Aurora",
    time: "8:30",
    href: "#e2",
    status: { kind: "done" as const, label: "Hecha" },
  },
  {
    id: "3",
    date: "2026-11-20",
    label: "Informe del acuerdo 4",
    href: "#e3",
    status: { kind: "late" as const, label: "Atrasado" },
  },
  { id: "4", date: "2026-11-26", label: "Directorio UGEL 05", time: "9:00", href: "#e4" },
  { id: "5", date: "2026-11-26", label: "Pasantía en IE 9902", time: "15:00", href: "#e5" },
];

export function ListSamples() {
  return (
    <>
      <Section title="Colegios" id="colegios">
        <FilterBar
          action="/desarrollo/estilos"
          label="Filtrar colegios"
          active={[
            { label: "San Juan de Lurigancho", href: "?distrito=" },
            { label: "Con primaria", href: "?nivel=" },
          ]}
          clearHref="?"
        >
          <TextField name="nombre" label="Nombre o código" />
          <SelectField
            name="nivel"
            label="Nivel"
            placeholder="Todos"
            options={[
              { value: "p", label: "Primaria" },
              { value: "s", label: "Secundaria" },
            ]}
          />
        </FilterBar>
        <TableTools
          count="212 colegios"
          exports={[
            { href: "#xlsx", label: "Excel, 18 KB" },
            { href: "#csv", label: "CSV, 9 KB" },
          ]}
        />
        <DataTable
          caption="Estado de la evaluación de cierre al 23 de noviembre. Orden por número de IE."
          rows={SCHOOLS}
          rowKey={(row) => row.name}
          sort={{ key: "name", dir: "asc" }}
          sortHref={(key) => `?orden=${key}`}
          columns={[
            {
              key: "name",
              header: "Colegio",
              rowHeader: true,
              sortable: true,
              cell: (row) => <a href="#colegio">{row.name}</a>,
            },
            { key: "levels", header: "Niveles", cell: (row) => row.levels },
            { key: "district", header: "Distrito", sortable: true, cell: (row) => row.district },
            {
              key: "students",
              header: "Estudiantes",
              align: "right",
              cell: (row) => row.students.toLocaleString("es-PE"),
            },
            {
              key: "state",
              header: "Evaluación de cierre",
              bare: true,
              cell: (row) => <Status kind={row.state[0]}>{row.state[1]}</Status>,
            },
          ]}
        />
        <Pagination page={5} size={25} total={212} noun="colegios" href={(page) => `?pagina=${page}`} />
      </Section>
      <Section title="Agenda del mes" id="agenda">
        <CalendarMonth
          year={2026}
          month={11}
          today="2026-11-23"
          events={EVENTS}
          previousHref="?mes=10"
          nextHref="?mes=12"
        />
        <Disclosure summary="Cómo se llena esta agenda">
          <p className="max-w-140">
            Reúne las actividades del plan, las visitas y las reuniones que ya tienen fecha.
          </p>
        </Disclosure>
      </Section>
    </>
  );
}
