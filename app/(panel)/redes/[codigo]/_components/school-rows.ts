import { distanceInWords } from "@/lib/networks/distance/labels";
import { distanceFrom, positionOf } from "@/lib/networks/distance/rules";
import type { NetworkSchool } from "@/lib/networks/history/queries";
import { placeHref } from "@/lib/networks/labels";
import type { SchoolRow } from "./school-table";

function fromHost(school: NetworkSchool, host: NetworkSchool | undefined): string | null {
  const origin = host && positionOf(host);
  if (!host || !origin) return null;
  if (school.siteCode === host.siteCode) return "Núcleo";
  const distance = distanceFrom(origin, school);
  return distance === null ? "Sin coordenadas" : distanceInWords(distance);
}

/** The schools in the words of their rows; `host` is the one that all are measured from. */
export const schoolRows = (schools: NetworkSchool[], host?: NetworkSchool): SchoolRow[] =>
  schools.map((school) => ({
    href: placeHref({ kind: "school", code: school.siteCode }),
    name: school.name,
    levels: school.levels.join(", ") || "–",
    district: school.district ?? "–",
    students: school.students?.toLocaleString("es-PE") ?? "–",
    teachers: school.teachers?.toLocaleString("es-PE") ?? "–",
    distance: fromHost(school, host),
  }));
