import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { achievementKeys } from "@/db/release-values";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { ACHIEVEMENT_TITLES } from "@/lib/releases/achievements/labels";
import type { Progress } from "@/lib/releases/rules";
import type { ReleaseSnapshot } from "@/lib/releases/schema";
import { groupsOf } from "./achievement-groups";
import { AchievementSection } from "./achievement-section";
import { AmendmentNotice } from "./amendment-notice";
import { EditionList, type ListedEdition } from "./edition-list";
import { type PublicLinks, SITE_LINKS } from "./links";
import { Paragraphs } from "./paragraphs";
import { networksOf, TerritoryFigures } from "./territory-figures";
import { TerritorySection } from "./territory-section";
import { TrendSection } from "./trend-section";

export type ReleaseSummaryProps = {
  snapshot: ReleaseSnapshot;
  /** Without it, it is not published. */
  published: { number: number; title: string; publishedAt: string } | null;
  amendedBy?: { number: number; changes: string | null } | null;
  progress?: Progress[];
  editions?: ListedEdition[];
  links?: PublicLinks;
};

function Whence({
  snapshot,
  published,
  links,
}: Pick<ReleaseSummaryProps, "snapshot" | "published"> & { links: PublicLinks }) {
  const { release, countedOn } = snapshot;
  const said = published
    ? `Resumen ${published.number}, publicado el ${shortDay(dayOf(new Date(published.publishedAt)))}.`
    : "Todavía no publicado.";
  return (
    <p className="-mt-4 mb-7 text-sm text-muted sm:mb-9">
      {said} {release && `Periodo: ${release.period}. `}
      Registros al {shortDay(release?.cutoffOn ?? countedOn)}.{" "}
      {release && <Anchor href={links.methodology}>Cómo se calculó</Anchor>}
    </p>
  );
}

function Missing({ told }: { told: string[] }) {
  const missing = achievementKeys.filter((key) => !told.includes(key));
  if (missing.length === 0) return null;
  return (
    <Section title="Lo que aún no se publica">
      <EmptyState title="Faltan datos o una declaración de la región">
        {missing.map((key) => ACHIEVEMENT_TITLES[key]).join(", ")}. Los grupos de menos de 10 estudiantes no
        se muestran nunca.
      </EmptyState>
    </Section>
  );
}

/** What the region publishes of itself, as anyone reads it; the oldest releases tell the territory alone. */
export function ReleaseSummary(props: ReleaseSummaryProps) {
  const { snapshot, published, amendedBy = null, progress = [], editions = [], links = SITE_LINKS } = props;
  const { release, ugels, region } = snapshot;
  return (
    <>
      <PageHeader
        title={`Las redes de colegios de ${region}, en cifras`}
        lead={`Los colegios públicos con mejores resultados comparten lo que saben con los que enfrentan más desafíos. Lo hacen en ${networksOf(ugels)} redes, dentro de ${ugels.length} UGEL.`}
      />
      <Whence {...{ snapshot, published, links }} />
      <AmendmentNotice {...{ links, amendedBy }} amendment={release?.amendment ?? null} />
      {release && release.words.headlines.length > 0 && (
        <Section title="Lo principal">
          <ul className="max-w-140 list-disc space-y-1.5 pl-5">
            {release.words.headlines.map((headline) => (
              <li key={headline}>{headline}</li>
            ))}
          </ul>
        </Section>
      )}
      {release ? (
        groupsOf(release).map(({ key, ...group }) => (
          <AchievementSection key={key} id={key} {...group} links={links} />
        ))
      ) : (
        <TerritoryFigures territory={snapshot} />
      )}
      <TrendSection progress={progress} />
      <TerritorySection {...{ territory: snapshot, links }} />
      {release?.words.sections.map(({ key, title, text }) => (
        <Section key={key} title={title}>
          <Paragraphs text={text} />
        </Section>
      ))}
      {release && <Missing told={release.achievements.map(({ key }) => key)} />}
      {editions.length > 0 && (
        <Section
          title="Versiones y correcciones"
          id="versiones"
          aside={`${editions.length} ${editions.length === 1 ? "resumen" : "resúmenes"}`}
        >
          <EditionList {...{ editions, links }} />
        </Section>
      )}
    </>
  );
}
