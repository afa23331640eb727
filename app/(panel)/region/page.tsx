import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HubMeetings } from "@/components/meetings/hub-meetings";
import { ActList } from "@/components/networks/act-list";
import { GroupingsSection } from "@/components/networks/groupings-section";
import { PlaceStats } from "@/components/networks/place-stats";
import { TerritoryMap } from "@/components/networks/territory-map";
import { UgelTable } from "@/components/networks/ugel-table";
import { OfficerTable } from "@/components/people/officer-table";
import { PlansBelow } from "@/components/plans/plans-below";
import { Columns } from "@/components/ui/columns";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { HubVisits } from "@/components/visits/hub-visits";
import { can } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { canDecideCorrection } from "@/lib/networks/corrections/policy";
import { canKeepGrouping } from "@/lib/networks/groupings/policy";
import { placeHref } from "@/lib/networks/labels";
import { getRegionHub } from "@/lib/networks/places/queries";

export const metadata: Metadata = { title: "Región" };

export default async function RegionPage() {
  const actor = await requireActor();
  const { region, officers, ugels, districts } = (await getRegionHub(actor)) ?? notFound();
  const sum = (key: "ebNetworks" | "etpNetworks" | "schools" | "loose" | "officesHeld") =>
    ugels.reduce((total, ugel) => total + ugel[key], 0);
  const href = (code: string) => placeHref({ kind: "ugel", code });
  const manages = can(actor, "people.manage", region.path);
  const waiting = ugels.filter(({ pending }) => pending > 0);
  const acts = [
    ...(can(actor, "place.manage", region.path)
      ? [{ href: "/administracion/importaciones", label: "Importar el padrón, las redes o los cargos" }]
      : []),
    ...(canKeepGrouping(actor, region.path)
      ? [{ href: "/agrupaciones/nueva", label: "Nueva agrupación" }]
      : []),
    ...(manages ? [{ href: "/region/higiene", label: "Higiene de los datos" }] : []),
    ...(manages
      ? waiting.map(({ code, pending }) => ({
          href: `${href(code)}/correcciones`,
          label: `Correcciones de la UGEL ${code}: ${pending} por decidir`,
        }))
      : []),
  ];
  return (
    <PanelFrame
      actor={actor}
      current={actor.offices[0]?.placeKind === "region" ? "place" : undefined}
      at="region"
    >
      <PageHeader
        title={region.name}
        lead="La región, sus UGEL y las redes en que se agrupan sus colegios públicos."
      />
      <PlaceStats
        networks={{ eb: sum("ebNetworks"), etp: sum("etpNetworks") }}
        officesHeld={sum("officesHeld")}
        schools={sum("schools")}
        loose={sum("loose")}
        enrolment={region.enrolment}
        corrections={
          canDecideCorrection(actor, region.path)
            ? {
                pending: region.pending,
                href: `${href(waiting[0]?.code ?? ugels[0]?.code ?? "")}/correcciones`,
              }
            : undefined
        }
      />
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
      <PlansBelow
        {...{ actor, place: region.path, plans: region.plans }}
        year={Number(today().slice(0, 4))}
        ugels={ugels.map(({ path, code, ebNetworks, etpNetworks }) => ({
          ...{ path, code, expected: ebNetworks + etpNetworks + 1 },
        }))}
      />
      <Columns
        main={
          <Section title="Quiénes dirigen">
            <OfficerTable
              caption="Cargos de la región vigentes hoy."
              officers={officers}
              expected={["regional_director"]}
              manages={manages}
            />
          </Section>
        }
        aside={
          <>
            <HubMeetings meetings={region.meetings} scope={{}} whose="de las reuniones de la región" />
            {region.visits && <HubVisits visits={region.visits} scope={{}} today={today()} />}
            {acts.length > 0 && (
              <Section title="Qué puede hacer aquí">
                <ActList label="Qué puede hacer aquí" acts={acts} />
              </Section>
            )}
          </>
        }
      />
      <GroupingsSection
        groupings={region.groupings}
        empty="Las mancomunidades y los programas que lleva la región aparecen aquí."
      />
    </PanelFrame>
  );
}
