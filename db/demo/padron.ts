import { inventedSchoolName } from "./names";
import { type DemoUgel, UGELS } from "./territory";

/** The practice's own totals: schools, and students of primary and secondary enrolled. */
export const TOTALS = { schools: 2006, primary: 489_029, secondary: 414_232 };

const NETWORKS = UGELS.reduce((sum, ugel) => sum + ugel.ebNetworks + 1, 0);
const UPDATED = "20260918";

const COLUMNS = [
  "COD_MOD",
  "ANEXO",
  "CODLOCAL",
  "CEN_EDU",
  "NIV_MOD",
  "D_NIV_MOD",
  "GESTION",
  "D_GESTION",
  "D_GES_DEP",
  "DIR_CEN",
  "TELEFONO",
  "EMAIL",
  "CODGEO",
  "CODOOII",
  "NLAT_IE",
  "NLONG_IE",
  "D_COD_TUR",
  "ESTADO",
  "TALUMNO",
  "TDOCENTE",
  "TSECCION",
  "FECHA_ACT",
] as const;

type Level = { code: string; name: string };
const LEVELS = {
  garden: { code: "A2", name: "Inicial - Jardín" },
  primary: { code: "B0", name: "Primaria" },
  secondary: { code: "F0", name: "Secundaria" },
  ebaPrimary: { code: "D1", name: "Básica Alternativa-Inicial e Intermedio" },
  ebaSecondary: { code: "D2", name: "Básica Alternativa-Avanzado" },
  technical: { code: "L0", name: "Técnico Productiva" },
} satisfies Record<string, Level>;

type Position = { latitude: number; longitude: number };

/** About where each UGEL is. */
const CENTRES: Record<string, Position> = {
  "01": { latitude: -12.18, longitude: -76.95 },
  "02": { latitude: -11.99, longitude: -77.07 },
  "03": { latitude: -12.08, longitude: -77.05 },
  "04": { latitude: -11.9, longitude: -77.04 },
  "05": { latitude: -11.98, longitude: -76.99 },
  "06": { latitude: -12.02, longitude: -76.88 },
  "07": { latitude: -12.12, longitude: -77 },
};

/** How far from the middle of a UGEL its networks stand, and from the middle of a network its schools: 6 km and 1.8. */
const REACH = { network: 0.054, school: 0.016 };
const GOLDEN_ANGLE = 2.399963;

/** The i-th of so many points spread evenly around another. */
function around({ latitude, longitude }: Position, i: number, of: number, reach: number): Position {
  const radius = reach * Math.sqrt((i + 0.5) / of);
  return {
    latitude: latitude + radius * Math.sin(i * GOLDEN_ANGLE),
    longitude: longitude + radius * Math.cos(i * GOLDEN_ANGLE),
  };
}

type DemoSchool = {
  siteCode: string;
  name: string;
  ugel: DemoUgel;
  district: string;
  network: string;
  levels: Level[];
  position: Position;
};

const levelsOf = (kind: "ebr" | "eba" | "etp", n: number): Level[] => {
  if (kind === "etp") return [LEVELS.technical];
  if (kind === "eba") return [LEVELS.ebaPrimary, LEVELS.ebaSecondary];
  return [...(n % 3 === 0 ? [LEVELS.garden] : []), LEVELS.primary, ...(n % 5 < 3 ? [LEVELS.secondary] : [])];
};

/** The invented schools of each network: fourteen, and one more in the first ones. */
export function demoSchools(): DemoSchool[] {
  const schools: DemoSchool[] = [];
  let network = 0;
  for (const ugel of UGELS) {
    for (let i = 0; i <= ugel.ebNetworks; i++) {
      const size = Math.floor(TOTALS.schools / NETWORKS) + (network < TOTALS.schools % NETWORKS ? 1 : 0);
      const kind = i === ugel.ebNetworks ? "etp" : i === ugel.ebNetworks - 1 ? "eba" : "ebr";
      const middle = around(CENTRES[ugel.code] as Position, i, ugel.ebNetworks + 1, REACH.network);
      for (let j = 0; j < size; j++) {
        const n = schools.length;
        const district =
          ugel.districts[kind === "ebr" ? i % ugel.districts.length : j % ugel.districts.length];
        schools.push({
          siteCode: String(900_001 + n),
          name: inventedSchoolName(n),
          ugel,
          district: district?.code ?? "",
          network: `${ugel.code}-${String(i + 1).padStart(2, "0")}`,
          levels: levelsOf(kind, n),
          position: around(middle, j, size, REACH.school),
        });
      }
      network++;
    }
  }
  return schools;
}

/** Shares out a total in whole numbers that differ a little from one another and add up to it exactly. */
function share(total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, (_, i) => 60 + ((i * 37) % 81));
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  let left = total - shares.reduce((a, b) => a + b, 0);
  for (let i = 0; left > 0; i = (i + 1) % parts, left--) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
}

const isPrimary = (level: Level) => level.code === "B0" || level.code === "D1";
const isSecondary = (level: Level) => level.code === "F0" || level.code === "D2";

/** The demo's padrón as a person would bring it: CSV with MINEDU's column names. */
export function demoPadron(): string {
  const schools = demoSchools();
  const services = schools.flatMap((school) => school.levels.map((level) => ({ school, level })));
  const primary = share(TOTALS.primary, services.filter(({ level }) => isPrimary(level)).length);
  const secondary = share(TOTALS.secondary, services.filter(({ level }) => isSecondary(level)).length);
  const lines = services.map(({ school, level }, n) => {
    const students = isPrimary(level)
      ? primary.shift()
      : isSecondary(level)
        ? secondary.shift()
        : 40 + ((n * 13) % 90);
    const count = students ?? 0;
    return [
      String(1_900_001 + n),
      "0",
      school.siteCode,
      school.name,
      level.code,
      level.name,
      "1",
      "Pública de gestión directa",
      "Sector Educación",
      `Jirón Inventado ${100 + n}`,
      "900000000",
      `ie${school.siteCode}@ejemplo.pe`,
      school.district,
      school.ugel.ugelCode,
      school.position.latitude.toFixed(6),
      school.position.longitude.toFixed(6),
      n % 2 ? "Mañana" : "Mañana y tarde",
      "1",
      String(count),
      String(Math.max(1, Math.round(count / 22))),
      String(Math.max(1, Math.round(count / 27))),
      UPDATED,
    ].join(";");
  });
  return `${COLUMNS.join(";")}\n${lines.join("\n")}\n`;
}
