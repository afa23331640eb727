import type { BacklogState } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";

export const SUBJECTS_PAGE = "/directorios/temas";
export const subjectHref = (subjectId: string) => `${SUBJECTS_PAGE}/${subjectId}`;
export const proposeHref = (seriesId?: string) => withSearch(`${SUBJECTS_PAGE}/nuevo`, { serie: seriesId });

export const BACKLOG_STATE_LABELS: Record<BacklogState, string> = {
  open: "En espera",
  taken: "En una agenda",
  dismissed: "Descartado",
};

export const SUBJECT_LABELS: Record<string, string> = {
  seriesId: "Para qué reuniones",
  title: "Tema",
  detail: "Por qué lo propone",
  purpose: "Para qué",
  minutes: "Minutos",
};

export const SERIES_OVER = "Esa serie de reuniones terminó: ya no recibe temas. Elija otra.";
export const SUBJECT_MEANWHILE =
  "Otra persona incluyó o descartó este tema mientras usted lo veía. Lea qué pasó con él.";

/** What was just done with a subject, by the word that the address carries. */
export const SUBJECT_DONE: Record<string, string> = {
  propuesto: "El tema quedó propuesto. Quien prepara las reuniones lo verá al armar la próxima agenda.",
  descartado: "El tema quedó descartado. Quien lo propuso leerá el motivo.",
  reabierto: "El tema vuelve a esperar una reunión.",
};

/** How each state is marked. */
export const BACKLOG_KINDS = { open: "due", taken: "done", dismissed: "later" } as const satisfies Record<
  BacklogState,
  string
>;
