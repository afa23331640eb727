import { LevelBars } from "@/components/charts/level-bars";
import { Anchor } from "@/components/ui/anchor";
import { FilterBar } from "@/components/ui/filter-bar";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { withSearch } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { heldRound, NOT_YET, VISIT_RESULTS_PAGE } from "@/lib/visits/results/labels";
import type { VisitResults } from "@/lib/visits/results/queries";
import { countsOf, lastTold } from "@/lib/visits/results/rules";
import { tonesOf } from "./tones";

/** The parts of the place in one item and in the last round where some are told: by code, each against nobody. */
export function PartLevels({ results }: { results: VisitResults }) {
  const { parts, rows, rounds, item, items, place, form, year } = results;
  const ofParts = rows.filter((row) => row.itemKey === item.key && row.place !== place.path);
  const round = lastTold(rounds, ofParts);
  if (parts.length === 0 || !round) return null;
  const here = { lugar: place.path, ficha: form?.id, anio: year ?? undefined };
  const bars = parts.map((part) => {
    const row = ofParts.find((one) => one.place === part.path && one.roundId === round.roundId);
    return {
      id: part.path,
      label: placeLabel(part),
      counts: countsOf(item, row?.counts ?? {}),
      withheld: row ? undefined : NOT_YET,
      note: row && (
        <Anchor href={withSearch(VISIT_RESULTS_PAGE, here, { lugar: part.path })}>Ver sus resultados</Anchor>
      ),
    };
  });
  return (
    <div id="partes" className="mt-9 sm:mt-11">
      <Section title={place.kind === "region" ? "Por UGEL" : "Por red"} aside="Por código, no por resultado">
        <FilterBar action={`${VISIT_RESULTS_PAGE}#partes`} label="Elegir el ítem" submit="Ver">
          {Object.entries(here).map(
            ([name, value]) => value && <input key={name} type="hidden" {...{ name, value }} />,
          )}
          <SelectField
            name="item"
            label="Qué se muestra"
            defaultValue={item.key}
            options={items.map(({ key, text }) => ({ value: key, label: text }))}
          />
        </FilterBar>
        <LevelBars
          title={item.text}
          description={heldRound(round)}
          unit="Porcentaje, con n. Los lugares están en el orden de su código."
          rowHeader={place.kind === "region" ? "UGEL" : "Red"}
          levels={tonesOf(item.options)}
          bars={bars}
          columns={2}
        />
      </Section>
    </div>
  );
}
