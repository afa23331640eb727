import type { PlanPart, PlanSection } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { MODALITY_GROUP_LABELS, placeLabel } from "@/lib/networks/labels";
import { paragraphsOf } from "@/lib/papers/rules";
import type { PlanContent } from "../content/rules";
import { DIRECTION_LABELS } from "../labels";
import type { Block, DocumentSection } from "./blocks/rules";
import { diagnosisTables } from "./diagnosis/rules";
import { aimLabel, measured } from "./labels";
import { matrixBlocks } from "./matrix/rules";

const pair = (label: string, value: string | null | undefined | false) => (value ? [{ label, value }] : []);

function factsBlocks({ facts, kind, schoolYear, region, ugel, place }: PlanContent): Block[] {
  const { modality, resolution, districts, networks, schools, officers } = facts;
  const offices = Map.groupBy(officers, ({ role }) => role);
  return [
    {
      kind: "pairs",
      pairs: [
        ...pair("Dirección regional", `Dirección Regional de Educación de ${region.name}`),
        ...pair("UGEL", ugel.name),
        ...pair("Red educativa", kind === "pat_rei" && placeLabel(place)),
        ...pair("Año", String(schoolYear)),
        ...pair("Modalidad", modality && MODALITY_GROUP_LABELS[modality]),
        ...pair("Resolución que crea la red", resolution),
        ...pair("Distritos", districts.join(", ")),
        ...pair("Redes", kind === "ugel_plan" && String(networks)),
        ...pair("Colegios", String(schools)),
        ...[...offices].flatMap(([role, held]) =>
          pair(roleLabel(role), held.map(({ name }) => name).join(", ")),
        ),
      ],
    },
  ];
}

/** The plan's objectives in the order that they are told: area by area, as the region orders them. */
export function numberedObjectives<O extends { area: string }>({
  areas,
  objectives,
}: {
  areas: PlanContent["areas"];
  objectives: O[];
}) {
  const order = areas.map(({ key }) => key);
  const place = ({ area }: { area: string }) => (order.includes(area) ? order.indexOf(area) : order.length);
  return objectives
    .toSorted((a, b) => place(a) - place(b))
    .map((objective, i) => ({ ...objective, number: i + 1 }));
}

const areaLabel = ({ areas }: PlanContent, key: string) =>
  areas.find((area) => area.key === key)?.label ?? "Otro ámbito";

function problemsBlocks(content: PlanContent): Block[] {
  if (content.problems.length === 0) return [];
  return [
    { kind: "heading", text: "Problemas, por prioridad" },
    {
      kind: "table",
      caption: "Lo que el equipo reconoce, con sus causas.",
      columns: [
        { title: "Problema", share: 0.38 },
        { title: "Ámbito", share: 0.24 },
        { title: "Causas", share: 0.38 },
      ],
      rows: content.problems.map((problem, i) => ({
        id: problem.id,
        cells: [
          [`${i + 1}. ${problem.statement}`],
          [areaLabel(content, problem.area), aimLabel(problem)].filter(Boolean),
          [problem.causes ?? "Sin causas escritas"],
        ],
      })),
    },
  ];
}

function diagnosisBlocks(content: PlanContent): Block[] {
  const { diagnosis, diagnosedAt } = content;
  const tables = diagnosis ? diagnosisTables(diagnosis) : [];
  const since = diagnosedAt
    ? `Datos del ${shortDay(dayOf(new Date(diagnosedAt)))}.`
    : "Nadie trajo los datos todavía.";
  return [
    { kind: "heading", text: "Lo que dicen los datos" },
    {
      ...{ kind: "data", tables },
      since: tables.length > 0 || !diagnosedAt ? since : `${since} No había resultados que mostrar.`,
    },
    ...problemsBlocks(content),
  ];
}

