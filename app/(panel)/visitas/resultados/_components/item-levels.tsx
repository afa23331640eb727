import { LevelBars } from "@/components/charts/level-bars";
import { Section } from "@/components/ui/section";
import { heldRound, NOBODY, NOT_TOLD } from "@/lib/visits/results/labels";
import type { ShownRound, VisitResults } from "@/lib/visits/results/queries";
import { countsOf, type ShownItem } from "@/lib/visits/results/rules";
import { tonesOf } from "./tones";

type ItemLevelsProps = {
  results: VisitResults;
  title: string;
  items: ShownItem[];
  /** What is counted: people, or commitments. */
  noun: "personas" | "compromisos";
};

/** How the answers of each item were, one round beside the other. */
export function ItemLevels({ results, title, items, noun }: ItemLevelsProps) {
  const { rounds, rows, place } = results;
  const barOf = (item: ShownItem, round: ShownRound) => {
    const row = rows.find(
      (one) => one.place === place.path && one.itemKey === item.key && one.roundId === round.roundId,
    );
    return {
      id: `${item.key}-${round.roundId}`,
      label: heldRound(round),
      counts: countsOf(item, row?.counts ?? {}),
      withheld: row ? undefined : round.people > 0 ? NOT_TOLD : NOBODY,
      note:
        row && noun === "compromisos"
          ? `De ${row.people.toLocaleString("es-PE")} personas que los tomaron.`
          : undefined,
    };
  };
  return (
    <Section
      title={title}
      aside={`n y porcentaje de ${noun === "personas" ? "las personas" : "los compromisos"}`}
    >
      <div className="space-y-9">
        {items.map((item) => (
          <LevelBars
            key={item.key}
            title={item.text}
            titleHidden={item.text === title}
            unit={UNITS[noun]}
            rowHeader="Momento"
            levels={tonesOf(item.options)}
            bars={rounds.map((round) => barOf(item, round))}
            columns={2}
          />
        ))}
      </div>
    </Section>
  );
}

const UNITS = {
  personas: "Porcentaje de las personas observadas a quienes se aplicó.",
  compromisos:
    "Porcentaje de los compromisos de ambas partes, una vez que se sabe qué pasó con todos los de cada persona.",
};
