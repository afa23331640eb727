import type { CommitmentState } from "@/db/visit-values";
import { visitHref } from "../labels";

export const commitmentHref = (visitId: string, commitmentId: string) =>
  `${visitHref(visitId)}/compromisos/${commitmentId}`;

/** What may be said of a commitment, as it is asked. */
export const OUTCOME_CHOICES: Record<Exclude<CommitmentState, "pending">, { label: string; hint: string }> = {
  kept: { label: "Se cumplió", hint: "Cuente, si quiere, cómo se nota." },
  partly: { label: "Se cumplió en parte", hint: "Diga qué falta." },
  not_kept: { label: "No se cumplió", hint: "Diga qué lo impidió." },
  dropped: { label: "Queda sin efecto", hint: "Ya no tiene sentido hacerlo. Diga por qué." },
};

export const ALREADY_CLOSED =
  "Este compromiso ya se cerró en la visita siguiente. Vuelva a la visita para ver qué se dijo de él.";
export const TOLD_MEANWHILE =
  "La otra persona contó cómo va este compromiso mientras usted escribía. Compare los dos textos y guarde otra vez.";
export const SAY_WHY = "Diga por qué queda sin efecto.";
