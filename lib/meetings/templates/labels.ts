import type { MeetingKind, MeetingTemplate } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import type { FormValues } from "@/lib/forms/form-state";
import { type QuorumShare, shareOf } from "./rules";

export const QUORUM_SHARE_LABELS: Record<QuorumShare, string> = {
  third: "Un tercio",
  half: "La mitad",
  majority: "Más de la mitad",
  two_thirds: "Dos tercios",
};

const SLUGS = {
  directorio: "directorio",
  assembly: "asamblea",
  regional_meeting: "reunion-regional",
  committee: "comite",
} as const satisfies Record<MeetingKind, string>;

export const MEETING_TEMPLATES = "/administracion/directorios";

export const meetingTemplateHref = (kind: MeetingKind) => `${MEETING_TEMPLATES}/${SLUGS[kind]}`;

export const kindOfSlug = (slug: string): MeetingKind | null =>
  (Object.keys(SLUGS) as MeetingKind[]).find((kind) => SLUGS[kind] === slug) ?? null;

export const MEETING_TEMPLATE_LABELS = {
  firstShare: "Quórum en primera convocatoria",
  firstLeast: "Nunca menos de (primera convocatoria)",
  secondShare: "Quórum en segunda convocatoria",
  secondLeast: "Nunca menos de (segunda convocatoria)",
  secondCallAfter: "Minutos hasta la segunda convocatoria",
  noticeDays: "Días de anticipación",
  graceMinutes: "Minutos de tolerancia",
  called: "A quiénes se convoca",
} as const;

/** What is saved, as the fields of its form hold it. */
export function meetingTemplateValues({ quorum, agenda, ...content }: MeetingTemplate): FormValues {
  const itemsAt = (where: "opening" | "closing") =>
    agenda
      .filter(({ at }) => at === where)
      .map(({ key, title, purpose, minutes }) => ({ key, title, purpose, minutes: String(minutes) }));
  return {
    ...{ firstShare: shareOf(quorum.first), firstLeast: String(quorum.first.least) },
    ...{ secondShare: shareOf(quorum.second), secondLeast: String(quorum.second.least) },
    secondCallAfter: String(content.secondCallAfter),
    noticeDays: String(content.noticeDays),
    graceMinutes: String(content.graceMinutes),
    called: content.called,
    opening: itemsAt("opening"),
    closing: itemsAt("closing"),
  };
}

const list = new Intl.ListFormat("es");

/** «Dirección de UGEL, Jefatura de línea y Coordinador(a) de REI». */
export const calledInWords = ({ called }: MeetingTemplate) =>
  called.length > 0 ? list.format(called.map(roleLabel)) : "quienes se elija en cada reunión";

/** What somebody else saved, field by field, for comparing two texts. */
export function theirTemplate(content: MeetingTemplate, version: number): Record<string, string> {
  const { opening: _opening, closing: _closing, called: _called, ...texts } = meetingTemplateValues(content);
  return { ...(texts as Record<string, string>), called: calledInWords(content), version: String(version) };
}
