import { Figure } from "@/components/public/public-figure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { StatRow } from "@/components/ui/stat-row";
import type { AchievementKey } from "@/db/release-values";
import type { Actor } from "@/lib/access/actor";
import { countAchievements } from "@/lib/releases/declared/queries";

type CountedProps = { actor: Actor; region: string; name: AchievementKey };

/** What the records say now, and how it is worked out. */
export async function Counted({ actor, region, name }: CountedProps) {
  const { achievements } = await countAchievements(actor, region);
  const found = achievements.find(({ key }) => key === name);
  if (!found)
    return (
      <EmptyState title="Todavía no hay registros que contar">
        Un resumen lo dirá cuando los haya a su fecha de corte.
      </EmptyState>
    );
  const { sentence, figures, how, source, asOf } = found;
  return (
    <>
      <Section title="Lo que se diría hoy">
        <p className="mb-5 max-w-[75ch]">{sentence}</p>
        <StatRow>
          {figures.map((figure) => (
            <Figure key={figure.label} figure={figure} asOf={asOf} />
          ))}
        </StatRow>
      </Section>
      <Section title="Cómo se calcula">
        <p className="max-w-[75ch]">{how}</p>
        <p className="mt-3 text-sm text-muted">{`Fuente: ${source}.`}</p>
      </Section>
    </>
  );
}
