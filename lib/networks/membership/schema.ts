/** The columns of a list of networks and their schools that are read, by the names that people give them. */
export const MEMBERSHIP_COLUMNS = [
  {
    key: "network",
    names: [
      ...["REI", "RED", "código de REI", "código REI", "cod REI", "código de la REI", "código de red"],
      ...["código de la red", "cod red", "N° REI", "Nº REI", "N° de REI", "Nº de REI", "N° RED", "Nº RED"],
      ...[
        "nro REI",
        "nro de REI",
        "nro red",
        "número de REI",
        "número de red",
        "número REI",
        "red educativa",
      ],
      ...["red educativa institucional", "REI a la que pertenece", "red a la que pertenece", "REI 2026"],
    ],
  },
  {
    key: "networkName",
    names: [
      ...[
        "nombre de la REI",
        "nombre de REI",
        "nombre REI",
        "nombre de la red",
        "nombre de red",
        "nombre red",
      ],
      ...["denominación de la REI", "denominación de la red"],
    ],
  },
  {
    key: "ugel",
    names: [
      "UGEL",
      "CODOOII",
      "código de UGEL",
      "código UGEL",
      "cod UGEL",
      "N° UGEL",
      "Nº UGEL",
      "D_DREUGEL",
    ],
  },
  {
    key: "siteCode",
    names: [
      ...["código de local", "código local", "CODLOCAL", "cod local", "cod de local", "local"],
      ...["código de local escolar", "código local escolar", "código del local", "cod local escolar"],
    ],
  },
  {
    key: "modularCode",
    names: ["código modular", "COD_MOD", "cod modular", "códigos modulares", "código modular de la IE"],
  },
  {
    key: "code",
    names: ["código", "cod", "código de IE", "código IE", "código de la IE", "código de colegio", "cod IE"],
  },
  { key: "kind", names: ["tipo", "tipo de REI", "tipo de red", "tipo REI", "tipo red", "tipo (EB/ETP)"] },
  {
    key: "modalityGroup",
    names: [
      ...["grupo de modalidad", "grupo de modalidades", "modalidad de la REI", "modalidad de REI"],
      ...["modalidad de la red", "modalidades de la REI", "grupo"],
    ],
  },
  {
    key: "resolutionNumber",
    names: [
      ...["resolución", "resolución de creación", "resolución que la creó", "N° de resolución"],
      ...["Nº de resolución", "número de resolución", "RDR", "RD", "resolución directoral"],
    ],
  },
  {
    key: "resolutionDate",
    names: ["fecha de resolución", "fecha de la resolución", "fecha resolución", "fecha RDR", "fecha de RDR"],
  },
] as const;

export type MembershipKey = (typeof MEMBERSHIP_COLUMNS)[number]["key"];
export type MembershipCells = Partial<Record<MembershipKey, string>>;

/** What an empty list to fill in has on top. */
export const MEMBERSHIP_TEMPLATE = [
  ...["UGEL", "REI", "Nombre de la REI", "Tipo", "Grupo de modalidad", "Resolución", "Fecha de resolución"],
  ...["Código de local", "Código modular"],
];
