import type { PlanStep } from "../rules";

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
    explain: "El plan pasa a estar en ejecución. También pasa solo cuando se informa la primera actividad.",
  },
  evaluate: {
    verb: "Evaluar el plan",
    explain: "Cuente qué se logró y qué se aprendió. Después ya no se informan actividades.",
  },
  resume: {
    verb: "Volver a ejecución",
    explain: "Lo evaluado se conserva y se pueden informar actividades.",
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
