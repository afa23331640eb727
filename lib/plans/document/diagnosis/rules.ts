import type {
  DiagnosisAgreement,
  DiagnosisItem,
  DiagnosisLevels,
  DiagnosisUnmet,
  DiagnosisVisits,
  PlanDiagnosis,
} from "@/db/values";
import { paperLabel } from "@/lib/assessments/labels";
import { LEAST, percentOne } from "@/lib/assessments/totals/rules";
import { shortDay } from "@/lib/dates/dates";
import { roundLabel } from "@/lib/visits/rules";
import { ofHowMany } from "../../diagnosis/labels";
import type { TableBlock } from "../blocks/rules";
import { measured } from "../labels";

/** A share from 0 to 1 → «32.4 %». */
const percent = (share: number) => percentOne(Math.round(share * 10_000), 10_000) ?? "";

const FEW = `Menos de ${LEAST} estudiantes: no se muestran.`;

const FIGURE = new Intl.NumberFormat("es-PE");

function levelsCell({ levels, assessed }: DiagnosisLevels): string {
  if (assessed < LEAST) return FEW;
  return levels.map(({ name, count }) => `${name}: ${percentOne(count, assessed)}`).join(", ");
}

/** A stage whole says it for its grades, but for those that are weak. */
const isTold = (level: DiagnosisLevels, all: DiagnosisLevels[]) =>
  level.grade === null ||
  level.weak ||
  !all.some(({ grade, stage, area }) => grade === null && stage === level.stage && area === level.area);

function tookPart({ assessed, programmed }: DiagnosisLevels): string {
  const n = `n = ${FIGURE.format(assessed)}`;
  if (programmed === null) return n;
  return `${n} de ${FIGURE.format(programmed)} (${percentOne(assessed, programmed) ?? "0 %"})`;
}

function levelsTable(levels: DiagnosisLevels[]): TableBlock {
  return {
    kind: "table",
    caption: "Niveles de logro de la evaluación más reciente, con la región al lado.",
    columns: [
      { title: "Prueba", share: 0.26 },
      { title: "Participaron", share: 0.17 },
      { title: "Niveles de logro", share: 0.27 },
      { title: "Nivel más alto en la región", share: 0.13 },
      { title: "Fuente", share: 0.17 },
    ],
    rows: levels
      .filter((level) => isTold(level, levels))
      .map((paper) => ({
        id: `${paper.assessmentId}:${paper.stage}:${paper.grade}:${paper.area}`,
        cells: [
          [paperLabel(paper), ...(paper.weak ? ["De los más bajos frente a la región"] : [])],
          [tookPart(paper)],
          [levelsCell(paper)],
          [
            paper.regionTop === null
              ? "Sin dato"
              : `${percent(paper.regionTop)}${ofHowMany(paper.regionAssessed)}`,
          ],
          [paper.title, `hasta el ${shortDay(paper.date)}`],
        ],
      })),
  };
}

function itemsTable(items: DiagnosisItem[]): TableBlock {
  return {
    kind: "table",
    caption: "Preguntas en que está más bajo frente a la región, con cuántos respondieron.",
    columns: [
      { title: "Pregunta", share: 0.22 },
      { title: "Competencia y capacidad", share: 0.3 },
      { title: "Aciertos aquí", share: 0.16 },
      { title: "En la región", share: 0.12 },
      { title: "Fuente", share: 0.2 },
    ],
    rows: items.map((item) => ({
      id: `${item.assessmentId}:${item.stage}:${item.grade}:${item.area}:${item.number}`,
      cells: [
        [`Pregunta ${item.number}`, paperLabel(item)],
        [item.competence, item.capacity].filter((text) => text !== null),
        [item.answered < LEAST ? FEW : `${percent(item.share)} (n = ${item.answered})`],
        [`${percent(item.regionShare)}${ofHowMany(item.regionAnswered)}`],
        [item.title, `hasta el ${shortDay(item.date)}`],
      ],
    })),
  };
}

function unmetTable(unmet: DiagnosisUnmet[]): TableBlock {
  return {
    kind: "table",
    caption: "Metas de planes anteriores que no se alcanzaron.",
    columns: [
      { title: "Meta", share: 0.46 },
      { title: "Año", share: 0.1 },
      { title: "Se esperaba", share: 0.16 },
      { title: "Se midió", share: 0.28 },
    ],
    rows: unmet.map(({ planId, schoolYear, name, unit, target, measured: value, date }) => ({
      id: `${planId}:${name}`,
      cells: [
        [name],
        [String(schoolYear)],
        [measured(target, unit)],
        value === null ? ["Sin medición"] : [measured(value, unit), ...(date ? [shortDay(date)] : [])],
      ],
    })),
  };
}

function visitsTable(visits: DiagnosisVisits[]): TableBlock {
  return {
    kind: "table",
    caption: "Colegios visitados en cada momento cuando se trajeron los datos.",
    columns: [
      { title: "Momento", share: 0.4 },
      { title: "Colegios visitados", share: 0.3 },
      { title: "Terminaba", share: 0.3 },
    ],
    rows: visits.map(({ year, number, endsOn, visited, schools }) => ({
      id: `visits:${year}:${number}`,
      cells: [
        [`${roundLabel(number)}, ${year}`],
        [`${FIGURE.format(visited)} de ${FIGURE.format(schools)}`],
        [shortDay(endsOn)],
      ],
    })),
  };
}

function agreementsTable(agreements: DiagnosisAgreement[]): TableBlock {
  return {
    kind: "table",
    caption: "Acuerdos de reuniones que estaban abiertos cuando se trajeron los datos.",
    columns: [
      { title: "Acuerdo", share: 0.52 },
      { title: "Se tomó en", share: 0.3 },
      { title: "Vence", share: 0.18 },
    ],
    rows: agreements.map(({ agreementId, number, text, meeting, date, dueOn }) => ({
      id: agreementId,
      cells: [[text], [`Acuerdo ${number}, ${meeting}`, shortDay(date)], [shortDay(dueOn)]],
    })),
  };
}

/** What the data say, as tables: those that have nothing are left out. */
export function diagnosisTables(diagnosis: PlanDiagnosis): TableBlock[] {
  const { levels, items, unmet, visits = [], agreements = [] } = diagnosis;
  return [
    levelsTable(levels),
    itemsTable(items),
    unmetTable(unmet),
    visitsTable(visits),
    agreementsTable(agreements),
  ].filter(({ rows }) => rows.length > 0);
}