function objectivesBlocks(content: PlanContent): Block[] {
  const { problems, commitments, objectives } = content;
  if (objectives.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "Los objetivos por ámbito, con el problema al que responden.",
      columns: [
        { title: "Objetivo", share: 0.42 },
        { title: "Ámbito y compromiso", share: 0.28 },
        { title: "Problema al que responde", share: 0.3 },
      ],
      rows: numberedObjectives(content).map(({ id, number, statement, area, commitment, problemId }) => {
        const cge = commitments.find((one) => one.number === commitment);
        const problem = problems.findIndex((one) => one.id === problemId);
        return {
          id,
          cells: [
            [`${number}. ${statement}`],
            [areaLabel(content, area), ...(cge ? [`CGE ${cge.number}: ${cge.name}`] : [])],
            [problem < 0 ? "Ninguno del diagnóstico" : `${problem + 1}. ${problems[problem]?.statement}`],
          ],
        };
      }),
    },
  ];
}

function targetsBlocks(content: PlanContent): Block[] {
  if (content.targets.length === 0) return [];
  const numbers = new Map(numberedObjectives(content).map(({ id, number }) => [id, number]));
  const order = ({ objectiveId }: { objectiveId: string }) => numbers.get(objectiveId) ?? numbers.size + 1;
  return [
    {
      kind: "table",
      caption: "De dónde se parte, a dónde se quiere llegar y cuándo.",
      columns: [
        { title: "Indicador", share: 0.34 },
        { title: "Objetivo", share: 0.1 },
        { title: "Punto de partida", share: 0.2 },
        { title: "Meta", share: 0.18 },
        { title: "Responsable", share: 0.18 },
      ],
      rows: content.targets
        .toSorted((a, b) => order(a) - order(b))
        .map((target) => ({
          id: target.id,
          cells: [
            [
              target.name,
              DIRECTION_LABELS[target.direction],
              ...(target.disaggregation ? [`Por ${target.disaggregation}`] : []),
            ],
            [String(numbers.get(target.objectiveId) ?? "")],
            target.baseline === null
              ? ["Sin punto de partida"]
              : [
                  measured(target.baseline, target.unit),
                  ...[target.baselineSource, target.baselineOn && shortDay(target.baselineOn)].filter(
                    (text) => text !== null,
                  ),
                ],
            [measured(target.goal, target.unit), `al ${shortDay(target.dueOn)}`],
            [target.responsible ?? "Sin responsable"],
          ],
        })),
    },
  ];
}

function annexesBlocks({ annexes }: PlanContent): Block[] {
  const files = annexes.map(({ id, title, fileId, fileName }) => ({ id, title, fileId, name: fileName }));
  return files.length > 0 ? [{ kind: "files", files }] : [];
}

const PARTS: Record<PlanPart, (content: PlanContent) => Block[]> = {
  facts: factsBlocks,
  text: () => [],
  diagnosis: diagnosisBlocks,
  objectives: objectivesBlocks,
  targets: targetsBlocks,
  activities: (content) => matrixBlocks(content, numberedObjectives(content)),
  annexes: annexesBlocks,
};

const NOTHING: Record<PlanPart, string> = {
  facts: "Sin datos registrados.",
  text: "Todavía no se ha escrito.",
  diagnosis: "Todavía no se ha escrito.",
  objectives: "Todavía no hay objetivos.",
  targets: "Todavía no hay metas.",
  activities: "Todavía no hay actividades.",
  annexes: "Sin anexos.",
};

function sectionOf(content: PlanContent, { key, title, part }: PlanSection, index: number): DocumentSection {
  const body = content.texts.find(({ section }) => section === key)?.body ?? "";
  const texts = paragraphsOf(body);
  const blocks: Block[] = [
    ...(texts.length > 0 ? [{ kind: "paragraphs" as const, texts }] : []),
    ...PARTS[part](content),
  ];
  const missing: Block = { kind: "missing", text: NOTHING[part] };
  return { key, title: `${index + 1}. ${title}`, blocks: blocks.length > 0 ? blocks : [missing] };
}

/** The plan as it reads on its page and on paper: its sections in the template's order, whatever draws them. */
export const planSections = (content: PlanContent): DocumentSection[] =>
  content.sections.map((section, i) => sectionOf(content, section, i));

/** The version that an address asks for: `undefined` when it asks for none, `null` when it is no number of one. */
export function versionAsked(text: string | null | undefined): number | undefined | null {
  if (text === undefined || text === null) return undefined;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
