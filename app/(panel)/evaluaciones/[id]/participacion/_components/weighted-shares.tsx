import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { PlaceKind } from "@/db/values";
import { AREA_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";
import type { Part, Participation } from "@/lib/assessments/participation/queries";
import { postStratify, type Weighted } from "@/lib/assessments/participation/rules";
import { type Interval, intervalText, LEAST, scaleKey, wilson } from "@/lib/assessments/totals/rules";

type Paper = Participation["papers"][number];
type Row = {
  key: string;
  label: string;
  level: string;
  assessed: number;
  raw: { share: number; interval: Interval } | null;
  weighted: Weighted | null;
};

const PARTS: Record<PlaceKind, string> = {
  region: "región",
  ugel: "UGEL",
  network: "red",
  school: "colegio",
};

const percent = (share: number) => `${(share * 100).toFixed(1)}\u00a0%`;

const levelsOf = ({ level1, level2, level3, level4 }: Part) => [level1, level2, level3, level4];

/** An area of a stage, when all its papers have one scale; `null` otherwise: their levels cannot be told together. */
function rowOf(papers: Paper[], parts: Part[]): Row | null {
  const [paper] = papers;
  if (!paper || new Set(papers.map(({ levels }) => scaleKey(levels))).size > 1) return null;
  const top = paper.levels.length - 1;
  const strata = parts
    .filter(({ stage, area }) => stage === paper.stage && area === paper.area)
    .map((part) => ({ ...part, top: levelsOf(part)[top] ?? 0 }));
  const sum = (of: "assessed" | "top") => strata.reduce((total, stratum) => total + stratum[of], 0);
  const assessed = sum("assessed");
  const interval = wilson(sum("top"), assessed);
  return {
    key: `${paper.stage}-${paper.area}`,
    label: `${AREA_LABELS[paper.area]}, ${STAGE_LABELS[paper.stage].toLowerCase()}`,
    level: paper.levels[top]?.name ?? "",
    assessed,
    raw: interval && assessed >= LEAST ? { share: sum("top") / assessed, interval } : null,
    weighted: postStratify(strata),
  };
}

const COLUMNS: Column<Row>[] = [
  {
    key: "paper",
    header: "Prueba",
    rowHeader: true,
    cell: ({ label, level, assessed }) => (
      <>
        {label}
        <span className="block text-sm font-normal text-muted">
          {level}, n = {assessed.toLocaleString("es-PE")}
        </span>
      </>
    ),
  },
  {
    key: "raw",
    header: "De los que rindieron",
    cell: ({ raw }) =>
      raw ? (
        <>
          {percent(raw.share)} <span className="text-sm text-muted">({intervalText(raw.interval)})</span>
        </>
      ) : (
        "–"
      ),
  },
  {
    key: "weighted",
    header: "Estimación ponderada",
    cell: ({ weighted }) =>
      weighted ? (
        <>
          {percent(weighted.share)}{" "}
          <span className="text-sm text-muted">({intervalText(weighted.interval)})</span>
          {weighted.covered < 0.9995 && (
            <span className="block text-sm text-muted">
              Habla del {percent(weighted.covered)} de los programados.
            </span>
          )}
        </>
      ) : (
        "No alcanza para estimarla"
      ),
  },
];

type WeightedSharesProps = { papers: Paper[]; parts: Part[]; kind: PlaceKind };

/** The share in the highest level as it was found, beside what it would be if each part weighed as it has students. */
export function WeightedShares({ papers, parts, kind }: WeightedSharesProps) {
  const rows = [...Map.groupBy(papers, ({ stage, area }) => `${stage}-${area}`).values()].flatMap(
    (own) => rowOf(own, parts) ?? [],
  );
  return (
    <Section title="El resultado, si todos pesaran igual" aside="Nivel más alto de cada prueba">
      {rows.length === 0 ? (
        <EmptyState title="No hay qué estimar">
          Todavía no hay resultados, o las pruebas de un área no tienen los mismos niveles.
        </EmptyState>
      ) : (
        <DataTable
          caption="La primera cifra es la de quienes rindieron. La segunda es una estimación: no la reemplaza."
          columns={COLUMNS}
          rows={rows}
          rowKey={({ key }) => key}
        />
      )}
      <Disclosure summary="Cómo se calcula la estimación">
        <p>
          Se separa a los estudiantes por {PARTS[kind]} y turno. El resultado de cada grupo pesa según cuántos
          estudiantes tiene programados, no según cuántos rindieron. Los grupos con menos de {LEAST} que
          rindieron quedan fuera.
        </p>
        <p className="mt-2">
          Corrige que de unos lugares o turnos hayan venido más que de otros. No corrige que, en un mismo
          colegio, falten justamente quienes más dificultad tienen.
        </p>
      </Disclosure>
    </Section>
  );
}
