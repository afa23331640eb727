import type { PlanKind, PlanState } from "@/db/values";
import { shortDay } from "@/lib/dates/dates";
import type { PlanStep } from "../rules";
import type { ToldStep } from "./telling/rules";

type StepWords = { verb: string; explain: string };

/** What each step is called and what it brings, before it is taken. */
export const STEP_LABELS: Record<PlanStep, StepWords> = {
  submit: {
    verb: "Enviar el plan",
    explain:
      "Quien lo revisa podrá observarlo o proponer su aprobación. Mientras tanto el equipo no puede cambiarlo, y los datos del diagnóstico quedan como están hoy.",
  },
  observe: {
    verb: "Devolver con observaciones",
    explain: "El equipo podrá corregir el plan, responder cada observación y enviarlo otra vez.",
  },
  resubmit: {
    verb: "Enviar otra vez",
    explain: "Quien lo revisa verá lo que cambió y lo que usted respondió a cada observación.",
  },
  approve: {
    verb: "Aprobar el plan",
    explain:
      "Queda guardado como versión 1, con su PDF y su código de verificación, y toda la región puede leerlo. Desde entonces solo cambia con un pedido de cambio aprobado.",
  },
  start: {
    verb: "Empezar la ejecución",
    explain: "El plan pasa a estar en ejecución. También pasa solo cuando se reporta la primera actividad.",
  },
  evaluate: {
    verb: "Evaluar el plan",
    explain: "Cuente qué se logró y qué se aprendió. Después ya no se reportan actividades.",
  },
  resume: {
    verb: "Volver a ejecución",
    explain: "Lo evaluado se conserva y se pueden reportar actividades.",
  },
  close: { verb: "Cerrar el plan", explain: "El plan queda como está y ya no cambia." },
};

/** Why a step is refused. */
export const NOTHING_OBSERVED =
  "No hay ninguna observación por atender. Escriba qué hay que corregir antes de devolver el plan.";

export const unanswered = (total: number) =>
  total === 1
    ? "Queda una observación sin responder. Diga qué hizo el equipo y envíe el plan otra vez."
    : `Quedan ${total} observaciones sin responder. Diga en cada una qué hizo el equipo y envíe el plan otra vez.`;

export const unsettled = (total: number) =>
  total === 1
    ? "Queda una observación pendiente. Dela por resuelta o retírela antes de aprobar."
    : `Quedan ${total} observaciones pendientes. Delas por resueltas o retírelas antes de aprobar.`;

export const CHANGE_PENDING =
  "Hay un pedido de cambio sin decidir. Decídalo o retírelo antes de evaluar el plan.";

export const PHASE_LABELS = {
  writing: "Elaboración",
  review: "Revisión y aprobación",
  execution: "Ejecución",
  evaluation: "Evaluación",
  closing: "Cierre",
} as const;

const DONE_ON = { writing: "Enviado", review: "Aprobado", closing: "Cerrado" } as const;
const DUE_ON = { writing: "Se envía", review: "Se aprueba" } as const;

type Stand = { phase: keyof typeof PHASE_LABELS; on: string | null; due: string | null };

/** «Enviado el 20 de marzo de 2026; se pedía hasta el 31 de marzo de 2026.» Empty when there is no date to say. */
export function phaseDates({ phase, on, due }: Stand): string {
  const done = phase in DONE_ON ? DONE_ON[phase as keyof typeof DONE_ON] : null;
  if (on && done) return `${done} el ${shortDay(on)}${due ? ` (plazo: ${shortDay(due)})` : ""}`;
  const until = phase in DUE_ON ? DUE_ON[phase as keyof typeof DUE_ON] : null;
  return due && until ? `${until} hasta el ${shortDay(due)}` : "";
}

/** Who has to act next, and to do what. */
export const NEXT_ACT: Record<PlanState, Record<PlanKind, string>> = {
  draft: {
    pat_rei: "El equipo de la red escribe el plan y la coordinación lo envía.",
    ugel_plan: "El equipo de la UGEL escribe el plan y su dirección lo envía.",
  },
  submitted: {
    pat_rei:
      "El especialista lo revisa, y la jefatura de línea de la UGEL lo aprueba o se lo devuelve al equipo.",
    ugel_plan:
      "El especialista regional lo revisa, y la dirección regional lo aprueba o se lo devuelve a la UGEL.",
  },
  observed: {
    pat_rei: "El equipo de la red corrige lo observado, responde y la coordinación lo envía otra vez.",
    ugel_plan: "El equipo de la UGEL corrige lo observado, responde y su dirección lo envía otra vez.",
  },
  resubmitted: {
    pat_rei:
      "El especialista mira lo corregido, y la jefatura de línea de la UGEL lo aprueba o lo devuelve otra vez.",
    ugel_plan:
      "El especialista regional mira lo corregido, y la dirección regional lo aprueba o lo devuelve otra vez.",
  },
  approved: {
    pat_rei: "El equipo de la red empieza las actividades y reporta cómo van.",
    ugel_plan: "El equipo de la UGEL empieza las actividades y reporta cómo van.",
  },
  under_way: {
    pat_rei: "El equipo reporta cómo van las actividades. Cuando terminan, la coordinación evalúa el plan.",
    ugel_plan: "El equipo reporta cómo van las actividades. Cuando terminan, la dirección evalúa el plan.",
  },
  evaluated: {
    pat_rei: "La jefatura de línea lee la evaluación y cierra el plan.",
    ugel_plan: "La dirección regional lee la evaluación y cierra el plan.",
  },
  closed: {
    pat_rei: "El plan terminó y ya no cambia.",
    ugel_plan: "El plan terminó y ya no cambia.",
  },
};

/** What was just done with a plan, by the word that the address carries. */
export const STEP_DONE = {
  enviado: "El plan quedó enviado. Quien lo revisa ya puede leerlo.",
  devuelto: "El plan volvió a su equipo con lo observado.",
  aprobado: "El plan quedó aprobado y toda la región puede leerlo. Su PDF estará listo en unos segundos.",
  "en-ejecucion": "El plan quedó en ejecución.",
  evaluado: "El plan quedó evaluado.",
  reanudado: "El plan volvió a ejecución.",
  cerrado: "El plan quedó cerrado.",
};

/** What is told by mail of each step that somebody waits for. */
export const STEP_NEWS: Record<ToldStep, { subject: string; text: string }> = {
  submit: { subject: "está por revisar", text: "el equipo envió el plan y espera su revisión." },
  observe: {
    subject: "fue devuelto con observaciones",
    text: "quien lo revisó lo devolvió con observaciones. Corrija lo observado, responda y envíelo otra vez.",
  },
  resubmit: {
    subject: "está otra vez por revisar",
    text: "el equipo corrigió lo observado y envió el plan otra vez.",
  },
  approve: { subject: "fue aprobado", text: "el plan fue aprobado y ya está en vigor." },
};
