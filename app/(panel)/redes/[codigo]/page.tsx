import { FileDown, History } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { OfficerTable } from "@/components/people/officer-table";
import { Anchor } from "@/components/ui/anchor";
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
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { getNetworkHub } from "@/lib/networks/hub/queries";
import { MODALITY_GROUP_LABELS, NETWORK_KIND_LABELS, placeHref } from "@/lib/networks/labels";
import { canChangeNetwork } from "@/lib/networks/policy";

type Params = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

const DONE = {
  creada: "La red quedó creada. Lleve a ella sus colegios y dé sus cargos.",
  corregida: "Los datos de la red quedaron corregidos.",
};

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `REI ${decodeURIComponent((await params).codigo).slice(0, 12)}` };
}

export default async function NetworkPage({ params, searchParams }: Params) {
  const actor = await requireActor();
  const { codigo } = await params;
  const { network, region, officers, schools } = (await getNetworkHub(actor, codigo)) ?? notFound();
  const { code, name, ugelCode } = network;
  const { hecho } = await readSearch(searchParams);
  const page = placeHref({ kind: "network", code });
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
          <>
            <ButtonLink href={`/api/redes/${encodeURIComponent(code)}/cargos`} icon={FileDown}>
              Descargar los cargos (PDF)
            </ButtonLink>
            <ButtonLink href={`${page}/a-la-fecha`} icon={History}>
              Ver en otra fecha
            </ButtonLink>
          </>
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
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
            {canChangeNetwork(actor, network.path) && (
              <ul className="mt-3">
                <li>
                  <Anchor href={`${page}/corregir`} className="inline-flex min-h-11 items-center">
                    Corregir los datos
                  </Anchor>
                </li>
                <li>
                  <Anchor href={`${page}/cerrar`} className="inline-flex min-h-11 items-center">
                    Cerrar la red
                  </Anchor>
                </li>
              </ul>
            )}
          </Section>
        }
      />
    </PanelFrame>
  );
}
