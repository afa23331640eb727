/** NIV_MOD of MINEDU's padrón: what each level is called. */
export const LEVEL_LABELS: Record<string, string> = {
  A1: "Inicial, cuna",
  A2: "Inicial, jardín",
  A3: "Inicial, cuna-jardín",
  A5: "Inicial no escolarizado",
  B0: "Primaria",
  F0: "Secundaria",
  D1: "CEBA inicial e intermedio",
  D2: "CEBA avanzado",
  E0: "PRITE",
  E1: "Básica especial, inicial",
  E2: "Básica especial, primaria",
  L0: "CETPRO",
};
