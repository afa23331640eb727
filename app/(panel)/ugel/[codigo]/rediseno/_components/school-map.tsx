import { ChartFigure } from "@/components/charts/chart-figure";
import { Legend } from "@/components/charts/legend";
import { placedOnPaper } from "@/lib/networks/redesign/map/rules";
import type { Arrangement } from "@/lib/networks/redesign/queries";
import { destinationOf } from "@/lib/networks/redesign/rules";

type SchoolMapProps = { schools: Arrangement["schools"]; destinations: ReadonlyMap<string, string> };

const WIDTH = 360;
const shortCode = (code: string) => code.split("-")[1] ?? code;

/** Each school where it is, with the number of the network that it would be of. The list below is its table. */
export function SchoolMap({ schools, destinations }: SchoolMapProps) {
  const { marks, height } = placedOnPaper(
    schools.flatMap((school) => (school.position ? [{ school, position: school.position }] : [])),
    WIDTH,
  );
  if (marks.length < 2) return null;
  const without = schools.length - marks.length;
  return (
    <div className="mt-8 max-w-140">
      <ChartFigure
        title="Dónde están"
        unit={`Un número es un colegio, en la red que le tocaría. Arriba, el norte.${without > 0 ? ` ${without} sin coordenadas en el padrón.` : ""}`}
      >
        <Legend
          items={[
            {
              label: "Cambia de red",
              swatch: <rect x={1} y={1} width={14} height={14} className="fill-accent stroke-base-content" />,
            },
          ]}
        />
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-label="Ubicación de los colegios. La lista de colegios, más abajo, dice lo mismo con palabras."
          className="mt-2 block w-full border border-base-300"
        >
          {marks.map(({ school, x, y }) => {
            const to = destinationOf(school, destinations);
            return (
              <g key={school.siteCode}>
                {to !== school.network && (
                  <rect
                    x={x - 11}
                    y={y - 11}
                    width={22}
                    height={22}
                    className="fill-accent stroke-base-content"
                  />
                )}
                <text
                  x={x}
                  y={y + 5}
                  textAnchor="middle"
                  fontSize={14}
                  className={
                    to === school.network ? "fill-base-content" : "fill-accent-content font-semibold"
                  }
                >
                  {shortCode(to)}
                </text>
              </g>
            );
          })}
        </svg>
      </ChartFigure>
    </div>
  );
}
