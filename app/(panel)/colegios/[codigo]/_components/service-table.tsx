import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { shortDay } from "@/lib/dates/dates";
import { MODALITY_LABELS } from "@/lib/networks/labels";
import type { SchoolRecord } from "@/lib/networks/schools/queries";

type Service = SchoolRecord["services"][number];

const count = (value: number | null) => value?.toLocaleString("es-PE") ?? "–";

const COLUMNS: Column<Service>[] = [
  {
    key: "level",
    header: "Nivel",
    rowHeader: true,
    cell: (service) => (
      <>
        {service.levelName}
        <span className="block text-sm font-normal text-muted">
          {`Código modular ${service.modularCode}-${service.annex}`}
        </span>
      </>
    ),
  },
  { key: "modality", header: "Modalidad", cell: (service) => MODALITY_LABELS[service.modality] },
  { key: "shift", header: "Turno", cell: (service) => service.shiftName ?? "–" },
  { key: "management", header: "Gestión", cell: (service) => service.managementName ?? "–" },
  { key: "students", header: "Estudiantes", align: "right", cell: ({ students }) => count(students) },
  { key: "teachers", header: "Docentes", align: "right", cell: ({ teachers }) => count(teachers) },
  { key: "sections", header: "Secciones", align: "right", cell: ({ sections }) => count(sections) },
  {
    key: "state",
    header: "Estado",
    bare: true,
    cell: ({ active, sourceDate }) => (
      <>
        {active ? <Status kind="done">Activo</Status> : <Status kind="later">Inactivo</Status>}
        <span className="block text-sm text-muted">al {shortDay(sourceDate)}</span>
      </>
    ),
  },
];

/** The levels of a school, each with its code, its size and the day that the padrón says so. */
export function ServiceTable({ services }: { services: Service[] }) {
  return (
    <DataTable
      caption="Según el padrón: primero los activos, por nivel."
      rows={services}
      rowKey={(service) => service.id}
      columns={COLUMNS}
      empty={
        <EmptyState title="El padrón no trae servicios de este colegio">
          Aparecerán cuando la UGEL importe el padrón.
        </EmptyState>
      }
    />
  );
}
