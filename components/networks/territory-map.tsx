import { TileMap } from "@/components/charts/tile-map";
import { ugelHue } from "@/lib/networks/rules";

type District = {
  districtCode: string;
  name: string;
  ugel: string;
  networks: number;
  tile: { column: number; row: number; label: string; letters: string } | null;
};

type TerritoryMapProps = {
  districts: District[];
  ugels: { code: string }[];
  href?: (ugel: string) => string;
  /** Where each district leads to, instead of its UGEL. */
  districtHref?: (districtCode: string) => string;
  /** The district that the page is about. */
  selected?: string;
};

/** Free cells of the drawing, where each UGEL's name stands. */
const NAME_AT: Record<string, { column: number; row: number }> = {
  "01": { column: 7, row: 6 },
  "02": { column: 0, row: 2 },
  "03": { column: 0, row: 4 },
  "04": { column: 3, row: 0 },
  "05": { column: 3, row: 1 },
  "06": { column: 6, row: 2 },
  "07": { column: 6, row: 5 },
};

/** The districts of the region as tiles of one size, each with how many networks serve it. */
export function TerritoryMap({ districts, ugels, ...more }: TerritoryMapProps) {
  const { href, districtHref, selected } = more;
  return (
    <TileMap
      title="Redes que atienden cada distrito"
      titleHidden
      unit="Cada casilla es un distrito, con el número de redes que lo atienden. El norte está arriba."
      noun="redes"
      tileHeader="Distrito"
      groupHeader="UGEL"
      groups={ugels.map(({ code }) => ({
        id: code,
        label: `UGEL ${code}`,
        hueIndex: ugelHue(code),
        at: NAME_AT[code],
      }))}
      tiles={districts.flatMap(({ districtCode, name, ugel, networks, tile }) =>
        tile
          ? [
              {
                ...{ id: districtCode, name, ...tile, group: ugel, value: networks },
                href: districtHref?.(districtCode) ?? href?.(ugel),
                selected: districtCode === selected,
              },
            ]
          : [],
      )}
    />
  );
}
