/** « (n = 55,009)»; nothing where it was not kept. */
export const ofHowMany = (n: number | undefined) => (n ? ` (n = ${n.toLocaleString("es-PE")})` : "");
