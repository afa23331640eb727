import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { type AchievementKey, achievementKeys } from "@/db/release-values";
import { releases } from "@/db/schema/releases";
import type {
  Achievement,
  PublicFigure,
  PublicProfile,
  PublicTable,
  ReleaseSnapshot,
  TerritorySnapshot,
} from "@/lib/releases/schema";
import { createRegion, fresh } from "./places";

const HIDDEN = { hidden: true as const };
const DAY = "2026-11-02";
const UGELS = ["01", "02"] as const;
const NETWORKS = UGELS.flatMap((ugel) => [1, 2, 3].map((n) => ({ ugel, code: `${ugel}-0${n}` })));

/** A territory of two UGEL with three networks each, as every release has held. */
export const sampleTerritory: TerritorySnapshot = {
  ...{ region: "Lima Metropolitana", countedOn: DAY, demo: true },
  ugels: [
    { code: "01", seat: "San Juan de Miraflores", districts: 2, ebNetworks: 2, etpNetworks: 1 },
    { code: "02", seat: "Rímac", districts: 1, ebNetworks: 2, etpNetworks: 1 },
  ],
  districts: [
    ["150142", "Villa El Salvador", "01", 6, 7, "Villa El Salvador", "VES"] as const,
    ["150119", "Lurín", "01", 6, 8, "Lurín", "LUR"] as const,
    ["150128", "Rímac", "02", 2, 3, "Rímac", "RIM"] as const,
  ].map(([districtCode, name, ugel, column, row, label, letters]) => ({
    ...{ districtCode, name, ugel, networks: 3, tile: { column, row, label, letters } },
  })),
  coordinators: { held: 5, networks: 6 },
};

const figure = (label: string, numerator: number | null, denominator: number | null): PublicFigure => ({
  ...{ label, numerator, denominator, hidden: false },
});

/** With a cell of fewer than ten students, and another that would tell it: both hidden. */
const participation: PublicTable = {
  key: "participacion-ugel",
  title: "Participación en la línea de base, por UGEL",
  note: "Cada fila es una UGEL en un nivel. Estudiantes que rindieron la línea de base, de los matriculados.",
  source: "Línea de base 2026 y Padrón de instituciones educativas",
  columns: [
    { key: "ugel", label: "UGEL", kind: "text" },
    { key: "nivel", label: "Nivel", kind: "text" },
    { key: "evaluados", label: "Estudiantes evaluados", kind: "count" },
    { key: "matriculados", label: "Estudiantes matriculados", kind: "count" },
    { key: "participacion", label: "Participación", kind: "percent", of: "matriculados" },
  ],
  rows: [
    ["UGEL 01", "Primaria", 12_450, 27_000, 46.1],
    ["UGEL 01", "Secundaria", HIDDEN, 310, HIDDEN],
    ["UGEL 02", "Primaria", 9_800, 22_000, 44.5],
    ["UGEL 02", "Secundaria", HIDDEN, 18_400, HIDDEN],
  ],
};

const levels: PublicTable = {
  key: "niveles-ugel",
  title: "Niveles de logro en la línea de base, por UGEL",
  note: "Cada fila es una UGEL en un área. Estudiantes en cada nivel de logro.",
  source: "Línea de base 2026",
  columns: [
    { key: "ugel", label: "UGEL", kind: "text" },
    { key: "area", label: "Área", kind: "text" },
    { key: "previo", label: "Previo al inicio", kind: "count" },
    { key: "inicio", label: "En inicio", kind: "count" },
    { key: "proceso", label: "En proceso", kind: "count" },
    { key: "satisfactorio", label: "Satisfactorio", kind: "count" },
  ],
  rows: [
    ["UGEL 01", "Lectura", 2_100, 3_900, 4_050, 2_400],
    ["UGEL 02", "Lectura", 1_600, 3_000, 3_300, 1_900],
  ],
};

const meetingsByMonth: PublicTable = {
  key: "directorios-mes",
  title: "Directorios realizados, por UGEL y mes",
  note: "Cada fila es una UGEL en un mes. Directorios realizados, de los que tocaban.",
  source: "Directorios registrados",
  columns: [
    { key: "ugel", label: "UGEL", kind: "text" },
    { key: "mes", label: "Mes", kind: "text" },
    { key: "realizados", label: "Directorios realizados", kind: "count" },
    { key: "previstos", label: "Directorios previstos", kind: "count" },
  ],
  rows: UGELS.flatMap((ugel) =>
    ["2026-08", "2026-09", "2026-10"].map((month, i) => [`UGEL ${ugel}`, month, i === 1 ? 0 : 1, 1]),
  ),
};

const plansByUgel: PublicTable = {
  key: "planes-ugel",
  title: "Redes con plan anual, por UGEL",
  note: "Cada fila es una UGEL. Redes que presentaron su plan, del total de sus redes.",
  source: "Planes anuales de las redes",
  columns: [
    { key: "ugel", label: "UGEL", kind: "text" },
    { key: "con_plan", label: "Redes con plan", kind: "count" },
    { key: "redes", label: "Redes", kind: "count" },
    { key: "avance", label: "Avance", kind: "percent", of: "redes" },
  ],
  rows: [
    ["UGEL 01", 3, 3, 100],
    ["UGEL 02", 2, 3, 66.7],
  ],
};

