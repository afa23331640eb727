import type { ReleaseDraftState, ReleaseWords } from "@/db/release-values";
import type { FormValues } from "@/lib/forms/form-state";
import { MOST_HEADLINES, MOST_SECTIONS, MOST_SOURCES } from "./rules";

export const PUBLISHING_PAGE = "/administracion/publicacion";

export const draftHref = (draftId: string) => `${PUBLISHING_PAGE}/${draftId}`;
export const previewHref = (draftId: string) => `${draftHref(draftId)}/vista`;
export const guestsHref = (draftId: string) => `${draftHref(draftId)}/acceso`;
export const publishHref = (draftId: string) => `${draftHref(draftId)}/publicar`;
export const withdrawHref = (draftId: string) => `${draftHref(draftId)}/retirar`;
export const amendHref = (number: number) => `${PUBLISHING_PAGE}/corregir/${number}`;
export const releaseHref = (number: number) => `/resumen/${number}`;

export const MEANWHILE =
  "Otra persona cambió esta publicación mientras usted la veía. Vuelva a cargar la página para ver cómo está ahora.";

export const alreadyMended = (number: number, by: number) =>
  `El resumen ${number} ya tiene una versión corregida, el resumen ${by}. Corrija esa.`;

export const beingMended = (number: number) =>
  `El resumen ${number} ya tiene una corrección en preparación, en «Resumen público». Siga con esa, o retírela y empiece otra.`;

export const noFigures = (number: number) =>
  `El resumen ${number} no guarda el detalle de sus cifras: elija contarlas otra vez.`;

/** What a correction mends. */
export const MENDS = {
  words: "Solo los textos (las cifras quedan como se publicaron)",
  figures: "También las cifras (se cuentan otra vez)",
} as const;

export const DRAFT_STATES: Record<ReleaseDraftState, string> = {
  draft: "En preparación",
  published: "Publicado",
  withdrawn: "Retirado",
};

/** The fields of a release, as its forms and the comparison of two texts name them. */
export const RELEASE_FIELDS = {
  title: "Título",
  period: "Periodo",
  cutoffOn: "Día de corte",
  methodology: "Metodología",
  amendReason: "Por qué se corrige",
  amendChanges: "Qué cambió",
} as const;

const numbered = (list: string, most: number, fields: Record<string, string>) =>
  Array.from({ length: most }, (_, i) =>
    Object.entries(fields).map(([name, label]) => [`${list}[${i}].${name}`, `${label} ${i + 1}`] as const),
  ).flat();

/** The same with each row of its lists. */
export const DRAFT_FIELDS: Record<string, string> = {
  ...RELEASE_FIELDS,
  ...Object.fromEntries([
    ...numbered("headlines", MOST_HEADLINES, { text: "Titular" }),
    ...numbered("sections", MOST_SECTIONS, {
      title: "Título de la sección",
      text: "Texto de la sección",
    }),
    ...numbered("sources", MOST_SOURCES, {
      name: "Fuente",
      url: "Dirección de la fuente",
      date: "Fecha de la fuente",
    }),
  ]),
};

type Written = {
  title: string;
  period: string;
  cutoffOn: string;
  words: ReleaseWords;
  amendReason: string | null;
  amendChanges: string | null;
  version: number;
};

/** What is saved, as the fields of its form hold it. */
export const draftValues = ({ words, ...draft }: Written): FormValues => ({
  ...{ title: draft.title, period: draft.period, cutoffOn: draft.cutoffOn, version: String(draft.version) },
  ...{ amendReason: draft.amendReason ?? "", amendChanges: draft.amendChanges ?? "" },
  headlines: words.headlines.map((text) => ({ text })),
  sections: words.sections,
  methodology: words.methodology,
  sources: words.sources,
});

/** What somebody else saved, field by field, for comparing two texts. */
export function theirDraft(draft: Written): Record<string, string> {
  const { headlines: _h, sections: _s, sources: _f, ...texts } = draftValues(draft);
  const { headlines, sections, sources } = draft.words;
  const rows = Object.entries({ headlines: headlines.map((text) => ({ text })), sections, sources });
  const flat = rows.flatMap(([list, items]) =>
    items.flatMap((item, i) => Object.entries(item).map(([name, text]) => [`${list}[${i}].${name}`, text])),
  );
  return { ...(texts as Record<string, string>), ...Object.fromEntries(flat) };
}
