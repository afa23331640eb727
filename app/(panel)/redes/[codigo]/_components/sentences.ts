import { shortDay } from "@/lib/dates/dates";
import type { NetworkSchool } from "@/lib/networks/history/queries";
import type { NetworkHub } from "@/lib/networks/hub/queries";
import { NETWORK_KIND_LABELS } from "@/lib/networks/labels";

const counted = (number: number, one: string, many: string) =>
  `${number.toLocaleString("es-PE")} ${number === 1 ? one : many}`;

/** The sum of what the padrón counts in each school; `null` when it counts it in none. */
export function sumOf(schools: NetworkSchool[], key: "students" | "teachers"): number | null {
  const known = schools.flatMap((school) => school[key] ?? []);
  return known.length > 0 ? known.reduce((a, b) => a + b, 0) : null;
}

/** «Padrón, al 18 de septiembre de 2026.» */
export function sourceOf(schools: NetworkSchool[]): string {
  const newest = schools
    .map(({ sourceDate }) => sourceDate)
    .toSorted()
    .at(-1);
  return newest ? `Padrón, al ${shortDay(newest)}.` : "";
}

/** «Red de educación básica. 14 colegios, 8,431 estudiantes, 2 distritos. Creada por RDR 1593-2025.» */
export function leadOf({ network, schools }: Pick<NetworkHub, "network" | "schools">): string {
  const students = sumOf(schools, "students");
  const figures = [
    counted(schools.length, "colegio", "colegios"),
    students !== null && counted(students, "estudiante", "estudiantes"),
    network.districts.length > 0 && counted(network.districts.length, "distrito", "distritos"),
  ];
  return [
    `Red de ${NETWORK_KIND_LABELS[network.networkKind].toLowerCase()}.`,
    `${figures.filter(Boolean).join(", ")}.`,
    network.resolutionNumber && `Creada por ${network.resolutionNumber}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
