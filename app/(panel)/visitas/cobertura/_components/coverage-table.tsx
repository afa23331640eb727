import { ProgressBar } from "@/components/charts/progress-bar";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { HueLabel } from "@/components/ui/hue";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { TableTools } from "@/components/ui/table-tools";
import { withSearch } from "@/lib/forms/search-params";
import { placeHref } from "@/lib/networks/labels";
import { ugelHue } from "@/lib/networks/rules";
import { COVERAGE_PAGE, coveredLabel, planHref } from "@/lib/visits/coverage/labels";
import type { Coverage, CoverageRow as Row } from "@/lib/visits/coverage/queries";
import type { CoverageFilters } from "@/lib/visits/coverage/schema";
import { roundLabel } from "@/lib/visits/rules";

const figure = (n: number) => n.toLocaleString("es-PE");

const TITLES = {
  ugel: ["Por UGEL", "UGEL", "UGEL"],
  network: ["Por red", "red", "redes"],
  school: ["Por colegio", "colegio", "colegios"],
} as const;

type CoverageTableProps = { filters: CoverageFilters; coverage: Coverage };

/** A school was visited in a round or not; of a place with many, how many were. */
function InRound({ row, visited, label }: { row: Row; visited: number; label: string }) {
  if (row.schools === 0) return "–";
  if (row.place.kind === "school")
    return visited > 0 ? <Status kind="done">Visitado</Status> : <Status kind="later">Sin visita</Status>;
  return <ProgressBar {...{ label }} value={visited} total={row.schools} noun="colegios" text="counts" />;
}

type Opens = ((state: "done" | "planned") => string) | null;

/** How many visits were made, to how many people, and how many are to be made; each opens them in the plan. */
function Made({ row, opens }: { row: Pick<Row, "done" | "people" | "planned">; opens: Opens }) {
  const told = (n: number, state: "done" | "planned", text: string) =>
    n > 0 && opens ? <Anchor href={opens(state)}>{text}</Anchor> : text;
  return (
    <>
      {told(row.done, "done", `${figure(row.done)} ${row.done === 1 ? "hecha" : "hechas"}`)}
      {row.done > 0 && ` a ${figure(row.people)} ${row.people === 1 ? "persona" : "personas"}`}
      {row.planned > 0 && <>, {told(row.planned, "planned", `${figure(row.planned)} por hacer`)}</>}
    </>
  );
}

/** The parts of the place by code, never by how much was visited; each opens its own parts. */
export function CoverageTable({ filters, coverage }: CoverageTableProps) {
  const { rows, rounds, year, whole, focus } = coverage;
  const kept = { ...filters, pagina: undefined };
  const hrefOf = ({ place }: Row) =>
    place.kind === "school" ? placeHref(place) : withSearch(COVERAGE_PAGE, kept, { lugar: place.path });
  const file = (formato: string) =>
    withSearch("/api/visitas/cobertura", { ...kept, lista: undefined, formato });
  const kind = rows.find(({ isRest }) => !isRest)?.place.kind ?? "school";
  const [title, one, many] = TITLES[kind === "region" ? "ugel" : kind];
  const parts = rows.filter(({ isRest }) => !isRest).length;
  const isSchools = kind === "school";
  const when = focus ? roundLabel(focus) : String(year);
  const opensPlan = (row: Row) => !row.isRest && row.place.kind !== "school" && !filters.tipo;
  const columns: Column<Row>[] = [
    {
      key: "place",
      header: "Lugar",
      rowHeader: true,
      cell: (row) => {
        const name = row.isRest ? coveredLabel(row) : <Anchor href={hrefOf(row)}>{coveredLabel(row)}</Anchor>;
        return row.place.kind === "ugel" && !row.isRest ? (
          <HueLabel hue={ugelHue(row.place.code)}>{name}</HueLabel>
        ) : (
          name
        );
      },
    },
    ...rounds.map(
      ({ number: round }, i): Column<Row> => ({
        key: `round${round}`,
        header: roundLabel(round),
        width: "sm:w-1/6",
        cell: (row) => (
          <InRound
            row={row}
            visited={row.inRounds[i] ?? 0}
            label={`${coveredLabel(row)}, ${roundLabel(round)}`}
          />
        ),
      }),
    ),
    ...(isSchools
      ? []
      : [
          {
            key: "never",
            header: "Nunca visitados",
            align: "right" as const,
            cell: (row: Row) => `${figure(row.never)} de ${figure(row.schools)}`,
          },
        ]),
    {
      key: "visits",
      header: `Visitas, ${when}`,
      cell: (row) => (
        <Made
          row={row}
          opens={opensPlan(row) ? (estado) => planHref({ ...coverage, place: row.place }, estado) : null}
        />
      ),
    },
    { key: "waiting", header: "Pedidos", align: "right", cell: (row) => figure(row.waiting) },
  ];
  return (
    <Section title={title} aside="Por código">
      <TableTools
        count={`${figure(parts)} ${parts === 1 ? one : many}`}
        exports={[
          { href: file("xlsx"), label: "Excel" },
          { href: file("csv"), label: "CSV" },
        ]}
      />
      <DataTable
        caption={`Colegios visitados en cada momento de ${year}. Pedidos son los que nadie atendió todavía.`}
        columns={columns}
        rows={rows}
        rowKey={({ place, isRest }) => `${place.path}${isRest ? "-rest" : ""}`}
        empty={
          <EmptyState title="Este lugar no tiene colegios">
            La cobertura aparece cuando el lugar tiene colegios en el padrón.
          </EmptyState>
        }
        total={
          rows.length > 1
            ? {
                place: "En total",
                ...Object.fromEntries(
                  rounds.map(({ number: round }, i) => [
                    `round${round}`,
                    `${figure(whole.inRounds[i] ?? 0)} de ${figure(whole.schools)}`,
                  ]),
                ),
                never: `${figure(whole.never)} de ${figure(whole.schools)}`,
                visits: <Made row={whole} opens={null} />,
                waiting: figure(whole.waiting),
              }
            : undefined
        }
      />
    </Section>
  );
}
