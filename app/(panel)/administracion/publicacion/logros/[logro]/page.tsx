import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PageHeader } from "@/components/ui/page-header";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { ACHIEVEMENT_TITLES } from "@/lib/releases/achievements/labels";
import { ACHIEVEMENTS_PAGE, achievementAt, isDeclarable } from "@/lib/releases/declared/labels";
import { publishingCrumbs } from "../../_components/crumbs";
import { findRegion } from "../../_components/find-region";
import { Counted } from "./_components/counted";
import { Declare } from "./_components/declare";

type Props = { params: Promise<{ logro: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const key = achievementAt((await params).logro);
  return { title: key ? ACHIEVEMENT_TITLES[key] : "Logro" };
}

const DONE = { declarado: "Lo declarado quedó registrado. Lo dirá el próximo resumen que se publique." };

export default async function AchievementPage({ params, searchParams }: Props) {
  const { actor, region } = await findRegion();
  const key = achievementAt((await params).logro) ?? notFound();
  const { borrador, hecho } = await readSearch(searchParams);
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={publishingCrumbs(
          { href: ACHIEVEMENTS_PAGE, label: "Los nueve logros" },
          { label: ACHIEVEMENT_TITLES[key] },
        )}
        title={ACHIEVEMENT_TITLES[key]}
        lead={
          isDeclarable(key)
            ? "No se cuenta de los registros: lo declara la región, con su fuente y su fecha. Lo que se declaró antes no se borra."
            : "Se cuenta de los registros a la fecha de corte de cada resumen: no se puede declarar."
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      {isDeclarable(key) ? (
        <Declare {...{ actor, region, name: key }} fromDraft={Boolean(borrador)} />
      ) : (
        <Counted {...{ actor, region, name: key }} />
      )}
    </PanelFrame>
  );
}
