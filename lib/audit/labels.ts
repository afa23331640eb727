import type { Role } from "@/db/values";
import { ROLES } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";

/** What each event says to a person. A new event needs its sentence: a test reads the commands for them. */
export const EVENT_LABELS: Record<string, string> = {
  "session.opened": "Ingresó",
  "session.refused": "Intento de ingreso con contraseña equivocada",
  "session.ended": "Se cerró una sesión",
  "session.others_ended": "Cerró sus otras sesiones",
  "identity.linked": "Ingresó por primera vez con su cuenta institucional",
  "invitation.accepted": "Aceptó su invitación",
  "invitation.sent": "Se envió una invitación",
  "invitations.sent": "Se enviaron las invitaciones pendientes",
  "password.recovery_requested": "Pidió recuperar su contraseña",
  "password.recovered": "Recuperó su contraseña",
  "password.changed": "Cambió su contraseña",
  "person.invited": "Se registró a una persona",
  "person.appointed": "Se dio un cargo",
  "person.corrected": "Se corrigieron los datos de una persona",
  "appointment.ended": "Terminó una designación",
  "appointment.document_attached": "Se adjuntó el documento de una designación",
  "officer.replaced": "Una persona reemplazó a otra en un cargo",
  "handover.begun": "Empezó el traspaso de una red",
  "handover.noted": "Se escribió la nota de un traspaso",
  "handover.accepted": "Se aceptó el traspaso de una red",
  "account.closed": "Se cerró una cuenta",
  "account.reopened": "Se reabrió una cuenta",
  "ugel.opened": "Se abrió una UGEL",
  "district.added": "Se agregó un distrito",
  "network.created": "Se creó una red",
  "network.corrected": "Se corrigieron los datos de una red",
  "network.resolution_attached": "Se adjuntó la resolución de una red",
  "network.described": "Se escribió la ficha de una red",
  "network.closed": "Se cerró una red",
  "plan.drafted": "Se empezó un plan",
  "plan.template_updated": "Un plan se puso al día con lo que pide la región",
  "plan.template_defined": "Se cambió lo que llevan los planes de un año",
  "school.moved": "Un colegio cambió de lugar",
  "schools.placed": "Se llevaron colegios a una red",
  "school.correction_requested": "Se pidió corregir los datos de un colegio",
  "school.correction_confirmed": "Se confirmó la corrección de un colegio",
  "school.correction_declined": "No se confirmó la corrección de un colegio",
  "grouping.created": "Se creó una agrupación",
  "grouping.edited": "Se corrigieron los datos de una agrupación",
  "grouping.ended": "Terminó una agrupación",
  "grouping.joined": "Entraron miembros a una agrupación",
  "grouping.left": "Salió un miembro de una agrupación",
  "import.started": "Se subió un archivo para importar",
  "import.discarded": "Se descartó una importación",
  "import.applied": "Se aplicó una importación",
  "assessment.created": "Se preparó una evaluación",
  "assessment.corrected": "Se corrigió una evaluación",
  "assessment.scale_set": "Se cambió la escala de una prueba",
  "assessment.items_set": "Se cambiaron las preguntas de una prueba",
  "assessment.moved": "Una evaluación cambió de estado",
  "enrolment.taken": "Se tomó la matrícula del padrón",
  "results.uploaded": "Se subió un archivo de resultados",
  "results.confirmed": "Se confirmó una carga de resultados",
  "results.discarded": "Se descartó una carga de resultados",
  "results.accepted": "Se aceptó una carga de resultados",
  "results.unaccepted": "Se quitó la aceptación de una carga de resultados",
  "results.locked": "Se cerró una carga de resultados",
  "results.unlocked": "Se quitó el cierre de una carga de resultados",
  "return.created": "Se devolvieron resultados a un colegio",
  "return.replied": "Se escribió en una devolución de resultados",
  "return.answered": "Un colegio cargó los resultados que se le devolvieron",
  "return.reopened": "Se pidió corregir otra vez unos resultados devueltos",
  "return.resolved": "Se resolvió una devolución de resultados",
  "return.withdrawn": "Se retiró una devolución de resultados",
  "release.published": "Se publicó un resumen",
  "installation.drafted": "Se preparó un acta de instalación",
  "installation.edited": "Se cambió el borrador de un acta de instalación",
  "installation.issued": "Se emitió un acta de instalación",
  "installation.signed": "Se adjuntó la copia firmada de un acta de instalación",
  "plan.issued": "Se emitió el documento de un plan aprobado",
  "template.edited": "Se cambió la plantilla de un documento",
  "year.named": "Se cambiaron los nombres del año y del decenio",
};

const DETAIL_LABELS: Record<string, string> = {
  role: "Cargo",
  outgoing: "Deja el cargo",
  incoming: "Lo asume",
  startsOn: "Desde",
  endsOn: "Hasta",
  document: "Documento",
  reason: "Motivo",
  number: "Número",
  added: "Nuevos",
  altered: "Cambiados",
  removed: "Inactivos",
  left: "Salió de",
  joined: "Entró a",
  to: "Queda en",
  changed: "Cambió",
  member: "Miembro",
  heldOn: "Día",
  dueOn: "Plazo",
  code: "Código de verificación",
};

const FIELD_LABELS: Record<string, string> = {
  givenNames: "nombres",
  familyNames: "apellidos",
  documentKind: "tipo de documento",
  documentNumber: "número de documento",
  email: "correo",
  phone: "teléfono",
  name: "nombre",
  address: "dirección",
  latitude: "latitud",
  longitude: "longitud",
  heldOn: "día",
  venue: "lugar",
  expediente: "expediente",
  body: "texto",
};

function inWords(name: string, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.map((item) => FIELD_LABELS[item] ?? String(item)).join(", ") || null;
  if (typeof value === "object") return Object.values(value).filter(Boolean).join("; ");
  if (name === "role" && String(value) in ROLES) return ROLES[value as Role].label;
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? shortDay(text) : text;
}

/** The details of an event in one line: «Cargo: Secretario(a) de REI. Desde: 2 de marzo de 2026.» */
export const describeDetails = (details: Record<string, unknown>): string =>
  Object.entries(DETAIL_LABELS)
    .flatMap(([name, label]) => {
      const text = inWords(name, details[name]);
      return text ? [`${label}: ${text}.`] : [];
    })
    .join(" ");
