import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import type { NetworkSchool } from "@/lib/networks/history/queries";
import { sourceOf, sumOf } from "./sentences";

const FOUR = NETWORK_OFFICES.length;

/** How big the network is and whether its offices are held; each figure leads to what was counted. */
export function NetworkStats({ schools, held }: { schools: NetworkSchool[]; held: number }) {
  const source = sourceOf(schools);
  const inTable = <a href="#colegios">Ver por colegio</a>;
  const figure = (key: "students" | "teachers") => sumOf(schools, key)?.toLocaleString("es-PE") ?? "–";
  return (
    <StatRow>
      <Stat
        value={schools.length}
        label={schools.length === 1 ? "colegio" : "colegios"}
        source={<a href="#colegios">Ver la lista</a>}
      />
      <Stat
        value={figure("students")}
        label="estudiantes"
        source={
          <>
            {source} {inTable}
          </>
        }
      />
      <Stat
        value={figure("teachers")}
        label="docentes"
        source={
          <>
            {source} {inTable}
          </>
        }
      />
      <Stat
        value={held}
        of={FOUR}
        label="cargos cubiertos"
        source={
          <>
            {held < FOUR && `${FOUR - held} por cubrir. `}
            <a href="#cargos">Ver los cargos</a>
          </>
        }
      />
    </StatRow>
  );
}
