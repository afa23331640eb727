import { ArrowRightLeft, PencilLine } from "lucide";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { GroupingsSection } from "@/components/networks/groupings-section";
import { OfficerTable } from "@/components/people/officer-table";
import { CorrectionRows } from "@/components/schools/correction-rows";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { Tag } from "@/components/ui/tag";
import { can, mayAppoint } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { canCorrectSchool } from "@/lib/networks/corrections/policy";
import { canMoveSchool } from "@/lib/networks/policy";
import { getSchool } from "@/lib/networks/schools/queries";
import { planHref } from "@/lib/plans/labels";
import { Memberships } from "./_components/memberships";
import { SchoolData } from "./_components/school-data";
import { findSchoolPlace } from "./_components/school-place";
import { SchoolVisits } from "./_components/school-visits";
import { ServiceTable } from "./_components/service-table";

export const metadata: Metadata = { title: "Colegio" };

const DONE = {
  movido: "El colegio quedó en su nuevo lugar. Lo que ya se registró se conserva donde ocurrió.",
  pedido: "Su pedido quedó enviado. Los datos cambian cuando la UGEL lo confirme.",
  confirmado: "La corrección quedó confirmada y los datos del colegio, al día.",
  declinado: "La corrección no se confirmó. El colegio verá por qué.",
};

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function SchoolPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = (await getSchool(actor, (await params).codigo)) ?? notFound();
  const { school, services, nodes, officers, corrections } = found;
  const { hecho } = await readSearch(searchParams);
  const { node, crumbs, ugelCode, place } = findSchoolPlace(found);
  const active = services.filter((service) => service.active);
  const sum = (key: "students" | "teachers" | "sections") =>
    active.reduce((total, service) => total + (service[key] ?? 0), 0);
  const source = `Padrón, al ${shortDay(school.sourceDate)}`;
  const page = `/colegios/${school.siteCode}`;
  const waits = corrections.some(({ state }) => state === "pending");
  const left = nodes[0]?.closedOn;
  return (
    <PanelFrame actor={actor} current="schools" at={ugelCode}>
      <PageHeader
        breadcrumbs={[...crumbs, { label: school.name }]}
        tag={
          !node ? <Tag kind="later">Cerrado</Tag> : active.length === 0 && <Tag kind="later">Inactivo</Tag>
        }
        title={`IE ${school.name}`}
        lead={[school.address, school.district].filter(Boolean).join(". ")}
        actions={
          <>
            {canCorrectSchool(actor, place) && !waits && (
              <ButtonLink href={`${page}/corregir`} icon={PencilLine}>
                Pedir una corrección
              </ButtonLink>
            )}
            {node && canMoveSchool(actor, node.parentPath, node.parentPath) && (
              <ButtonLink href={`${page}/mover`} icon={ArrowRightLeft}>
                Mover de red
              </ButtonLink>
            )}
          </>
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      {!node && (
        <Alert kind="info" announce="none" title="Este colegio ya no está en ninguna red ni UGEL">
          {left ? `Salió de su último lugar el ${shortDay(left)}. ` : ""}Sus datos se conservan.
        </Alert>
      )}
      {node && active.length === 0 && (
        <Alert kind="info" announce="none" title="Este colegio no tiene servicios activos">
          Así figura en el padrón, al {shortDay(school.sourceDate)}.
        </Alert>
      )}
      <StatRow>
        <Stat value={sum("students").toLocaleString("es-PE")} label="estudiantes" source={source} />
        <Stat value={sum("teachers").toLocaleString("es-PE")} label="docentes" source={source} />
        <Stat value={sum("sections").toLocaleString("es-PE")} label="secciones" source={source} />
        <Stat
          value={active.length}
          of={services.length}
          label={active.length === 1 ? "servicio activo" : "servicios activos"}
          source={<a href="#servicios">Ver los servicios</a>}
        />
      </StatRow>
      {corrections.length > 0 && (
        <Section title="Correcciones" aside={corrections.length}>
          <CorrectionRows corrections={corrections.slice(0, 5)} />
        </Section>
      )}
      {node && nodes[0]?.plan && (
        <p className="mt-5">
          <Anchor href={planHref(nodes[0].plan.id)}>
            Ver el plan {nodes[0].plan.schoolYear} de su red, REI {nodes[0].parentCode}
          </Anchor>
        </p>
      )}
      <Section title="Servicios educativos" id="servicios" aside={services.length > 0 && services.length}>
        <ServiceTable services={services} />
      </Section>
      <Section
        title="Quién lo dirige"
        aside={
          node &&
          !officers.some(({ role }) => role === "school_head") &&
          mayAppoint(actor, "school_head", node.path) && (
            <Anchor
              href={withSearch("/administracion/usuarios/nuevo", { cargo: "school_head", lugar: node.path })}
              className="inline-flex min-h-11 items-center"
            >
              Registrar a quien lo dirige
            </Anchor>
          )
        }
      >
        <OfficerTable
          caption="Cargos del colegio vigentes hoy."
          officers={officers}
          expected={["school_head"]}
          manages={can(actor, "people.manage", place)}
        />
      </Section>
      <Columns
        main={<SchoolData actor={actor} found={found} />}
        aside={
          <>
            <Memberships nodes={nodes} />
            {node?.hostsHub && (
              <Section title="Núcleo pedagógico">
                <p>Este colegio es la sede del núcleo pedagógico de la REI {node.parentCode}.</p>
              </Section>
            )}
            {node && (
              <SchoolVisits
                visits={node.visits}
                asks={actor.offices.some((office) => office.place === node.path)}
              />
            )}
            <GroupingsSection groupings={school.groupings} />
          </>
        }
      />
    </PanelFrame>
  );
}
