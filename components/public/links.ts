/** Where what is drawn leads to: the site's own pages, or files beside it in a copy that is taken away. */
export type PublicLinks = {
  summary: string;
  methodology: string;
  /** `null`, as what follows, where there is none of what is drawn. */
  directory: string | null;
  ugel: ((code: string) => string) | null;
  network: (code: string) => string;
  edition: (number: number) => string;
  /** Where a table is taken away whole; `null` before it is published. */
  table: ((key: string) => string) | null;
};

export const SITE_LINKS: PublicLinks = {
  ...{ summary: "/", methodology: "/metodologia", directory: "/directorio-de-redes" },
  ugel: (code) => `/ugel/${code}`,
  network: (code) => `/red/${code}`,
  edition: (number) => `/resumen/${number}`,
  table: (key) => `/api/v1/tablas/${key}?formato=csv`,
};

/** For an edition at its own address: what it leads to is its own. The profiles and the directory are of the one in force. */
export const editionLinks = (number: number, isInForce: boolean): PublicLinks => ({
  ...SITE_LINKS,
  ...(isInForce ? {} : { directory: null, ugel: null }),
  summary: `/resumen/${number}`,
  methodology: `/resumen/${number}/metodologia`,
  table: (key) => `/api/v1/tablas/${key}?edicion=${number}&formato=csv`,
});
