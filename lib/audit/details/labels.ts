import type { Role } from "@/db/values";
import { ROLES } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";

const DETAIL_LABELS: Record<string, string> = {
  what: "Qué",
  item: "Punto",
  series: "Serie",
  form: "Ficha",
  person: "Persona",
  row: "Fila",
  section: "Sección",
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
  dates: "Plazos",
  from: "Estaba en",
  to: "Queda en",
  after: "Queda en",
  changed: "Cambió",
  member: "Miembro",
  cutoffOn: "Corte",
  amends: "Corrige el resumen",
  heldOn: "Día",
  dueOn: "Plazo",
  code: "Código de verificación",
  perRound: "Visitas por momento",
  expiresOn: "Vale hasta",
  kind: "Clase",
  verdict: "Respuesta",
  text: "Texto",
  hour: "Hora",
  call: "Convocatoria",
  present: "Presentes",
  quorum: "Quórum",
  observations: "Observaciones",
  approved: "Aprobados",
  declined: "No aprobados",
  unmet: "Sin cumplir",
  days: "Días",
  passed: "Alcanzó lo acordado",
  late: "Se agregó después de convocar",
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
  area: "ámbito",
  statement: "enunciado",
  causes: "causas",
  subject: "área evaluada",
  stage: "nivel",
  grade: "grado",
  competence: "competencia",
  problemId: "problema",
  objectiveId: "objetivo",
  commitment: "compromiso",
  indicator: "indicador",
  unit: "unidad",
  direction: "sentido",
  baseline: "línea de base",
  baselineSource: "fuente de la línea de base",
  baselineOn: "fecha de la línea de base",
  goal: "meta",
  startsOn: "inicio",
  dueOn: "término",
  disaggregation: "desagregación",
  responsible: "responsable",
  kind: "clase",
  title: "título",
  description: "descripción",
  participants: "participantes",
  expected: "cuántos se espera",
  months: "meses",
  resources: "recursos",
  budget: "presupuesto",
  budgetSource: "fuente del presupuesto",
  evidence: "medio de verificación",
  ally: "aliado",
  reaches: "a quiénes llega",
  decadeName: "nombre del decenio",
  yearName: "nombre del año",
  drafts: "borradores",
  sessions: "sesiones terminadas",
  links: "enlaces vencidos",
  jobs: "tareas terminadas",
  mail: "copias de correos",
  files: "archivos a medio leer",
  opensOn: "apertura",
  approvalDueOn: "plazo de aprobación",
  resolutionNumber: "número de resolución",
  resolutionDate: "fecha de la resolución",
  papers: "pruebas",
  hubSchool: "colegio núcleo",
  hubName: "núcleo",
  contactEmail: "correo de contacto",
  contactPhone: "teléfono de contacto",
  secretaryId: "quién lleva el acta",
  chairId: "quién preside",
  minutes: "minutos",
  document: "documento",
  period: "periodo",
  cutoffOn: "día de corte",
  headlines: "titulares",
  sections: "secciones",
  methodology: "metodología",
  sources: "fuentes",
  amendReason: "por qué se corrige",
  amendChanges: "qué cambió",
};

/** What is kept as a code, as people read it. */
const WORDS: Record<string, string> = {
  ...{ draft: "en preparación", open: "abierta", closed: "cerrada", published: "publicada" },
  ...{ agree: "da conformidad", observe: "observa", true: "sí", false: "no" },
  ...{ excused: "justificada", unexcused: "injustificada", represented: "representado" },
};
/** Only here is a text of one word a code: elsewhere somebody wrote it. */
const CODED = ["from", "to", "kind", "verdict", "passed", "late"];

/** What something was or is: its fields one after the other, each by its name when it has one. */
const fieldsInWords = (value: object): string =>
  Object.entries(value)
    .flatMap(([name, item]) => {
      const text = inWords(name, item);
      return text ? [FIELD_LABELS[name] ? `${FIELD_LABELS[name]}, ${text}` : text] : [];
    })
    .join("; ");

function inWords(name: string, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value))
    return value.map((item) => FIELD_LABELS[String(item)] ?? itemInWords(item)).join(", ") || null;
  if (typeof value === "object") return fieldsInWords(value) || null;
  if (name === "role" && String(value) in ROLES) return ROLES[value as Role].label;
  const text = String(value);
  if (CODED.includes(name) && WORDS[text]) return WORDS[text];
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? shortDay(text) : text;
}

const itemInWords = (item: unknown) =>
  typeof item === "object" && item !== null ? fieldsInWords(item) : String(item);

export type Detail = { label: string; text: string };

/** The details of an event, each with its name: what it was before and what it is. */
export const detailsOf = (details: Record<string, unknown>): Detail[] =>
  Object.entries(DETAIL_LABELS).flatMap(([name, label]) => {
    const text = inWords(name, details[name]);
    return text ? [{ label, text }] : [];
  });

/** The same in one line: «Cargo: Secretario(a) de REI. Desde: 2 de marzo de 2026.» */
export const describeDetails = (details: Record<string, unknown>): string =>
  detailsOf(details)
    .map(({ label, text }) => `${label}: ${text}${/[.…!?]$/.test(text) ? "" : "."}`)
    .join(" ");
