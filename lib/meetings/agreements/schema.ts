import { z } from "zod";
import { choice, day, paragraphs, uuid, version } from "@/lib/forms/fields";

/** What is told of an agreement, at most. */
export const MOST_NOTE = 2000;

const seen = { agreementId: uuid(), version: version() };

/** An agreement as somebody saw it: what is done over another's act is refused. */
export const agreementSchema = z.object(seen);
export type AgreementAsSeen = z.output<typeof agreementSchema>;

export const noteAgreementSchema = z.object({ ...seen, note: paragraphs("qué hay de nuevo", MOST_NOTE) });
export type NoteAgreement = z.output<typeof noteAgreementSchema>;

export const reportAgreementSchema = z.object({ ...seen, note: paragraphs("qué se hizo", MOST_NOTE) });
export type ReportAgreement = z.output<typeof reportAgreementSchema>;

const because = (what: string) => z.object({ ...seen, reason: paragraphs(what, MOST_NOTE) });

export const sendBackAgreementSchema = because("qué falta para darlo por cumplido");
export const failAgreementSchema = because("por qué no se cumplió");
export const voidAgreementSchema = because("por qué se deja sin efecto");
export const reopenAgreementSchema = because("por qué se vuelve a abrir");
export type SettleAgreement = z.output<typeof failAgreementSchema>;

export const postponeAgreementSchema = z.object({
  ...seen,
  dueOn: day("la nueva fecha"),
  reason: paragraphs("por qué se posterga", MOST_NOTE),
});
export type PostponeAgreement = z.output<typeof postponeAgreementSchema>;

/** Whoever answers from now on: somebody by name, or whoever holds the office that she holds. */
export const answeringKinds = ["person", "office"] as const;

export const reassignAgreementSchema = z.object({
  ...seen,
  appointmentId: z.uuid({ error: "Elija quién responde desde ahora." }),
  as: choice(answeringKinds, "si responde la persona o el cargo"),
  reason: paragraphs("por qué cambia quién responde", MOST_NOTE),
});
export type ReassignAgreement = z.output<typeof reassignAgreementSchema>;
