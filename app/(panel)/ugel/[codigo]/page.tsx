import { Plus } from "lucide";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HubMeetings } from "@/components/meetings/hub-meetings";
import { ActList } from "@/components/networks/act-list";
import { GroupingsSection } from "@/components/networks/groupings-section";
import { NETWORK_COLUMNS } from "@/components/networks/network-columns";
import { PlaceStats } from "@/components/networks/place-stats";
import { OfficerTable } from "@/components/people/officer-table";
import { HubPlan } from "@/components/plans/hub-plan";
import { PlansBelow } from "@/components/plans/plans-below";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { HubVisits } from "@/components/visits/hub-visits";
import { can } from "@/lib/access/actor";
import { currentActor, requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { canDecideCorrection, canListCorrections } from "@/lib/networks/corrections/policy";
import { canKeepGrouping } from "@/lib/networks/groupings/policy";
import { placeHref } from "@/lib/networks/labels";
import { getUgelHub } from "@/lib/networks/places/queries";
import { canCreateNetwork } from "@/lib/networks/policy";

type Params = { params: Promise<{ codigo: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `UGEL ${(await params).codigo.slice(0, 2)}` };
}

export default async function UgelPage({ params }: Params) {
  const { codigo } = await params;
  // A cookie whose session ended does not keep anyone from what everybody reads.
  const actor =
    (await currentActor()) ??
    (/^\d{2}$/.test(codigo) ? redirect(`/resumen/ugel/${codigo}`) : await requireActor());
  const { ugel, officers, networks } = (await getUgelHub(actor, codigo)) ?? notFound();
  const page = placeHref({ kind: "ugel", code: ugel.code });
  const day = today();
  const manages = can(actor, "people.manage", ugel.path);
  const eb = networks.filter((network) => network.networkKind === "eb").length;
  const acts = [
    ...(can(actor, "place.manage", ugel.path)
      ? [
          { href: "/administracion/importaciones", label: "Importar el padrón, las redes o los cargos" },
          { href: `${page}/rediseno`, label: "Probar otra organización de las redes" },
        ]
      : []),
    ...(canKeepGrouping(actor, ugel.path)
      ? [{ href: "/agrupaciones/nueva", label: "Nueva agrupación" }]
      : []),
    ...(canListCorrections(actor, ugel.path)
      ? [{ href: `${page}/correcciones`, label: "Correcciones de los datos de colegios" }]
      : []),
    ...(manages ? [{ href: `${page}/higiene`, label: "Higiene de los datos" }] : []),
  ];
  return (
    <PanelFrame
      actor={actor}
      current={actor.offices.some((office) => office.place === ugel.path) ? "place" : undefined}
      at={ugel.code}
    >
      <PageHeader
        breadcrumbs={[{ href: "/region", label: ugel.region }, { label: `UGEL ${ugel.code}` }]}
        title={`UGEL ${ugel.code} ${ugel.seat}`}
        lead={`Distritos: ${ugel.districts.join(", ")}. Código de UGEL ${ugel.ugelCode}.`}
        actions={
          canCreateNetwork(actor, ugel.path) && (
            <ButtonLink href={`${page}/nueva-red`} icon={Plus}>
              Nueva red
            </ButtonLink>
          )
        }
      />
      <PlaceStats
        ugel={ugel.code}
        networks={{ eb, etp: networks.length - eb }}
        officesHeld={networks.reduce((sum, network) => sum + network.officesFilled, 0)}
        schools={ugel.schools}
        loose={ugel.loose}
        enrolment={ugel.enrolment}
        corrections={
          canDecideCorrection(actor, ugel.path)
            ? { pending: ugel.pending, href: `${page}/correcciones` }
            : undefined
        }
      />
      <Columns
        main={
          <>
            <PlansBelow
              {...{ actor, place: ugel.path, plans: ugel.plans }}
              year={Number(day.slice(0, 4))}
              ugels={[{ path: ugel.path, code: ugel.code, expected: networks.length + 1 }]}
            />
            <HubMeetings
              meetings={ugel.meetings}
              scope={{ ugel: ugel.code }}
              whose="de sus reuniones y de las de sus redes"
            />
          </>
        }
        aside={
          <>
            <HubPlan
              {...{ actor, page, plan: ugel.plan, campaign: ugel.campaign }}
              place={ugel.path}
              today={day}
            />
            {ugel.visits && <HubVisits visits={ugel.visits} scope={{ lugar: ugel.path }} today={day} />}
          </>
        }
      />
      <Columns
        main={
          <Section title="Quiénes dirigen">
            <OfficerTable
              caption="Cargos de la UGEL vigentes hoy."
              officers={officers}
              expected={["ugel_director", "area_head"]}
              manages={manages}
            />
          </Section>
        }
        aside={
          acts.length > 0 && (
            <Section title="Qué puede hacer aquí">
              <ActList label="Qué puede hacer aquí" acts={acts} />
            </Section>
          )
        }
      />
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
      <GroupingsSection groupings={ugel.groupings} />
    </PanelFrame>
  );
}
