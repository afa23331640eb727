/** The columns of a list of enrolment totals, by the names that people give them. */
export const ROLL_COLUMNS = [
  { key: "modularCode", names: ["código modular", "cod_mod", "cod_modular"], required: true },
  { key: "annex", names: ["anexo"] },
  { key: "grade", names: ["grado"], required: true },
  { key: "section", names: ["sección"] },
  {
    key: "students",
    names: [
      ...["matriculados", "matrícula", "total de matriculados", "total matriculados"],
      ...["estudiantes", "total de estudiantes", "total estudiantes", "alumnos", "total"],
    ],
    required: true,
  },
] as const;

export type RollKey = (typeof ROLL_COLUMNS)[number]["key"];
export type RollCells = Partial<Record<RollKey, string>>;

/** The name that the file's own column has, for telling a problem. */
export const columnName = (key: RollKey): string =>
  ROLL_COLUMNS.find((column) => column.key === key)?.names[0] ?? key;

export const ROLL_TEMPLATE = ["código modular", "anexo", "grado", "sección", "matriculados"];
