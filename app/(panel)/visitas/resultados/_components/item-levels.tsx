import { ChartFigure } from "@/components/charts/chart-figure";
import { wholeShares } from "@/components/charts/figures";
import { Legend } from "@/components/charts/legend";
import { LevelBar } from "@/components/charts/level-bar";
import { toneFill } from "@/components/charts/level-tones";
import { Section } from "@/components/ui/section";
import { heldRound, whyNotTold } from "@/lib/visits/results/labels";
import type { ShownRound, VisitResults } from "@/lib/visits/results/queries";
import { countsOf, type ShownItem } from "@/lib/visits/results/rules";
import { tonesOf } from "./tones";

/** What is counted: people, or commitments. */
type Noun = "personas" | "compromisos";
type ItemLevelsProps = { results: VisitResults; title: string; items: ShownItem[]; noun: Noun };

const UNITS: Record<Noun, string> = {
  personas: "Porcentaje de las personas observadas a quienes se aplicó cada ítem.",
  compromisos:
    "Porcentaje de los compromisos de ambas partes, una vez que se sabe qué pasó con todos los de cada persona.",
};

const rowOf = ({ rows, place }: VisitResults, item: ShownItem, round: ShownRound) =>
  rows.find((row) => row.place === place.path && row.itemKey === item.key && row.roundId === round.roundId);

/** How the answers of each item were, one round beside the other; items with the same scale share a legend. */
export function ItemLevels({ results, title, items, noun }: ItemLevelsProps) {
  const scales = Map.groupBy(items, ({ options }) => options.map(({ label }) => label).join("\n"));
  return (
    <Section
      title={title}
      aside={`n y porcentaje de ${noun === "personas" ? "las personas" : "los compromisos"}`}
    >
      <div className="space-y-9">
        {[...scales].map(([key, same]) => (
          <Scale key={key} {...{ results, title, noun }} items={same} />
        ))}
      </div>
    </Section>
  );
}

function Scale({ results, title, items, noun }: ItemLevelsProps) {
  const levels = tonesOf(items[0]?.options ?? []);
  const { rounds } = results;
  const told = items.flatMap((item) =>
    rounds.flatMap((round) => {
      const row = rowOf(results, item, round);
      return row ? [{ item, round, counts: countsOf(item, row.counts) }] : [];
    }),
  );
  return (
    <ChartFigure
      title={title}
      titleHidden
      unit={UNITS[noun]}
      tableOnPaper
      table={{
        head: ["Ítem y momento", ...levels.map(({ label }) => label), "n"],
        rows: told.map(({ item, round, counts }) => ({
          id: `${item.key}-${round.roundId}`,
          cells: [
            `${item.text}, ${heldRound(round)}`,
            ...counts.map((value, i) => `${wholeShares(counts)[i]} % (${value.toLocaleString("es-PE")})`),
            counts.reduce((sum, value) => sum + value, 0),
          ],
        })),
      }}
    >
      <Legend
        items={levels.map(({ label, tone }) => ({
          label,
          swatch: (
            <rect
              {...{ x: 0.5, y: 0.5, width: 15, height: 15 }}
              className={`stroke-base-content ${toneFill[tone]}`}
            />
          ),
        }))}
      />
      <div className="mt-5 space-y-7">
        {items.map((item) => (
          <div key={item.key}>
            {item.text !== title && <h3 className="mb-2">{item.text}</h3>}
            <div className="grid gap-x-16 gap-y-4 sm:grid-cols-2">
              {rounds.map((round) => (
                <InRound key={round.roundId} {...{ results, item, round, levels, noun }} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}

type InRoundProps = {
  results: VisitResults;
  item: ShownItem;
  round: ShownRound;
  levels: ReturnType<typeof tonesOf>;
  noun: Noun;
};

function InRound({ results, item, round, levels, noun }: InRoundProps) {
  const row = rowOf(results, item, round);
  if (!row)
    return (
      <p>
        <b className="block">{heldRound(round)}</b>
        <span className="text-sm text-muted">{whyNotTold(round.people)}</span>
      </p>
    );
  return (
    <div className="min-w-0">
      <LevelBar label={heldRound(round)} counts={countsOf(item, row.counts)} levels={levels} />
      {noun === "compromisos" && (
        <p className="mt-1 text-sm text-muted">
          De {row.people.toLocaleString("es-PE")} personas que los tomaron.
        </p>
      )}
    </div>
  );
}
