import { History, NotebookPen } from "lucide";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlaceAssessments } from "@/components/assessments/place-assessments";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HubMeetings } from "@/components/meetings/hub-meetings";
import { HubPlan } from "@/components/plans/hub-plan";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TableTools } from "@/components/ui/table-tools";
import { HubVisits } from "@/components/visits/hub-visits";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { historyOf } from "@/lib/networks/history/rules";
import { getNetworkHub } from "@/lib/networks/hub/queries";
import { placeHref } from "@/lib/networks/labels";
import { canChangeNetwork, canDescribeNetwork } from "@/lib/networks/policy";
import { getPlaceRecords } from "@/lib/plans/hub/queries";
import { EventList } from "./_components/event-list";
import { NetworkFacts } from "./_components/network-facts";
import { NetworkHeader } from "./_components/network-header";
import { NetworkStats } from "./_components/network-stats";
import { hostOf, Nucleus } from "./_components/nucleus";
import { OfficeList } from "./_components/office-list";
import { schoolRows } from "./_components/school-rows";
import { SchoolTable } from "./_components/school-table";
import { leadOf, sourceOf } from "./_components/sentences";

type Params = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

const DONE = {
  creada: "La red quedó creada. Lleve a ella sus colegios y dé sus cargos.",
  corregida: "Los datos de la red quedaron corregidos.",
  adjuntada: "La resolución quedó adjunta.",
  descrita: "La ficha de la red quedó guardada.",
};

const LATEST = 4;

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `REI ${decodeURIComponent((await params).codigo).slice(0, 12)}` };
}

export default async function NetworkPage({ params, searchParams }: Params) {
  const actor = await requireActor();
  const { codigo } = await params;
  const day = today();
  const hub = (await getNetworkHub(actor, codigo)) ?? notFound();
  const { network, schools, officers, record } = hub;
  const { assessments, plan, campaign, meetings, visits } = await getPlaceRecords(actor, network.path);
  const { hecho } = await readSearch(searchParams);
  const page = placeHref({ kind: "network", code: network.code });
  const mine = actor.offices.some((office) => office.networkCode === network.code);
  const describes = canDescribeNetwork(actor, network.path);
  const held = NETWORK_OFFICES.filter((role) => officers.some((officer) => officer.role === role)).length;
  const vacant = NETWORK_OFFICES.length - held;
  const host = hostOf(hub);
  const rows = schoolRows(schools, host);
  const file = (format: string) =>
    `/api/redes/${encodeURIComponent(network.code)}/colegios?formato=${format}`;
  return (
    <PanelFrame actor={actor} current={mine ? "place" : "networks"} at={network.ugelCode}>
      <NetworkHeader
        actor={actor}
        network={network}
        current=""
        lead={leadOf(hub)}
        actions={
          <>
            {describes && (
              <ButtonLink
                href={`${page}/ficha`}
                icon={NotebookPen}
                variant={network.profile ? "outline" : "primary"}
              >
                {network.profile ? "Corregir la ficha" : "Escribir la ficha"}
              </ButtonLink>
            )}
            <ButtonLink href={`${page}/a-la-fecha`} icon={History}>
              Ver en otra fecha
            </ButtonLink>
          </>
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <NetworkStats schools={schools} held={held} />
      <Columns
        main={
          <>
            <Section id="cargos" title="Cargos" aside={vacant > 0 && `${vacant} por cubrir`}>
              <OfficeList actor={actor} hub={hub} day={day} />
            </Section>
            <HubPlan {...{ actor, plan, campaign, page }} place={network.path} today={day} />
            <Section title="Lo último" aside={<Anchor href={`${page}/historial`}>Ver el historial</Anchor>}>
              <EventList label="Lo último" events={historyOf(record, day).slice(0, LATEST)} today={day} />
            </Section>
            <PlaceAssessments place={network.path} assessments={assessments} />
          </>
        }
        aside={
          <>
            <Section title="La red">
              <NetworkFacts network={network} />
              <ul className="mt-1">
                <li>
                  <Anchor
                    href={`/api/redes/${encodeURIComponent(network.code)}/cargos`}
                    className="inline-flex min-h-11 items-center"
                  >
                    Cargos de la red (PDF)
                  </Anchor>
                </li>
                {canChangeNetwork(actor, network.path) &&
                  [
                    { href: `${page}/corregir`, label: "Corregir los datos" },
                    { href: `${page}/cerrar`, label: "Cerrar la red" },
                  ].map(({ href, label }) => (
                    <li key={href}>
                      <Anchor href={href} className="inline-flex min-h-11 items-center">
                        {label}
                      </Anchor>
                    </li>
                  ))}
              </ul>
            </Section>
            <HubMeetings meetings={meetings} scope={{ responde: network.code }} whose="que responde la red" />
            {visits && <HubVisits visits={visits} scope={{ lugar: network.path }} today={day} />}
            <Section title="Núcleo pedagógico">
              <Nucleus hub={hub} describeHref={describes ? `${page}/ficha` : undefined} />
            </Section>
          </>
        }
      />
      <Section id="colegios" title="Colegios">
        {schools.length > 0 && (
          <TableTools
            count={schools.length === 1 ? "1 colegio" : `${schools.length} colegios`}
            exports={[
              { href: file("xlsx"), label: "Excel" },
              { href: file("csv"), label: "CSV" },
            ]}
          >
            {describes && !host && (
              <Anchor href={`${page}/ficha`} className="inline-flex min-h-11 items-center">
                Elija el núcleo para ver a qué distancia queda cada uno
              </Anchor>
            )}
          </TableTools>
        )}
        <SchoolTable
          caption={[
            sourceOf(schools),
            "Por número y nombre.",
            rows[0]?.distance && "Distancia en línea recta.",
          ]
            .filter(Boolean)
            .join(" ")}
          rows={rows}
          empty={
            <EmptyState title="Aún no hay colegios registrados en esta red">
              Aparecerán cuando la UGEL registre qué colegios la forman.
            </EmptyState>
          }
        />
      </Section>
    </PanelFrame>
  );
}
