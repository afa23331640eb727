import { changeAxis } from "@/components/charts/axis";
import { IntervalLine } from "@/components/charts/interval-line";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { HueLabel } from "@/components/ui/hue";
import { Section } from "@/components/ui/section";
import { TableTools } from "@/components/ui/table-tools";
import type { PlaceKind } from "@/db/values";
import { changeInterval, changeText } from "@/lib/assessments/growth/labels";
import type { Growth } from "@/lib/assessments/growth/queries";
import { type MeanChange, meanChange } from "@/lib/assessments/growth/rules";
import { paperLabel } from "@/lib/assessments/labels";
import type { PaperKey } from "@/lib/assessments/rules";
import { LEAST, told, totalOf } from "@/lib/assessments/totals/rules";
import { placeLabel } from "@/lib/networks/labels";
import { ugelHue } from "@/lib/networks/rules";

type Place = { path: string; kind: PlaceKind; code: string; name: string };
type GrowthBelowProps = {
  places: Place[];
  pairs: { key: PaperKey & { id: string } }[];
  growth: Growth[];
  href: (place: string) => string;
  file: (format: string) => string;
};

const NOUNS: Record<PlaceKind, [one: string, many: string, title: string]> = {
  region: ["región", "regiones", "Avance por región"],
  ugel: ["UGEL", "UGEL", "Avance por UGEL"],
  network: ["red", "redes", "Avance por red"],
  school: ["colegio", "colegios", "Avance por colegio"],
};

/** The places right below, by their code and never by their result. */
export function GrowthBelow({ places, pairs, growth, href, file }: GrowthBelowProps) {
  const shown = places.filter(({ path }) => growth.some(({ place }) => place === path));
  const [first] = shown;
  if (!first) return null;
  const kinds = shown.every(({ kind }) => kind === first.kind) ? first.kind : "network";
  const [one, many, title] = NOUNS[kinds];
  const changes = shown.flatMap(({ path }) =>
    pairs.flatMap(({ key }) => {
      const row = totalOf(growth, path, key);
      return (row && meanChange(row)) ?? [];
    }),
  );
  const axis = changeAxis(changes);
  const columns: Column<Place>[] = [
    {
      ...{ key: "place", header: "Lugar", rowHeader: true },
      cell: (place) => {
        const link = <Anchor href={href(place.path)}>{placeLabel(place)}</Anchor>;
        if (place.kind !== "ugel") return link;
        return (
          <HueLabel hue={ugelHue(place.code)}>
            <span className="whitespace-nowrap">{link}</span>
          </HueLabel>
        );
      },
    },
    ...pairs.map(({ key }) => ({
      ...{ key: key.id, header: paperLabel(key) },
      cell: (place: Place) => {
        const row = totalOf(growth, place.path, key);
        const change = row && meanChange(row);
        if (!row) return "–";
        if (!change) return `n = ${told(row.matched).toLocaleString("es-PE")}`;
        return (
          <>
            <ChangeText change={change} />
            <IntervalLine
              small
              label={`${placeLabel(place)}, ${paperLabel(key)}: ${changeText(change.mean)}, intervalo de 95 % ${changeInterval(change)}`}
              axis={axis}
              low={change.low}
              middle={change.mean}
              high={change.high}
            />
          </>
        );
      },
    })),
  ];
  return (
    <Section title={title} aside="Por código, no por resultado">
      <TableTools
        count={`${shown.length} ${shown.length === 1 ? one : many}`}
        exports={[
          { href: file("xlsx"), label: "Excel" },
          { href: file("csv"), label: "CSV" },
        ]}
      />
      <DataTable
        caption={`Cambio promedio de los mismos estudiantes, en puntos, con su intervalo de 95 %. Con menos de ${LEAST} no se muestra. La línea gruesa es ningún cambio.`}
        columns={columns}
        rows={shown}
        rowKey={({ path }) => path}
      />
    </Section>
  );
}

const ChangeText = ({ change }: { change: MeanChange }) => (
  <span className="flex flex-wrap items-baseline gap-x-2 max-sm:inline-flex">
    <b className="font-semibold">{changeText(change.mean)}</b>
    <span className="text-sm text-muted">
      {changeInterval(change)}, n&nbsp;=&nbsp;{change.n.toLocaleString("es-PE")}
    </span>
  </span>
);