const directory: PublicTable = {
  key: "redes",
  title: "Directorio de redes",
  note: "Cada fila es una red. Colegios que la integran.",
  source: "Padrón de instituciones educativas",
  columns: [
    { key: "codigo", label: "Red", kind: "text" },
    { key: "nombre", label: "Nombre", kind: "text" },
    { key: "ugel", label: "UGEL", kind: "text" },
    { key: "colegios", label: "Colegios", kind: "count" },
  ],
  rows: NETWORKS.map(({ ugel, code }) => [code, `Red ${code}`, `UGEL ${ugel}`, 2]),
};

type Told = { title: string; figures: PublicFigure[]; tables?: string[]; declared?: boolean };
const TOLD: Record<AchievementKey, Told> = {
  reorganised: {
    title: "Las redes se reorganizaron",
    figures: [
      figure("redes de educación básica", 4, 4),
      figure("redes de educación técnico-productiva", 2, 2),
    ],
  },
  assessed: {
    title: "Se sabe desde dónde parte la lectura y la matemática",
    figures: [
      figure("estudiantes de primaria", 22_250, 49_000),
      { ...figure("estudiantes de secundaria", null, 18_710), hidden: true },
    ],
    tables: ["participacion-ugel", "niveles-ugel"],
  },
  network_plans: {
    title: "Las redes trabajan con un plan anual",
    figures: [figure("redes con plan anual", 5, 6)],
    tables: ["planes-ugel"],
  },
  strengths: {
    title: "Redes que saben quién puede enseñar a sus pares",
    figures: [figure("redes con docentes y directivos fortaleza identificados", 2, 4)],
    declared: true,
  },
  allied_strategies: {
    title: "Estrategias formativas con aliados",
    figures: [figure("redes con al menos una estrategia formativa", 6, 6)],
    declared: true,
  },
  hubs: {
    title: "Núcleos pedagógicos",
    figures: [figure("redes de educación básica con núcleo pedagógico", 4, 4)],
    declared: true,
  },
  meetings: {
    title: "Directorio mensual en cada UGEL",
    figures: [figure("UGEL con directorio en el último mes", 2, 2)],
    tables: ["directorios-mes"],
  },
  alliances: {
    title: "Alianzas con instituciones del territorio",
    figures: [figure("alianzas con municipalidades, policía y salud", null, null)],
    declared: true,
  },
  ugel_plans: {
    title: "Las UGEL trabajan con un plan",
    figures: [figure("UGEL con plan de trabajo pedagógico", 2, 2)],
  },
};

const achievements: Achievement[] = achievementKeys.map((key) => {
  const { title, figures, tables = [], declared = false } = TOLD[key];
  return {
    ...{ key, title, figures, tables, declared, asOf: DAY },
    sentence: `${title}: así están las redes de la región.`,
    how: "Se cuenta cada registro vigente el día de corte, una sola vez.",
    source: declared ? "Práctica «Redes Educativas Institucionales»" : "Registros de Ayni",
  };
});

const ugelProfile = (code: string): PublicProfile => ({
  ...{ code, name: `UGEL ${code}`, ugel: code },
  districts: sampleTerritory.districts.filter(({ ugel }) => ugel === code).map(({ name }) => name),
  facts: [figure("redes con plan anual", 3, 3), figure("colegios públicos", 6, null)],
  parts: NETWORKS.filter(({ ugel }) => ugel === code).map((network) => ({
    ...{ code: network.code, name: `Red ${network.code}`, detail: "2 colegios" },
  })),
  tables: [{ ...plansByUgel, rows: plansByUgel.rows.filter(([ugel]) => ugel === `UGEL ${code}`) }],
});

const networkProfile = ({ ugel, code }: (typeof NETWORKS)[number], i: number): PublicProfile => ({
  ...{ code, name: `Red ${code}`, ugel, districts: ["Rímac"] },
  facts: [figure("colegios públicos", 2, null)],
  parts: ["Ñaña Alta", "José Olaya"].map((name, j) => ({
    ...{ code: String(900_100 + 2 * i + j), name, detail: "Primaria y secundaria" },
  })),
  tables: [],
});

/** A whole snapshot: nine achievements, tables with hidden cells, and profiles. */
export const sampleSnapshot: ReleaseSnapshot = {
  ...sampleTerritory,
  release: {
    ...{ period: "2026", cutoffOn: DAY },
    words: {
      headlines: ["Las seis redes se reorganizaron.", "Cinco de seis redes tienen plan anual."],
      sections: [{ key: "contexto", title: "Qué es una red", text: "Colegios que se ayudan.\n\nCada año." }],
      methodology: "Se cuenta lo registrado hasta el día de corte.\n\nLos grupos de menos de 10 no se dicen.",
      sources: [{ name: "Padrón de instituciones educativas", url: "https://ejemplo.pe/p", date: DAY }],
    },
    achievements,
    tables: [participation, levels, meetingsByMonth, plansByUgel, directory],
    ugelProfiles: UGELS.map(ugelProfile),
    networkProfiles: NETWORKS.map(networkProfile),
    amendment: null,
  },
};

type Published = { region?: string; number?: number; title?: string; amends?: number; publishedAt?: Date };

/** A published release, of a region of its own if none is said. */
export async function createRelease(content: unknown = sampleSnapshot, more: Published = {}) {
  const { region, number = fresh(), title = "Resumen", amends, publishedAt = new Date() } = more;
  const place = region ?? (await createRegion());
  await ownerDatabase()
    .insert(releases)
    .values({ id: randomUUIDv7(), place, number, title, amends, publishedAt, content });
  return { place, number, title, publishedAt };
}
