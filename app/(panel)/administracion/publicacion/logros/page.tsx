import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PageHeader } from "@/components/ui/page-header";
import { RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { achievementKeys } from "@/db/release-values";
import { today } from "@/lib/dates/dates";
import { isDeclarable } from "@/lib/releases/declared/labels";
import { countAchievements } from "@/lib/releases/declared/queries";
import { publishingCrumbs } from "../_components/crumbs";
import { findRegion } from "../_components/find-region";
import { AchievementRow } from "./_components/achievement-row";

export const metadata: Metadata = { title: "Los nueve logros" };

export default async function AchievementsPage() {
  const { actor, region } = await findRegion();
  const { achievements } = await countAchievements(actor, region);
  const row = (key: (typeof achievementKeys)[number]) => (
    <AchievementRow
      key={key}
      name={key}
      achievement={achievements.find((one) => one.key === key)}
      today={today()}
    />
  );
  const declared = achievementKeys.filter(isDeclarable);
  const counted = achievementKeys.filter((key) => !isDeclarable(key));
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={publishingCrumbs({ label: "Los nueve logros" })}
        title="Los nueve logros"
        lead="Lo que diría hoy un resumen. Cinco se cuentan de los registros; los otros cuatro los declara la región, con su fuente y su fecha."
      />
      <Section title="Se cuentan de los registros" aside={counted.length}>
        <RowList label="Logros que se cuentan">{counted.map(row)}</RowList>
      </Section>
      <Section title="Los declara la región" aside={declared.length}>
        <RowList label="Logros que se declaran">{declared.map(row)}</RowList>
      </Section>
    </PanelFrame>
  );
}
