import { type RetentionKey, retentionKeys } from "./rules";

export const RETENTION_PAGE = "/administracion/retencion";

/** What is kept, and since when its days are counted. */
export const RETENTION_LABELS: Record<RetentionKey, { label: string; hint: string }> = {
  drafts: {
    label: "Borradores de formularios",
    hint: "Lo que alguien escribió y no llegó a guardar. Desde la última vez que escribió.",
  },
  sessions: {
    label: "Sesiones terminadas",
    hint: "Con qué equipo y desde qué dirección se ingresó. Desde que la sesión terminó.",
  },
  links: {
    label: "Invitaciones y enlaces vencidos",
    hint: "Los que ya no sirven para poner una contraseña. Desde que se usaron o vencieron.",
  },
  jobs: {
    label: "Tareas terminadas",
    hint: "Avisos enviados y cuentas hechas por el sistema. Desde que terminaron.",
  },
  mail: {
    label: "Copias de los correos",
    hint: "Solo donde los correos se guardan en vez de enviarse. Desde que se escribieron.",
  },
  files: {
    label: "Archivos a medio leer",
    hint: "Los que se subieron y no llegaron a guardarse. Desde que se subieron.",
  },
};

/** What is not in the form, and why: it is told beside it. */
export const KEPT_FOREVER =
  "El registro de cambios, las actas, los planes aprobados, las visitas y lo publicado no se borran nunca.";

/** «90 días». */
export const daysText = (days: number) => `${days.toLocaleString("es-PE")} ${days === 1 ? "día" : "días"}`;

/** «Borradores de formularios, 90 días; …»: of a list in one line. */
export const retentionText = (days: Record<RetentionKey, number>) =>
  retentionKeys
    .map((key) => `${RETENTION_LABELS[key].label.toLowerCase()}, ${daysText(days[key])}`)
    .join("; ");
