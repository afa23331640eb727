import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { type Area, type PlaceKind, stages } from "@/db/values";
import { STAGE_LABELS } from "@/lib/assessments/labels";
import type { Part, Participation } from "@/lib/assessments/participation/queries";
import { sharesOf } from "@/lib/assessments/participation/rules";
import { LEAST, told } from "@/lib/assessments/totals/rules";
import { placeLabel } from "@/lib/networks/labels";

type Group = { key: string; label: string; programmed: number; assessed: number };
type Shown = Group & { shares: { programmed: number | null; assessed: number | null } };

const TITLES: Record<PlaceKind, string> = {
  region: "Por región",
  ugel: "Por UGEL",
  network: "Por red",
  school: "Por colegio",
};
const NO_SHIFT = "Sin turno en el padrón";

const figure = (n: number | string) => n.toLocaleString("es-PE");
const percent = (share: number | null) => (share === null ? "–" : `${(share * 100).toFixed(1)}\u00a0%`);

/** «+1.2 puntos». */
function points({ programmed, assessed }: Shown["shares"]): string {
  if (programmed === null || assessed === null) return "–";
  const gap = Math.round((assessed - programmed) * 1000) / 10;
  return `${gap > 0 ? "+" : gap < 0 ? "−" : ""}${Math.abs(gap).toFixed(1)} puntos`;
}

const few = ({ assessed }: Group) => assessed > 0 && assessed < LEAST;

const columnsOf = (header: string): Column<Shown>[] => [
  { key: "group", header, rowHeader: true, cell: ({ label }) => label },
  {
    key: "programmed",
    header: "De los programados",
    align: "right",
    cell: ({ programmed, shares }) => `${percent(shares.programmed)} (${figure(programmed)})`,
  },
  {
    key: "assessed",
    header: "De los que rindieron",
    align: "right",
    cell: (row) =>
      few(row) ? `(${told(row.assessed)})` : `${percent(row.shares.assessed)} (${figure(row.assessed)})`,
  },
  {
    key: "gap",
    header: "Diferencia",
    align: "right",
    cell: (row) => (few(row) ? "–" : points(row.shares)),
  },
];

function groupBy(parts: Part[], keyOf: (part: Part) => string, labelOf: (key: string) => string): Group[] {
  return [...Map.groupBy(parts, keyOf)].map(([key, own]) => ({
    key,
    label: labelOf(key),
    programmed: own.reduce((sum, { programmed }) => sum + programmed, 0),
    assessed: own.reduce((sum, { assessed }) => sum + assessed, 0),
  }));
}

type TableProps = { title: string; header: string; groups: Group[] };

function DifferenceTable({ title, header, groups }: TableProps) {
  const shares = sharesOf(groups);
  const rows = groups.map((group, i) => ({
    ...group,
    shares: shares[i] ?? { programmed: null, assessed: null },
  }));
  return (
    <div className="mt-7 first:mt-0">
      <h3 className="mb-2">{title}</h3>
      <DataTable
        caption="Qué parte del total es cada grupo."
        columns={columnsOf(header)}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </div>
  );
}

type DifferencesProps = { parts: Part[]; below: Participation["below"]; area: Area | null };

/** Whether those who were assessed are like those who were to be: by stage, by shift and by the place below. */
export function Differences({ parts, below, area }: DifferencesProps) {
  const own = parts.filter((part) => part.area === area);
  const nameOf = new Map(below.map((place) => [place.path, placeLabel(place)]));
  const byPlace = groupBy(
    own,
    ({ place }) => place,
    (path) => nameOf.get(path) ?? "Otro lugar",
  );
  const order = new Map(below.map(({ path }, i) => [path, i]));
  return (
    <Section title="¿Se parecen los que rindieron a los programados?" aside="Sin repetir a nadie">
      <DifferenceTable
        title="Por nivel"
        header="Nivel"
        groups={groupBy(
          own.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)),
          ({ stage }) => stage,
          (stage) => STAGE_LABELS[stage as Part["stage"]],
        )}
      />
      <DifferenceTable
        title="Por turno"
        header="Turno"
        groups={groupBy(
          own.toSorted((a, b) => (a.shift ?? "").localeCompare(b.shift ?? "", "es")),
          ({ shift }) => shift ?? NO_SHIFT,
          (shift) => shift,
        )}
      />
      <DifferenceTable
        title={TITLES[below[0]?.kind ?? "network"]}
        header="Lugar"
        groups={byPlace.toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0))}
      />
    </Section>
  );
}
