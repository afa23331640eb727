/** The columns of a list of officers that are read, by the names that people give them. */
export const ROSTER_COLUMNS = [
  { key: "role", names: ["cargo", "rol", "función", "cargo en la REI", "cargo en la red"], required: true },
  {
    key: "ugel",
    names: ["UGEL", "CODOOII", "código de UGEL", "código UGEL", "cod UGEL", "N° UGEL", "Nº UGEL"],
  },
  {
    key: "network",
    names: [
      ...["REI", "RED", "código de REI", "código REI", "cod REI", "código de la REI", "N° REI", "Nº REI"],
      ...[
        "N° de REI",
        "Nº de REI",
        "número de REI",
        "nro REI",
        "red educativa",
        "red educativa institucional",
      ],
    ],
  },
  {
    key: "documentKind",
    names: [
      "tipo de documento",
      "tipo documento",
      "tipo doc",
      "tipo de doc",
      "tipo de documento de identidad",
    ],
  },
  {
    key: "documentNumber",
    names: [
      ...[
        "documento",
        "DNI",
        "número de documento",
        "N° de documento",
        "Nº de documento",
        "nro de documento",
      ],
      ...["N° documento", "Nº documento", "nro documento", "N° DNI", "Nº DNI", "nro DNI", "número de DNI"],
      ...["documento de identidad", "doc identidad", "N° de DNI", "Nº de DNI"],
    ],
    required: true,
  },
  { key: "givenNames", names: ["nombres", "nombre"], required: true },
  { key: "familyNames", names: ["apellidos", "apellidos completos", "apellido"], required: true },
  {
    key: "email",
    names: ["correo", "correo electrónico", "email", "e-mail", "correo institucional", "mail"],
  },
  {
    key: "phone",
    names: ["celular", "teléfono", "N° celular", "Nº celular", "nro celular", "número de celular"],
  },
  { key: "startsOn", names: ["desde", "fecha de inicio", "inicio", "vigente desde", "fecha inicio"] },
  { key: "endsOn", names: ["hasta", "fecha de término", "término", "fecha de fin", "vigente hasta", "fin"] },
  {
    key: "document",
    names: [
      ...["documento de designación", "resolución", "resolución de designación", "RD", "RDR"],
      ...["designación", "documento que designa", "doc de designación"],
    ],
  },
  {
    key: "siteCode",
    names: [
      ...[
        "código de local",
        "código local",
        "CODLOCAL",
        "cod local",
        "local",
        "código de local donde trabaja",
      ],
      ...["código de local de la IE", "IE donde trabaja"],
    ],
  },
] as const;

export type RosterKey = (typeof ROSTER_COLUMNS)[number]["key"];
export type RosterCells = Partial<Record<RosterKey, string>>;

/** What an empty list to fill in has on top. */
export const ROSTER_TEMPLATE = [
  ...["UGEL", "REI", "Cargo", "Tipo de documento", "Documento", "Nombres", "Apellidos", "Correo", "Celular"],
  ...["Desde", "Hasta", "Documento de designación", "Código de local"],
];
