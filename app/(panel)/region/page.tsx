import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { TerritoryMap } from "@/components/networks/territory-map";
import { UgelTable } from "@/components/networks/ugel-table";
import { OfficerTable } from "@/components/people/officer-table";
import { Columns } from "@/components/ui/columns";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { can } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { getRegionHub } from "@/lib/networks/hub/queries";
import { placeHref } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Región" };

export default async function RegionPage() {
  const actor = await requireActor();
  const { region, officers, ugels, districts } = (await getRegionHub(actor)) ?? notFound();
  const sum = (key: "ebNetworks" | "etpNetworks") => ugels.reduce((total, ugel) => total + ugel[key], 0);
  const href = (code: string) => placeHref({ kind: "ugel", code });
  const serves = actor.offices[0]?.placeKind === "region";
  return (
    <PanelFrame actor={actor} current={serves ? "place" : undefined} at="region">
      <PageHeader
        title={region.name}
        lead="La región, sus UGEL y las redes en que se agrupan sus colegios públicos."
      />
      <StatRow>
        <Stat value={ugels.length} label="UGEL" />
        <Stat value={districts.length} label="distritos" />
        <Stat
          value={sum("ebNetworks")}
          label="redes de educación básica"
          source={<a href="/redes?tipo=eb">Ver las redes EB</a>}
        />
        <Stat
          value={sum("etpNetworks")}
          label="redes de educación técnico-productiva"
          source={<a href="/redes?tipo=etp">Ver las redes ETP</a>}
        />
      </StatRow>
      <Columns
        main={
          <Section title="El territorio" aside={`${districts.length} distritos`}>
            <TerritoryMap districts={districts} ugels={ugels} href={href} />
          </Section>
        }
        aside={
          <Section title="Las UGEL" aside={ugels.length}>
            <UgelTable ugels={ugels} href={href} />
          </Section>
        }
      />
      <Section title="Quiénes dirigen">
        <OfficerTable
          caption="Cargos de la región vigentes hoy."
          officers={officers}
          expected={["regional_director"]}
          manages={can(actor, "people.manage", region.path)}
        />
      </Section>
    </PanelFrame>
  );
}
