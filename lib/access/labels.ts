import type { PlaceKind } from "@/db/values";
import type { Capability } from "./roles";

/** What each capability lets a person do, after «puede». */
export const CAPABILITY_LABELS: Record<Capability, string> = {
  "place.manage": "abrir redes y registrar sus colegios",
  "people.manage": "invitar personas y ver sus datos de contacto",
  "account.manage": "cerrar y reabrir cuentas, y terminar sesiones de otras personas",
  "record.write": "registrar lo que ocurre y subir archivos",
  "network.describe": "escribir la ficha de la red: contacto, núcleo y descripción",
  "school.correct": "pedir que se corrijan los datos del colegio",
  "installation.draft": "preparar el acta de instalación y adjuntar su copia firmada",
  "installation.issue": "emitir el acta de instalación",
  "assessment.define": "definir evaluaciones, si su cargo es de la región",
  "assessment.load": "cargar resultados de evaluaciones",
  "assessment.review": "devolver resultados a un colegio para que los corrija, y aceptar los que están bien",
  "plan.define": "decidir qué lleva cada plan y las fechas de su campaña",
  "plan.write": "escribir el PAT-REI y contar cómo va",
  "plan.submit": "enviar el PAT-REI",
  "plan.review": "observar el PAT-REI",
  "plan.approve": "aprobar el PAT-REI y sus cambios",
  "ugel_plan.write": "escribir el plan de trabajo de la UGEL y contar cómo va",
  "ugel_plan.submit": "enviar el plan de trabajo de la UGEL",
  "ugel_plan.review": "observar el plan de trabajo de una UGEL, si su cargo es de la región",
  "ugel_plan.approve": "aprobar el plan de trabajo de una UGEL y sus cambios",
  "meeting.define": "decidir cómo se reúnen los directorios de la región: quórum, convocados y feriados",
  "meeting.prepare": "preparar las reuniones de su propio lugar y llevar su acta",
  "meeting.convene": "convocar las reuniones de su propio lugar y aprobar su acta",
  "visit.define":
    "definir fichas, momentos y casos de calibración, si su cargo es de la región o de una UGEL",
  "visit.plan": "planificar visitas entre pares",
  "visit.observe": "hacer las visitas que se le asignan",
  "visit.coach": "leer el detalle de las visitas de su red",
  "visit.supervise": "leer el detalle de las visitas de supervisión",
  "audit.read": "consultar la auditoría",
  "settings.edit": "abrir UGEL y distritos, y poner los nombres oficiales del año",
  "release.publish": "publicar el resumen de la región",
  "contact.keep": "decir cómo se llega a las oficinas de su lugar: dirección, teléfono y correo",
};

/** Where a role is held. */
export const PLACE_KIND_LABELS: Record<PlaceKind, string> = {
  region: "región",
  ugel: "UGEL",
  network: "REI",
  school: "colegio",
};
