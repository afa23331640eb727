import { shortDay } from "@/lib/dates/dates";
import type { CallNews } from "./rules";

type Facts = {
  movedFrom: string | null;
  movedReason: string | null;
  suspendedReason: string | null;
  withdrawnReason: string | null;
};

/** What a mail about a meeting says first. */
export function callNewsText(
  news: CallNews,
  { movedFrom, movedReason, suspendedReason, withdrawnReason }: Facts,
) {
  switch (news) {
    case "convened":
      return { subject: "Convocatoria", text: "Se le convoca a esta reunión." };
    case "moved":
      return {
        subject: "Cambio de fecha",
        text: `Esta reunión cambió de día u hora${movedFrom ? ` (se había convocado para el ${shortDay(movedFrom)})` : ""}. Motivo: ${movedReason ?? "no se indicó"}.`,
      };
    case "placed":
      return {
        subject: "Cambio de lugar",
        text: "Esta reunión cambió de lugar o de enlace; el día y la hora son los mismos.",
      };
    case "suspended":
      return {
        subject: "Reunión suspendida",
        text: `Esta reunión no se realizará. Motivo: ${suspendedReason ?? "no se indicó"}.`,
      };
    case "withdrawn":
      return {
        subject: "Ya no se le convoca",
        text: `Ya no se le convoca a esta reunión. Motivo: ${withdrawnReason ?? "no se indicó"}`,
      };
  }
}
