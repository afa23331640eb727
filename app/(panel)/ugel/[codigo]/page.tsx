import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { NETWORK_COLUMNS } from "@/components/networks/network-columns";
import { OfficerTable } from "@/components/people/officer-table";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { can } from "@/lib/access/actor";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { getUgelHub } from "@/lib/networks/hub/queries";
import { canCreateNetwork } from "@/lib/networks/policy";

type Params = { params: Promise<{ codigo: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `UGEL ${(await params).codigo.slice(0, 2)}` };
}

export default async function UgelPage({ params }: Params) {
  const actor = await requireActor();
  const { codigo } = await params;
  const { ugel, officers, networks, loose } = (await getUgelHub(actor, codigo)) ?? notFound();
  const complete = networks.filter((network) => network.officesFilled === NETWORK_OFFICES.length).length;
  const eb = networks.filter((network) => network.networkKind === "eb").length;
  const mine = actor.offices.some((office) => office.place === ugel.path);
  return (
    <PanelFrame actor={actor} current={mine ? "place" : undefined} at={ugel.code}>
      <PageHeader
        breadcrumbs={[{ href: "/region", label: ugel.region }, { label: `UGEL ${ugel.code}` }]}
        title={`UGEL ${ugel.code} ${ugel.seat}`}
        lead={`Distritos: ${ugel.districts.join(", ")}.`}
        actions={
          canCreateNetwork(actor, ugel.path) && (
            <ButtonLink href={`/ugel/${ugel.code}/nueva-red`} icon={Plus}>
              Nueva red
            </ButtonLink>
          )
        }
      />
      <StatRow>
        <Stat value={eb} label="redes de educación básica" />
        <Stat value={networks.length - eb} label="redes de educación técnico-productiva" />
        <Stat
          value={complete}
          of={networks.length}
          label="redes con sus cuatro cargos cubiertos"
          source="Coordinación, secretaría, especialista local y especialista regional, hoy."
        />
      </StatRow>
      <Section title="Quiénes dirigen">
        <OfficerTable
          caption="Cargos de la UGEL vigentes hoy."
          officers={officers}
          expected={["ugel_director", "area_head"]}
          manages={can(actor, "people.manage", ugel.path)}
        />
      </Section>
      {loose.length > 0 && (
        <Section title="Colegios sin red" aside={`${loose[0]?.total} colegios`}>
          <RowList label="Colegios sin red">
            {loose.map((school) => (
              <Row
                key={school.siteCode}
                href={`/colegios/${school.siteCode}`}
                title={`IE ${school.name}`}
                detail={`Código de local ${school.siteCode}. Muévalo a una red desde su página.`}
              />
            ))}
          </RowList>
        </Section>
      )}
      <Section title="Redes" aside={`${networks.length} redes`}>
        <DataTable
          caption="Por código de red."
          columns={NETWORK_COLUMNS}
          rows={networks}
          rowKey={(network) => network.code}
          empty={
            <EmptyState title="Esta UGEL todavía no tiene redes">
              Aparecerán aquí cuando se registren.
            </EmptyState>
          }
        />
      </Section>
    </PanelFrame>
  );
}
