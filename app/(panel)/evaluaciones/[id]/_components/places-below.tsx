import { ProgressBar } from "@/components/charts/progress-bar";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { HueLabel } from "@/components/ui/hue";
import { Section } from "@/components/ui/section";
import { TableTools } from "@/components/ui/table-tools";
import { type Area, type PlaceKind, type Stage, stages } from "@/db/values";
import { STAGE_LABELS } from "@/lib/assessments/labels";
import type { Total } from "@/lib/assessments/totals/queries";
import { LEAST, percentOne, told, totalOf } from "@/lib/assessments/totals/rules";
import { placeLabel } from "@/lib/networks/labels";
import { ugelHue } from "@/lib/networks/rules";

type Place = { path: string; kind: PlaceKind; code: string; name: string };
type PlacesBelowProps = {
  places: Place[];
  totals: Total[];
  asked: Set<Stage>;
  of: { area: Area | null; grade: number | null };
  href: (place: string) => string;
  file: (format: string) => string;
};

const NOUNS: Record<PlaceKind, [one: string, many: string, title: string]> = {
  region: ["región", "regiones", "Participación por región"],
  ugel: ["UGEL", "UGEL", "Participación por UGEL"],
  network: ["red", "redes", "Participación por red"],
  school: ["colegio", "colegios", "Participación por colegio"],
};

function Share({ total, label }: { total: Total | null; label: string }) {
  if (!total) return "–";
  const { assessed, programmed } = total;
  const n = told(assessed);
  const counts = programmed === null ? "" : ` de ${programmed.toLocaleString("es-PE")}`;
  if (!programmed || typeof n === "string") return `${n.toLocaleString("es-PE")}${counts}`;
  return (
    <ProgressBar
      label={label}
      value={assessed}
      total={programmed}
      noun="estudiantes"
      text="counts"
      shown={percentOne(assessed, programmed) ?? undefined}
    />
  );
}

/** The places right below, by their code and never by their result. */
export function PlacesBelow({ places, totals, asked, of, href, file }: PlacesBelowProps) {
  const [first] = places;
  if (!first) return null;
  // A UGEL has networks, and may have schools that no network has yet.
  const kinds = places.every(({ kind }) => kind === first.kind) ? first.kind : "network";
  const [one, many, title] = NOUNS[kinds];
  const columns: Column<Place>[] = [
    {
      key: "place",
      header: "Lugar",
      rowHeader: true,
      cell: (place) => {
        const link = <Anchor href={href(place.path)}>{placeLabel(place)}</Anchor>;
        return place.kind === "ugel" ? <HueLabel hue={ugelHue(place.code)}>{link}</HueLabel> : link;
      },
    },
    ...stages
      .filter((stage) => asked.has(stage))
      .map((stage) => ({
        key: stage,
        header: STAGE_LABELS[stage],
        cell: ({ path, ...place }: Place) => (
          <Share
            total={totalOf(totals, path, { stage, ...of })}
            label={`${placeLabel(place)}, ${STAGE_LABELS[stage].toLowerCase()}`}
          />
        ),
      })),
  ];
  return (
    <Section title={title} aside="Por código, no por resultado">
      <TableTools
        count={`${places.length} ${places.length === 1 ? one : many}`}
        exports={[
          { href: file("xlsx"), label: "Excel" },
          { href: file("csv"), label: "CSV" },
        ]}
      />
      <DataTable
        caption={`Estudiantes que rindieron, de los programados. Con menos de ${LEAST} no se dice cuántos.`}
        columns={columns}
        rows={places}
        rowKey={({ path }) => path}
      />
    </Section>
  );
}
