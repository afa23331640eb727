import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { shortDay } from "@/lib/dates/dates";
import type { TerritorySnapshot } from "@/lib/releases/schema";

export const networksOf = (ugels: TerritorySnapshot["ugels"]) =>
  ugels.reduce((sum, { ebNetworks, etpNetworks }) => sum + ebNetworks + etpNetworks, 0);

/** How the region is organised: all that the first releases told. */
export function TerritoryFigures({ territory }: { territory: TerritorySnapshot }) {
  const { ugels, districts, coordinators, countedOn } = territory;
  const sum = (key: "ebNetworks" | "etpNetworks") => ugels.reduce((total, ugel) => total + ugel[key], 0);
  return (
    <Section title="Cómo está organizada la región">
      <StatRow>
        <Stat value={sum("ebNetworks")} label="redes de educación básica" source="EB" />
        <Stat value={sum("etpNetworks")} label="redes de educación técnico-productiva" source="ETP" />
        <Stat
          value={coordinators.held}
          of={coordinators.networks}
          label="redes con coordinador o coordinadora"
          source={`Al ${shortDay(countedOn)}`}
        />
        <Stat value={districts.length} label="distritos" source={`En ${ugels.length} UGEL`} />
      </StatRow>
    </Section>
  );
}
