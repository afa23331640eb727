/** Invented names, drawn in a fixed order: the same demo on every machine. */
const GIVEN = [
  "Maritza",
  "Julio",
  "Gladys",
  "Rubén",
  "Nélida",
  "Víctor",
  "Rosa",
  "Edilberto",
  "Milagros",
  "Wilfredo",
  "Rosaura",
  "Teófilo",
  "Yolanda",
  "Percy",
  "Elena",
  "Hilario",
  "Carmen",
  "Saturnino",
  "Flor",
  "Nilton",
  "Inés",
  "Abelardo",
  "Luzmila",
  "Fortunato",
  "Dina",
  "Máximo",
  "Sonia",
  "Eleuterio",
  "Nancy",
  "Crisanto",
];
const FIRST_SURNAMES = [
  "Huamán",
  "Paredes",
  "Yupanqui",
  "Soto",
  "Rojas",
  "Cáceres",
  "Tello",
  "Paucar",
  "Quispe",
  "Mamani",
  "Condori",
  "Saravia",
  "Valdivia",
  "Ñaupari",
  "Ccori",
  "Inga",
  "Poma",
  "Chávez",
  "Medrano",
  "Aliaga",
  "Cusi",
  "Huayta",
  "Lazo",
  "Ticona",
  "Vilca",
  "Apaza",
  "Choque",
  "Marca",
  "Ríos",
  "Zegarra",
];
const SECOND_SURNAMES = [
  "Añanca",
  "Güere",
  "Sosa",
  "Rupay",
  "Taype",
  "Llanos",
  "Oré",
  "Barrantes",
  "Camac",
  "Espejo",
  "Fabián",
  "Guillén",
  "Ichpas",
  "Janampa",
  "Ludeña",
  "Matos",
  "Ninahuanca",
  "Obregón",
  "Palomino",
  "Ramos",
  "Sulca",
  "Tovar",
  "Uchuypoma",
  "Vargas",
  "Yauri",
  "Zamudio",
  "Arone",
  "Bendezú",
  "Curi",
  "Delzo",
];

const at = (list: string[], i: number) => list[i % list.length] as string;

/** The n-th invented person. Three lists walked at different paces: no repeat in the first 25,000. */
export function inventedPerson(n: number) {
  const givenNames = at(GIVEN, n);
  const first = at(FIRST_SURNAMES, Math.floor(n / 30) * 7 + n * 11);
  const second = at(SECOND_SURNAMES, Math.floor(n / 900) * 13 + Math.floor(n / 30) * 17 + n * 7);
  return {
    givenNames,
    familyNames: `${first} ${second}`,
    documentNumber: String(n + 1).padStart(8, "0"),
    email: `persona${n + 1}@ejemplo.pe`,
    phone: "900000000",
  };
}

const FEATURES = [
  "Quebrada",
  "Loma",
  "Ladera",
  "Ribera",
  "Pampa",
  "Alameda",
  "Acequia",
  "Huerta",
  "Cumbre",
  "Vega",
  "Cañada",
  "Explanada",
];
const QUALITIES = [
  "Alta",
  "Verde",
  "Serena",
  "Clara",
  "Nueva",
  "Dorada",
  "Honda",
  "Larga",
  "Mansa",
  "Florida",
  "Azul",
  "Blanca",
];

/** The n-th invented name of a network: 144 different ones. */
export const inventedNetworkName = (n: number) =>
  `${at(FEATURES, n)} ${at(QUALITIES, Math.floor(n / 12) + n)}`;

const SCHOOL_NAMES = [
  "Los Molles",
  "Virgen de la Ladera",
  "Micaela del Valle",
  "Las Retamas",
  "Cerro Azulado",
  "Nueva Aurora",
  "El Puquio",
  "Arena Blanca",
  "Los Queñuales",
  "Santa Ribera",
  "El Tambo Claro",
  "Brisas del Arenal",
  "Los Alisos",
  "Cumbre Serena",
];

/** The n-th invented name of a school. */
export const inventedSchoolName = (n: number) => `${9001 + n} ${at(SCHOOL_NAMES, n)}`;
