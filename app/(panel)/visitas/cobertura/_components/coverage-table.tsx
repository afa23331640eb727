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
import { COVERAGE_PAGE, coveredLabel, whenLooked } from "@/lib/visits/coverage/labels";
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

/** The parts of the place by code, never by how much was visited; each opens its own parts. */
export function CoverageTable({ filters, coverage }: CoverageTableProps) {
  const { rows, rounds, year, whole } = coverage;
  const kept = { ...filters, pagina: undefined };
  const hrefOf = ({ place }: Row) =>
    place.kind === "school" ? placeHref(place) : withSearch(COVERAGE_PAGE, kept, { lugar: place.path });
  const file = (formato: string) =>
    withSearch("/api/visitas/cobertura", { ...kept, lista: undefined, formato });
  const kind = rows.find(({ isRest }) => !isRest)?.place.kind ?? "school";
  const [title, one, many] = TITLES[kind === "region" ? "ugel" : kind];
  const parts = rows.filter(({ isRest }) => !isRest).length;
  const isSchools = kind === "school";
  const number = (key: "done" | "planned" | "people" | "waiting", header: string): Column<Row> => ({
    ...{ key, header, align: "right" },
    cell: (row) => figure(row[key]),
  });
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
    number("people", "Personas"),
    number("done", "Visitas hechas"),
    number("planned", "Por hacer"),
    number("waiting", "Pedidos"),
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
        caption={`Colegios visitados en cada momento de ${year}. Personas y visitas, ${whenLooked(coverage)}; pedidos, los que nadie atendió todavía.`}
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
                ...{ people: figure(whole.people), done: figure(whole.done) },
                ...{ planned: figure(whole.planned), waiting: figure(whole.waiting) },
              }
            : undefined
        }
      />
    </Section>
  );
}
