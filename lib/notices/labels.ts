import type { DigestRhythm } from "@/db/release-values";
import type { NoticePreferences } from "./rules";
import type { noticeMoments } from "./schema";

export const NOTICES_PAGE = "/cuenta/avisos";
/** The page of a mail's link, and where the mail program itself sends one's wish to be told no more. */
export const stopNoticesPath = (token: string) => `/avisos/${token}`;
export const oneClickPath = (token: string) => `/api/avisos/${token}`;

export const MOMENT_LABELS: Record<(typeof noticeMoments)[number], string> = {
  immediate: "Cuando ocurre",
  digest: "Solo en el resumen",
};

export const MOMENT_HINTS: Record<(typeof noticeMoments)[number], string> = {
  immediate: "Una convocatoria, un plan observado o aprobado, un acta, una visita.",
  digest:
    "Lo que espera de usted llega junto. Aparte se le escribe igual cuando se convoca, se cambia o se cancela una reunión o una visita, y cuando alguien da conformidad a una visita suya. Si tampoco quiere el resumen, no se le envía nada.",
};

export const DIGEST_LABELS: Record<DigestRhythm, string> = {
  daily: "Cada día, en la mañana",
  weekly: "Los lunes, en la mañana",
  none: "No enviarme el resumen",
};

const hourText = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

export const HOUR_OPTIONS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: hourText(hour),
}));

/** «Recibe cada aviso cuando ocurre y el resumen los lunes, en la mañana.» */
export function preferencesText({
  immediate,
  digest,
}: Pick<NoticePreferences, "immediate" | "digest">): string {
  const summary =
    digest === "none" ? "no recibe el resumen" : `el resumen ${DIGEST_LABELS[digest].toLowerCase()}`;
  if (immediate)
    return digest === "none"
      ? `Recibe cada aviso cuando ocurre y ${summary}.`
      : `Recibe cada aviso cuando ocurre y ${summary}.`;
  return digest === "none"
    ? "No recibe avisos ni resumen."
    : `Recibe ${summary}, y aparte solo lo que convoca, cambia o cancela una reunión o una visita.`;
}

/** What stands under every notice: how to receive fewer, or none. */
export const noticeFooter = (link: string) =>
  `--
Para elegir qué avisos recibe, o no recibir ninguno, abra este enlace:
${link}
`;
