import type { ImportKind, ImportState, RowChange } from "@/db/values";
import { shortDay } from "@/lib/dates/dates";
import { MODALITY_GROUP_LABELS, MODALITY_LABELS, NETWORK_KIND_LABELS } from "@/lib/networks/labels";
import { DOCUMENT_KIND_LABELS } from "@/lib/people/labels";

export const IMPORT_KIND_LABELS: Record<ImportKind, string> = {
  padron: "Padrón de instituciones",
  networks: "Redes y sus colegios",
  officers: "Cargos de las redes",
  enrolment: "Matrícula por grado",
};

export const importHref = (importId: string) => `/administracion/importaciones/${importId}`;

export const IMPORT_STATE_LABELS: Record<ImportState, string> = {
  reading: "Leyendo",
  ready: "Por confirmar",
  refused: "No se pudo leer",
  applied: "Aplicado",
  discarded: "Descartado",
};

export const SUBJECT_LABELS: Record<string, string> = {
  institution: "Colegio",
  service: "Servicio educativo",
  network: "Red",
  membership: "Colegio",
  person: "Persona",
  office: "Cargo",
  enrolment: "Servicio educativo",
};

const IN_PADRON: Record<RowChange, string> = { add: "Nuevo", change: "Cambia", remove: "Ya no está activo" };

/** What happens to each thing. */
export const CHANGE_LABELS: Record<string, Record<RowChange, string>> = {
  institution: IN_PADRON,
  service: IN_PADRON,
  network: { add: "Red nueva", change: "Cambia", remove: "Se cierra" },
  membership: { add: "Entra a la red", change: "Cambia de red", remove: "Queda sin red" },
  person: { add: "Persona nueva", change: "Se corrigen sus datos", remove: "Sale" },
  office: { add: "Se da el cargo", change: "Cambia", remove: "Termina" },
  enrolment: { add: "Se registra", change: "Cambia", remove: "Queda en cero" },
};

/** The tabs of what would change, and in which order it comes. */
export const TAB_LABELS: Record<ImportKind, Record<RowChange, string>> = {
  padron: { add: "Nuevos", change: "Con cambios", remove: "Dejan de estar activos" },
  networks: { add: "Nuevos", change: "Con cambios", remove: "Quedan sin red" },
  officers: { add: "Nuevos", change: "Con cambios", remove: "Terminan" },
  enrolment: { add: "Nuevos", change: "Con cambios", remove: "Quedan en cero" },
};
export const ORDER_LABELS: Record<ImportKind, string> = {
  padron: "Primero los colegios, luego sus servicios, por código.",
  networks: "Primero las redes, luego sus colegios, por código.",
  officers: "Primero las personas, luego sus cargos, por lugar.",
  enrolment: "En el orden del archivo.",
};

type Count = { name: string; label: string; source?: string };

/** The figures of each kind of file, by the name of their count. */
export const COUNT_LABELS: Record<ImportKind, Count[]> = {
  padron: [
    { name: "added", label: "nuevos", source: "Colegios y servicios" },
    { name: "changed", label: "con cambios" },
    { name: "removed", label: "dejan de estar activos" },
    { name: "same", label: "iguales", source: "No se tocan" },
  ],
  networks: [
    { name: "networks_added", label: "redes nuevas" },
    { name: "joined", label: "entran a una red", source: "Colegios sin red" },
    { name: "moved", label: "cambian de red", source: "Colegios" },
    { name: "left", label: "quedan sin red", source: "Ya no están en la lista" },
    { name: "same", label: "siguen igual", source: "Colegios" },
  ],
  officers: [
    { name: "people_added", label: "personas nuevas" },
    { name: "offices_added", label: "cargos que se dan" },
    { name: "offices_changed", label: "cargos que cambian" },
    { name: "removed", label: "cargos que terminan", source: "Ya no están en la lista" },
    { name: "same", label: "siguen igual", source: "Cargos" },
  ],
  enrolment: [
    { name: "students", label: "estudiantes", source: "Suma de las filas leídas" },
    { name: "added", label: "grados nuevos" },
    { name: "changed", label: "grados que cambian" },
    { name: "removed", label: "grados que quedan en cero", source: "Ya no están en la lista" },
    { name: "same", label: "siguen igual", source: "Grados" },
  ],
};

