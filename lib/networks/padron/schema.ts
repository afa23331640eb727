/** The columns of MINEDU's padrón that Ayni keeps, by the names that people's files give them. */
export const PADRON_COLUMNS = [
  { key: "modularCode", names: ["COD_MOD", "código modular"], required: true },
  { key: "annex", names: ["ANEXO"], required: true },
  { key: "siteCode", names: ["CODLOCAL", "código de local", "código local"], required: true },
  { key: "name", names: ["CEN_EDU", "I.E.", "institución educativa"], required: true },
  { key: "levelCode", names: ["NIV_MOD"], required: true },
  { key: "levelName", names: ["D_NIV_MOD"] },
  { key: "management", names: ["GESTION"], required: true },
  { key: "managementName", names: ["D_GESTION"] },
  { key: "dependencyName", names: ["D_GES_DEP"] },
  { key: "address", names: ["DIR_CEN", "dirección"] },
  { key: "phone", names: ["TELEFONO", "teléfono"] },
  { key: "email", names: ["EMAIL", "correo", "correo electrónico"] },
  { key: "districtCode", names: ["CODGEO"], required: true },
  { key: "ugelCode", names: ["CODOOII"], required: true },
  { key: "latitude", names: ["NLAT_IE"] },
  { key: "longitude", names: ["NLONG_IE"] },
  { key: "shiftName", names: ["D_COD_TUR"] },
  { key: "state", names: ["ESTADO"], required: true },
  { key: "students", names: ["TALUMNO"] },
  { key: "teachers", names: ["TDOCENTE"] },
  { key: "sections", names: ["TSECCION"] },
  { key: "updatedOn", names: ["FECHA_ACT"] },
] as const;

export type PadronKey = (typeof PADRON_COLUMNS)[number]["key"];
export type PadronCells = Partial<Record<PadronKey, string>>;

/** Data that a file may come without: it leaves them as they are. */
export const optionalKeys: PadronKey[] = PADRON_COLUMNS.flatMap((column) =>
  "required" in column ? [] : [column.key],
);

/** The name that the file's own column has, for telling a problem. */
export const columnName = (key: PadronKey): string =>
  PADRON_COLUMNS.find((column) => column.key === key)?.names[0] ?? key;
