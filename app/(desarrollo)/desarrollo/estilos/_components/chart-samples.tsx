import { LevelBars } from "@/components/charts/level-bars";
import type { Level } from "@/components/charts/level-tones";
import { ProgressBar } from "@/components/charts/progress-bar";
import { StitchRows } from "@/components/charts/stitch-rows";
import { TileMap } from "@/components/charts/tile-map";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { DISTRICTS, UGELS } from "./districts";

const LEVELS: Level[] = [
  { label: "Previo al inicio", tone: 1 },
  { label: "En inicio", tone: 2 },
  { label: "En proceso", tone: 3 },
  { label: "Satisfactorio", tone: 4 },
];

const BARS = [
  { id: "l4", label: "Lectura, 4.º de primaria", counts: [67, 165, 215, 165], of: 688 },
  { id: "m4", label: "Matemática, 4.º de primaria", counts: [97, 187, 193, 127], of: 688 },
  { id: "l2", label: "Lectura, 2.º de secundaria", counts: [18, 102, 141, 61], of: 402 },
  {
    id: "i4",
    label: "Lectura en lengua originaria",
    counts: [],
    withheld: "Rindieron menos de 10 estudiantes: no se muestra.",
  },
];

const STITCHES = [7, 6, 5, 6, 5, 6, 5];
const NETWORKS = [23, 22, 15, 22, 16, 20, 15];

export function ChartSamples() {
  return (
    <>
      <Section title="Cuántos participaron" id="avance" aside={<a href="#registros">Ver los registros</a>}>
        <StatRow single>
          <Stat
            value="220,063"
            of="489,029"
            label="estudiantes de primaria"
            source="Fuente: evaluación de muestra, 2026."
          >
            <ProgressBar label="Primaria" value={220063} total={489029} noun="estudiantes" text="none" />
          </Stat>
          <Stat
            value="52,310"
            of="414,232"
            label="estudiantes de secundaria"
            source="Fuente: evaluación de muestra, 2026."
          >
            <ProgressBar label="Secundaria" value={52310} total={414232} noun="estudiantes" text="none" />
          </Stat>
        </StatRow>
        <div className="mt-7 grid gap-x-16 gap-y-5 sm:grid-cols-2">
          <ProgressBar label="Plan" value={11} total={18} noun="actividades hechas" target={15} />
          <ProgressBar label="Evaluación de cierre" value={9} total={14} noun="colegios" />
        </div>
      </Section>
      <Section title="Niveles de logro" id="niveles" aside="Línea de base 2026">
        <LevelBars
          title="Niveles de logro"
          titleHidden
          unit="Porcentaje de quienes rindieron cada prueba."
          levels={LEVELS}
          bars={BARS}
          rowHeader="Prueba"
          columns={2}
        />
      </Section>
      <Section title="40 redes ya saben quién puede enseñar a sus pares" id="trama" aside="40 de 133 · 30 %">
        <StitchRows
          title="Redes con docentes y directivos fortaleza"
          titleHidden
          unit="Cada cuadro es una red de educación básica. Orden por número de UGEL."
          rowHeader="UGEL"
          filledLabel="Con docentes y directivos fortaleza identificados"
          emptyLabel="Todavía no"
          rows={UGELS.map((group, index) => ({
            id: group.id,
            label: group.label,
            href: `#ugel-${group.id}`,
            hue: group.hueIndex,
            filled: STITCHES[index] ?? 0,
            total: NETWORKS[index] ?? 0,
          }))}
        />
      </Section>
      <Section title="El territorio" id="territorio" aside="43 distritos, 7 UGEL">
        <TileMap
          title="Colegios visitados en noviembre, por distrito"
          unit="Cada casilla es un distrito; el número, sus colegios visitados. El norte está arriba."
          noun="colegios visitados"
          tileHeader="Distrito"
          groupHeader="UGEL"
          tiles={DISTRICTS}
          groups={UGELS}
        />
      </Section>
    </>
  );
}