/** What else a person should know of what was read. */
export const NOTE_LABELS: Record<string, (count: number) => string> = {
  networks_changed: (n) =>
    n === 1
      ? "En una red cambian el nombre o la resolución."
      : `En ${n} redes cambian el nombre o la resolución.`,
  people_changed: (n) =>
    n === 1 ? "De una persona se corrigen los datos." : `De ${n} personas se corrigen los datos.`,
  held: (n) =>
    `Hay filas en las que no se distingue de qué se trata: por eso ${n === 1 ? "uno que no está en la lista sigue" : `${n} que no están en la lista siguen`} donde están.`,
};

/** Why rows of the file stay out, in the order that a person asks. */
export const LEFT_LABELS: Record<string, string> = {
  left_elsewhere: "de otra región o UGEL",
  left_private: "privados",
  left_inactive: "inactivos",
  left_other_level: "de otro nivel (educación superior u otro)",
};

/** What a datum is called. */
export const FIELD_LABELS: Record<string, string> = {
  siteCode: "Código de local",
  name: "Nombre",
  network: "Red",
  kind: "Tipo",
  modalityGroup: "Modalidades",
  resolutionNumber: "Resolución",
  resolutionDate: "Fecha de la resolución",
  address: "Dirección",
  districtCode: "Ubigeo del distrito",
  latitude: "Latitud",
  longitude: "Longitud",
  modularCode: "Código modular",
  annex: "Anexo",
  levelCode: "Código de nivel",
  levelName: "Nivel",
  modality: "Modalidad",
  shiftName: "Turno",
  managementName: "Gestión",
  dependencyName: "Dependencia",
  students: "Estudiantes",
  teachers: "Docentes",
  sections: "Secciones",
  holder: "Titular",
  startsOn: "Desde",
  endsOn: "Hasta",
  document: "Documento",
  school: "Colegio donde trabaja",
  givenNames: "Nombres",
  familyNames: "Apellidos",
  documentKind: "Tipo de documento",
  documentNumber: "Número de documento",
  email: "Correo",
  phone: "Teléfono",
};

/** What is shown of a new thing; of a school or a service its name says enough. */
export const SHOWN_WHEN_NEW: Record<string, string[]> = {
  network: ["kind", "modalityGroup", "resolutionNumber", "resolutionDate"],
  membership: ["network"],
  person: ["email", "phone"],
  office: ["holder", "startsOn", "endsOn", "document", "school"],
  enrolment: ["students"],
};

const oneOf = (labels: Record<string, string>) => (text: string) =>
  Object.hasOwn(labels, text) ? (labels[text] ?? text) : text;

const VALUE_LABELS: Record<string, (text: string) => string> = {
  kind: oneOf(NETWORK_KIND_LABELS),
  modalityGroup: oneOf(MODALITY_GROUP_LABELS),
  modality: oneOf(MODALITY_LABELS),
  documentKind: oneOf(DOCUMENT_KIND_LABELS),
  startsOn: shortDay,
  endsOn: shortDay,
  resolutionDate: shortDay,
};

/** A value as people read it. */
export function valueInWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "(vacío)";
  const text = String(value);
  return Object.hasOwn(VALUE_LABELS, field) ? (VALUE_LABELS[field]?.(text) ?? text) : text;
}

/** What the form that brings a file may be sent back for: the field, and what to do. */
export const START_PROBLEMS: Record<string, { field: string; message: string }> = {
  tipo: { field: "kind", message: "Elija qué archivo es." },
  lugar: { field: "place", message: "Elija un lugar para el que su cargo le permita traer este archivo." },
  fecha: { field: "effectiveOn", message: "Escriba desde qué día vale, como día, mes y año." },
};

/** The name under which what was typed in that form is kept until it is taken. */
export const START_DRAFT = "start-import";
