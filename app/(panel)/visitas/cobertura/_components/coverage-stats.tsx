import { ProgressBar } from "@/components/charts/progress-bar";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { COVERAGE_PAGE, planHref, whenLooked } from "@/lib/visits/coverage/labels";
import type { Coverage } from "@/lib/visits/coverage/queries";
import type { CoverageFilters } from "@/lib/visits/coverage/schema";
import { roundLabel } from "@/lib/visits/rules";

const figure = (n: number) => n.toLocaleString("es-PE");
const counted = (n: number, one: string, many: string) => `${figure(n)} ${n === 1 ? one : many}`;

type CoverageStatsProps = { filters: CoverageFilters; coverage: Coverage };

/** The place as a whole: its schools in each round, how many were never visited, and how many people were. */
export function CoverageStats({ filters, coverage }: CoverageStatsProps) {
  const { whole, rounds, focus, year } = coverage;
  const list = `${withSearch(COVERAGE_PAGE, { ...filters, pagina: undefined, lista: "nunca" })}#sin-visita`;
  const when = whenLooked(coverage);
  return (
    <Section title="En conjunto">
      <StatRow>
        <Stat
          value={figure(whole.thisYear)}
          of={figure(whole.schools)}
          label={`colegios visitados en ${year}`}
        />
        <Stat
          value={whole.never > 0 ? <Anchor href={list}>{figure(whole.never)}</Anchor> : "0"}
          of={figure(whole.schools)}
          label="colegios que nadie visitó nunca"
        />
        <Stat
          value={figure(whole.people)}
          label={whole.people === 1 ? "persona visitada" : "personas visitadas"}
          source={`${counted(whole.done, "visita hecha", "visitas hechas")} y ${counted(whole.planned, "por hacer", "por hacer")} ${when}.`}
        />
        <Stat
          value={figure(whole.waiting)}
          label={whole.waiting === 1 ? "pedido por atender" : "pedidos por atender"}
          source={<Anchor href={planHref(coverage)}>Ver el plan</Anchor>}
        />
      </StatRow>
      {rounds.length > 0 && (
        <div className="mt-7 grid gap-x-10 gap-y-5 sm:grid-cols-3">
          {rounds.map(({ number, startsOn, endsOn }, i) => (
            <div key={number} className="min-w-0">
              <ProgressBar
                label={roundLabel(number)}
                value={whole.inRounds[i] ?? 0}
                total={whole.schools}
                noun="colegios"
              />
              <p className="mt-1 text-sm text-muted">
                Del {shortDay(startsOn)} al {shortDay(endsOn)}
                {number === focus ? ". Es el que se mira abajo." : "."}
              </p>
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}
