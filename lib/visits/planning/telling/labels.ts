import { shortDay } from "@/lib/dates/dates";
import type { VisitNews } from "./rules";

type Facts = {
  /** Whether the mail is for whoever is observed. */
  isObserved: boolean;
  movedFrom: string | null;
  movedReason: string | null;
  cancelledReason: string | null;
};

/** What a mail about a visit says first. It says nothing of what was seen in any. */
export function visitNewsText(
  news: VisitNews,
  { isObserved, movedFrom, movedReason, cancelledReason }: Facts,
) {
  switch (news) {
    case "planned":
      return {
        subject: "Visita planificada",
        text: isObserved ? "Se planificó que le visiten." : "Se planificó esta visita.",
      };
    case "changed":
      return {
        subject: "Cambios en una visita",
        text: "Cambiaron las horas, quién observa o qué se observará en esta visita. Así queda.",
      };
    case "moved":
      return {
        subject: "Cambio de día",
        text: `Esta visita cambió de día u hora${movedFrom ? ` (estaba para el ${shortDay(movedFrom)})` : ""}. Motivo: ${movedReason ?? "no se indicó"}.`,
      };
    case "cancelled":
      return {
        subject: "Visita cancelada",
        text: `Esta visita no se hará. Motivo: ${cancelledReason ?? "no se indicó"}.`,
      };
    case "released":
      return { subject: "Ya no va en esta visita", text: "Ya no le toca hacer ni acompañar esta visita." };
  }
}
