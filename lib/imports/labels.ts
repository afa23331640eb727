import type { ImportKind, ImportState, RowChange } from "@/db/values";

export const IMPORT_KIND_LABELS: Record<ImportKind, string> = {
  padron: "Padrón de instituciones",
  networks: "Redes y sus colegios",
  officers: "Cargos de las redes",
};

export const IMPORT_STATE_LABELS: Record<ImportState, string> = {
  reading: "Leyendo",
  ready: "Por confirmar",
  refused: "No se pudo leer",
  applied: "Aplicado",
  discarded: "Descartado",
};

export const ROW_CHANGE_LABELS: Record<RowChange, string> = {
  add: "Nuevo",
  change: "Cambia",
  remove: "Ya no está activo",
};

export const SUBJECT_LABELS: Record<string, string> = {
  institution: "Colegio",
  service: "Servicio educativo",
};

/** Why rows of the file stay out, in the order that a person asks. */
export const LEFT_LABELS: Record<string, string> = {
  left_elsewhere: "de otra región o UGEL",
  left_private: "privados",
  left_inactive: "inactivos",
  left_other_level: "de otro nivel (educación superior u otro)",
};

/** What a datum of a school or a service is called. */
export const FIELD_LABELS: Record<string, string> = {
  siteCode: "Código de local",
  name: "Nombre",
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
};
