import { ArrowRightLeft } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { Status } from "@/components/ui/status";
import { Timeline } from "@/components/ui/timeline";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { MODALITY_LABELS, placeHref, placeLabel } from "@/lib/networks/labels";
import { canMoveSchool } from "@/lib/networks/policy";
import { getSchool } from "@/lib/networks/schools/queries";
import { findSchoolPlace } from "./_components/school-place";

export const metadata: Metadata = { title: "Colegio" };

const DONE = {
  movido: "El colegio quedó en su nuevo lugar. Lo que ya se registró se conserva donde ocurrió.",
};

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function SchoolPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = (await getSchool(actor, (await params).codigo)) ?? notFound();
  const { school, services, nodes } = found;
  const { hecho } = await readSearch(searchParams);
  const { node, crumbs, ugelCode } = findSchoolPlace(found);
  const active = services.filter((service) => service.active);
  const sum = (key: "students" | "teachers" | "sections") =>
    active.reduce((total, service) => total + (service[key] ?? 0), 0);
  const source = `Padrón, al ${shortDay(school.sourceDate)}`;
  return (
    <PanelFrame actor={actor} current="networks" at={ugelCode}>
      <PageHeader
        breadcrumbs={[...crumbs, { label: school.name }]}
        title={`IE ${school.name}`}
        lead={[school.address, school.district].filter(Boolean).join(". ")}
        actions={
          node &&
          canMoveSchool(actor, node.parentPath, node.parentPath) && (
            <ButtonLink href={`/colegios/${school.siteCode}/mover`} icon={ArrowRightLeft}>
              Mover de red
            </ButtonLink>
          )
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <StatRow>
        <Stat value={sum("students").toLocaleString("es-PE")} label="estudiantes" source={source} />
        <Stat value={sum("teachers").toLocaleString("es-PE")} label="docentes" source={source} />
        <Stat value={active.length} label={active.length === 1 ? "servicio activo" : "servicios activos"} />
      </StatRow>
      <Columns
        main={
          <Section title="Servicios educativos" aside={`${services.length}, por nivel`}>
            <DataTable
              caption={`${source}.`}
              rows={services}
              rowKey={(service) => service.id}
              empty={
                <EmptyState title="El padrón no trae servicios de este colegio">
                  Aparecerán cuando la UGEL importe el padrón.
                </EmptyState>
              }
              columns={[
                { key: "level", header: "Nivel", rowHeader: true, cell: (service) => service.levelName },
                {
                  key: "code",
                  header: "Código modular",
                  cell: (service) => `${service.modularCode}-${service.annex}`,
                },
                {
                  key: "modality",
                  header: "Modalidad",
                  cell: (service) => MODALITY_LABELS[service.modality],
                },
                { key: "shift", header: "Turno", cell: (service) => service.shiftName ?? "–" },
                {
                  key: "students",
                  header: "Estudiantes",
                  align: "right",
                  cell: (service) => service.students?.toLocaleString("es-PE") ?? "–",
                },
                {
                  key: "state",
                  header: "Estado",
                  bare: true,
                  cell: (service) =>
                    service.active ? (
                      <Status kind="done">Activo</Status>
                    ) : (
                      <Status kind="later">Inactivo</Status>
                    ),
                },
              ]}
            />
          </Section>
        }
        aside={
          <>
            <Section title="El colegio">
              <DataList
                items={[
                  { label: "Código de local", value: school.siteCode },
                  {
                    label: "UGEL",
                    value: <a href={placeHref({ kind: "ugel", code: ugelCode })}>UGEL {ugelCode}</a>,
                  },
                  {
                    label: "Coordenadas",
                    value:
                      school.latitude !== null && school.longitude !== null
                        ? `${school.latitude.toFixed(5)}, ${school.longitude.toFixed(5)}`
                        : "Sin registrar",
                  },
                ]}
              />
            </Section>
            <Section title="Dónde ha estado">
              <Timeline
                label="Redes del colegio"
                events={nodes.map((place) => {
                  const { parentKind: kind, parentCode: code, parentName: name } = place;
                  const where = kind === "ugel" ? `UGEL ${code}, sin red` : placeLabel({ kind, code, name });
                  return {
                    id: place.path,
                    when: place.closedOn
                      ? `Del ${shortDay(place.openedOn)} al ${shortDay(place.closedOn)}`
                      : `Desde el ${shortDay(place.openedOn)}`,
                    dateTime: place.openedOn,
                    what: <a href={placeHref({ kind, code })}>{where}</a>,
                  };
                })}
              />
            </Section>
          </>
        }
      />
    </PanelFrame>
  );
}
