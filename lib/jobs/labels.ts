/** What each kind of work is called, what it counts and where it is asked for. */
export const JOB_TITLES: Record<string, { title: string; noun: string; back: string } | undefined> = {
  "mail.access_link": { title: "Envío de un enlace", noun: "correos", back: "/administracion/usuarios" },
  "import.read": { title: "Lectura de un archivo", noun: "filas", back: "/administracion/importaciones" },
  "results.read": { title: "Lectura de resultados", noun: "filas", back: "/evaluaciones" },
  "results.settle": { title: "Carga de resultados", noun: "filas", back: "/evaluaciones" },
  "results.count": { title: "Cuenta de una evaluación", noun: "servicios", back: "/evaluaciones" },
  "results.compare": { title: "Avance entre evaluaciones", noun: "evaluaciones", back: "/evaluaciones" },
  "mail.plan_step": { title: "Aviso sobre un plan", noun: "correos", back: "/planes" },
  "mail.meeting_call": { title: "Aviso de una convocatoria", noun: "correos", back: "/directorios" },
  "mail.minutes_approved": { title: "Aviso de un acta aprobada", noun: "correos", back: "/directorios" },
  "mail.visit": { title: "Aviso de una visita", noun: "correos", back: "/visitas" },
  "mail.visit_record": { title: "Aviso de lo anotado en una visita", noun: "correos", back: "/visitas" },
  "visits.follow": { title: "Compromisos para la visita siguiente", noun: "visitas", back: "/visitas" },
  "release.export": { title: "Carpeta de un resumen", noun: "archivos", back: "/administracion/publicacion" },
  "plans.bundle": { title: "Planes en un solo archivo", noun: "planes", back: "/planes/paquetes" },
  "plans.issue": { title: "PDF de un plan aprobado", noun: "documentos", back: "/planes" },
  "visits.count": { title: "Cuenta de visitas", noun: "redes", back: "/visitas/resultados" },
  "mail.pending_invitations": {
    title: "Envío de invitaciones pendientes",
    noun: "invitaciones",
    back: "/administracion/usuarios",
  },
};
