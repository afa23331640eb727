import type { PaperKind, TemplateKind } from "@/db/values";

export type Placeholder = { name: string; meaning: string; example: string };

/** What each kind of official paper is called. */
export const PAPER_LABELS: Record<PaperKind, string> = {
  installation_record: "Acta de instalación",
  plan: "Plan anual de trabajo",
  minutes: "Acta de reunión",
};

type PaperRule = {
  /** In the address of its template. */
  slug: string;
  label: string;
  placeholders: Placeholder[];
  /** Until the region writes its own. */
  defaultBody: string;
};

const INSTALLATION: PaperRule = {
  slug: "acta-de-instalacion",
  label: PAPER_LABELS.installation_record,
  placeholders: [
    { name: "red", meaning: "Código y nombre de la red", example: "REI 00-01 Red de Ejemplo" },
    { name: "ugel", meaning: "Nombre de la UGEL", example: "UGEL 00 Ciudad de Ejemplo" },
    { name: "region", meaning: "Nombre de la región", example: "Región de Ejemplo" },
    { name: "resolucion", meaning: "Número de la resolución que crea la red", example: "RDR 0001-2026" },
    {
      name: "fecha_resolucion",
      meaning: "Fecha de esa resolución",
      example: "12 de enero de 2026",
    },
    { name: "fecha", meaning: "Día de la instalación", example: "lunes 2 de marzo de 2026" },
    { name: "lugar", meaning: "Lugar de la instalación", example: "el auditorio de la UGEL 00" },
    { name: "expediente", meaning: "Número de expediente", example: "MPD2026-EXT-0000001" },
    { name: "coordinador", meaning: "Quien coordina la red ese día", example: "Nombre de quien coordina" },
    {
      name: "secretario",
      meaning: "Quien tiene la secretaría ese día; si nadie, «cargo por designar»",
      example: "Nombre de quien tiene la secretaría",
    },
    { name: "numero_colegios", meaning: "Cuántos colegios forman la red ese día", example: "14" },
    { name: "colegios", meaning: "Lo mismo, en palabras", example: "14 instituciones educativas" },
    { name: "modalidad", meaning: "Modalidad de la red", example: "EBR y EBE" },
    { name: "distritos", meaning: "Distritos que atiende la red", example: "Distrito de Ejemplo" },
  ],
  defaultBody: `En {{lugar}}, el {{fecha}}, se reúnen quienes dirigen las instituciones educativas de la {{red}}, con representantes de la {{ugel}} y de la Dirección Regional de Educación de {{region}}, para instalar la red, creada por la resolución {{resolucion}}.

Primero. Queda instalada la {{red}}, integrada por {{colegios}}, según la lista de esta acta. Se comprometen a trabajar juntas, a compartir lo que saben y a ayudarse en lo que necesitan.

Segundo. Asumen sus cargos {{coordinador}}, en la coordinación, y {{secretario}}, en la secretaría, junto con los especialistas que figuran en esta acta.

Leída el acta, la firman en señal de conformidad.`,
};

export const PAPERS: Record<TemplateKind, PaperRule> = { installation_record: INSTALLATION };

export const paperOfSlug = (slug: string): TemplateKind | null =>
  (Object.keys(PAPERS) as TemplateKind[]).find((kind) => PAPERS[kind].slug === slug) ?? null;

/** What a checked file turned out to be, by the word that the visitor's cookie carries. */
export const CHECKED = {
  igual: {
    title: "Es el mismo documento",
    text: "El archivo que acaba de revisar es, letra por letra, el que se emitió con este código.",
  },
  distinto: {
    title: "No es el mismo documento",
    text: "El archivo que acaba de revisar no es el que se emitió con este código. Puede ser otra copia (por ejemplo, la escaneada con firmas) o tener cambios. Pida el archivo original a quien se lo entregó.",
  },
} as const;
export type CheckOutcome = keyof typeof CHECKED;

export const checkOutcome = (word: string | undefined): CheckOutcome | null =>
  word !== undefined && Object.hasOwn(CHECKED, word) ? (word as CheckOutcome) : null;

/** Where a visitor's browser keeps the answer until its page has shown it. */
export const CHECK_COOKIE = "ayni-check";
export const CHECK_SECONDS = 60;
