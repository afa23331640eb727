import type { Move } from "./rules";

const ONE = { arrive: "Llega", leave: "Sale", return: "Vuelve" };
const MANY = { arrive: "Llegan", leave: "Salen", return: "Vuelven" };

/** «Sale Hugo Barrientos, Coordinador de REI 05-16», «Llegan 2 personas». */
export const moveInWords = ({ kind, names, offices }: Move) =>
  names.length === 1 ? `${ONE[kind]} ${names[0]}, ${offices[0]}` : `${MANY[kind]} ${names.length} personas`;

export const openingInWords = (present: number | null) =>
  `Abre la sesión con ${present ?? 0} ${present === 1 ? "presente" : "presentes"}`;
