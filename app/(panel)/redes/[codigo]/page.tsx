import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { OfficerTable } from "@/components/people/officer-table";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/access/actor";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { getNetworkHub } from "@/lib/networks/hub/queries";
import { MODALITY_GROUP_LABELS, NETWORK_KIND_LABELS } from "@/lib/networks/labels";

type Params = { params: Promise<{ codigo: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `REI ${decodeURIComponent((await params).codigo).slice(0, 12)}` };
}

export default async function NetworkPage({ params }: Params) {
  const actor = await requireActor();
  const { codigo } = await params;
  const { network, region, officers, schools } = (await getNetworkHub(actor, codigo)) ?? notFound();
  const { code, name, ugelCode } = network;
  const mine = actor.offices.some((office) => office.networkCode === code);
  const facts = [
    { label: "Tipo", value: NETWORK_KIND_LABELS[network.networkKind] },
    { label: "Modalidad", value: MODALITY_GROUP_LABELS[network.modalityGroup] },
    { label: "Resolución", value: network.resolutionNumber ?? "Sin registrar" },
    { label: "Desde", value: shortDay(network.openedOn) },
    { label: "Distritos", value: network.districts.join(", ") || "Sin registrar" },
  ];
  return (
    <PanelFrame actor={actor} current={mine ? "place" : "networks"} at={ugelCode}>
      <PageHeader
        breadcrumbs={[
          { href: "/region", label: region },
          { href: `/ugel/${ugelCode}`, label: `UGEL ${ugelCode}` },
          { label: `REI ${code}` },
        ]}
        title={`REI ${code} ${name}`}
        lead={`Red de ${NETWORK_KIND_LABELS[network.networkKind].toLowerCase()} de la UGEL ${ugelCode}.`}
        actions={
          <ButtonLink href={`/api/redes/${encodeURIComponent(code)}/cargos`} icon={FileDown}>
            Descargar los cargos (PDF)
          </ButtonLink>
        }
      />
      <Section title="Cargos">
        <OfficerTable
          caption="Cargos de la red vigentes hoy."
          officers={officers}
          expected={NETWORK_OFFICES}
          manages={can(actor, "people.manage", network.path)}
        />
      </Section>
      <Columns
        main={
          <Section title="Colegios" aside={schools.length > 0 && `${schools.length}, por nombre`}>
            {schools.length > 0 ? (
              <RowList label="Colegios de la red">
                {schools.map((school) => (
                  <Row
                    key={school.siteCode}
                    href={`/colegios/${school.siteCode}`}
                    title={`IE ${school.name}`}
                    detail={[school.district, school.levels.join(", ")].filter(Boolean).join(". ")}
                    end={
                      school.students === null
                        ? undefined
                        : `${school.students.toLocaleString("es-PE")} estudiantes`
                    }
                  />
                ))}
              </RowList>
            ) : (
              <EmptyState title="Aún no hay colegios registrados en esta red">
                Aparecerán cuando la UGEL registre qué colegios la forman.
              </EmptyState>
            )}
          </Section>
        }
        aside={
          <Section title="La red">
            <DataList items={facts} />
          </Section>
        }
      />
    </PanelFrame>
  );
}
