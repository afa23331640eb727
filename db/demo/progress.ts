import type { Actor } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { createAssessment, moveAssessment } from "@/lib/assessments/commands";
import { setItems } from "@/lib/assessments/items/commands";
import { getAssessment } from "@/lib/assessments/queries";
import { GRADES } from "@/lib/assessments/rules";
import { setScale } from "@/lib/assessments/scale/commands";
import { startScale } from "@/lib/assessments/scale/rules";
import {
  AREAS,
  listTaken,
  marksOf,
  noise,
  type Round,
  type Service,
  seatOf,
  seedOf,
  spread,
} from "./students";

const GRADE = 4;
const ITEMS = 20;
const LETTERS = "ABCD";
/** Right answers of twenty from which each level is reached. */
const CUTS = [null, 6, 11, 16];

/** What each item asks for, in turn; the papers of the practice are not looked at. */
const ASKED: [competence: string, capacity: string][][] = [
  [
    "Obtiene información del texto escrito",
    "Infiere e interpreta información del texto",
    "Infiere e interpreta información del texto",
    "Reflexiona y evalúa la forma, el contenido y contexto del texto",
  ].map((capacity) => ["Lee diversos tipos de textos escritos en su lengua materna", capacity]),
  [
    ["Resuelve problemas de cantidad", "Traduce cantidades a expresiones numéricas"],
    ["Resuelve problemas de cantidad", "Usa estrategias y procedimientos de estimación y cálculo"],
    [
      "Resuelve problemas de regularidad, equivalencia y cambio",
      "Traduce datos y condiciones a expresiones algebraicas y gráficas",
    ],
    [
      "Resuelve problemas de forma, movimiento y localización",
      "Modela objetos con formas geométricas y sus transformaciones",
    ],
    [
      "Resuelve problemas de gestión de datos e incertidumbre",
      "Representa datos con gráficos y medidas estadísticas o probabilísticas",
    ],
  ],
];

const keyOf = (area: number, item: number) => LETTERS[Math.floor(4 * noise(area, item, 61))] ?? "A";

/** One item in four is an anchor, to be asked again. */
const anchorOf = (area: number, item: number) => (item % 4 === 3 ? `${"LM"[area]}4-${item + 1}` : "");

const itemsText = (area: number) =>
  Array.from({ length: ITEMS }, (_, item) => {
    const [competence = "", capacity = ""] = ASKED[area]?.[item % (ASKED[area]?.length ?? 1)] ?? [];
    return [item + 1, competence, capacity, keyOf(area, item), anchorOf(area, item)].join("\t");
  }).join("\n");

/** An assessment of one grade with items, whose measure is the number of right answers. */
export async function openProgress(
  admin: Actor,
  region: PlacePath,
  { title, round, startsOn, endsOn }: Round,
) {
  const id = await createAssessment(admin, {
    ...{ region, title, schoolYear: 2026, round, startsOn, endsOn, scale: "four" },
    papers: AREAS.map((area) => ({ stage: "primary", grade: GRADE, area })),
  });
  const found = await getAssessment(admin, id);
  let version = found?.assessment.version ?? 1;
  const levels = startScale("four").map((level, i) => ({ ...level, cut: CUTS[i] ?? null }));
  for (const { id: paperId, area } of found?.papers ?? []) {
    const pasted = itemsText(AREAS.indexOf(area));
    await setItems(admin, { assessmentId: id, paperId, version: version++, pasted });
    await setScale(admin, { assessmentId: id, paperId, version: version++, min: 0, max: ITEMS, levels });
  }
  await moveAssessment(admin, { assessmentId: id, version, step: "open" });
  return id;
}

/** How hard an item is, in the units of the measure: from easy to hard along the booklet. */
const hardnessOf = (area: number, item: number) => 430 + area * 15 + 11 * item + 45 * spread(area, item, 62);

/** How much harder what it asks for is in a network than elsewhere: some things in some networks. */
const weaknessOf = (network: string, area: number, item: number) =>
  42 * spread(seedOf(network), area, seedOf(ASKED[area]?.[item % (ASKED[area]?.length ?? 1)]?.join() ?? ""));

/** The letter that a student marks, or none: by G. Rasch's model, the likelier right the better she measures. */
function answerOf(
  { network }: Service,
  student: number,
  area: number,
  item: number,
  measure: number,
): string {
  if (noise(student, area, item, 63) < 0.01 + 0.003 * item) return "";
  const away = measure - hardnessOf(area, item) - weaknessOf(network, area, item);
  const right = noise(student, area, item, 64) < 1 / (1 + Math.exp(-away / 75));
  const key = keyOf(area, item);
  const others = LETTERS.replace(key, "");
  return right ? key : (others[Math.floor(3 * noise(student, area, item, 65))] ?? "");
}

/** Those of the grade who took the baseline below a place: a row for each area, with a column for each item. */
function* progressText(services: Service[], place: PlacePath): Generator<string> {
  const columns = Array.from({ length: ITEMS }, (_, item) => `p${item + 1}`);
  yield `codigo_modular,anexo,grado,seccion,documento,area,${columns.join(",")}\n`;
  const turn = GRADES.primary.indexOf(GRADE);
  for (const { service, first, taken } of listTaken(services)) {
    if (service.stage !== "primary" || !isAtOrBelow(service.network, place)) continue;
    let text = "";
    for (let n = turn; n < taken; n += GRADES.primary.length) {
      const student = first + n;
      for (const [area, measure] of marksOf(service, student).entries()) {
        const answers = columns.map((_, item) => answerOf(service, student, area, item, measure));
        text += `${seatOf(service, n, student)},${area + 1},${answers.join(",")}\n`;
      }
    }
    if (text) yield text;
  }
}

export const PROGRESS: Round = {
  ...{ label: "Evaluación de proceso", title: "Evaluación de proceso 2026", round: "progress" },
  ...{ startsOn: "2026-08-10", endsOn: "2026-08-14", ugel: "05" },
  ...{ file: "proceso-demostracion.csv", write: progressText },
};
