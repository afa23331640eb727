import { ChevronLeft, ChevronRight } from "lucide";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { OfficerTable } from "@/components/people/officer-table";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { DateField } from "@/components/ui/date-field";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { can } from "@/lib/access/actor";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { addDays, longDay, shortDay, today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { tellDifferences } from "@/lib/networks/history/labels";
import {
  changesAround,
  differencesBetween,
  historyOf,
  type NetworkRecord,
} from "@/lib/networks/history/rules";
import { getNetworkOn } from "@/lib/networks/hub/queries";
import { placeHref } from "@/lib/networks/labels";
import { onDaySchema } from "@/lib/networks/schema";
import { NetworkHeader } from "../_components/network-header";
import { schoolRows } from "../_components/school-rows";
import { SchoolTable } from "../_components/school-table";
import { sourceOf } from "../_components/sentences";

export const metadata: Metadata = { title: "La red a la fecha" };

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

/** What tells the day from today, or from the last day that the network stood. */
function since(record: NetworkRecord, day: string, now: string): string {
  const { closedOn } = record.network;
  const last = closedOn && closedOn <= now ? addDays(closedOn, -1) : now;
  if (day > last) return "";
  const until = last === now ? "" : ` La red se cerró el ${shortDay(closedOn ?? "")}.`;
  return tellDifferences(differencesBetween(record, day, last)) + until;
}

function whyNot({ network }: NetworkRecord, day: string): string {
  if (day < network.openedOn) return `Se creó después, el ${shortDay(network.openedOn)}.`;
  const reason = network.closedReason ? ` Motivo: ${network.closedReason}` : "";
  return `Se cerró el ${shortDay(network.closedOn ?? "")}.${reason}`;
}

function Steps({ page, previous, next }: { page: string; previous?: string; next?: string }) {
  const link = "inline-flex min-h-11 items-center gap-1";
  return (
    <p className="mb-5 flex flex-wrap gap-x-6 text-sm print:hidden">
      {previous && (
        <Anchor href={`${page}?f=${previous}`} className={link}>
          <Icon of={ChevronLeft} />
          Cambio anterior: {shortDay(previous)}
        </Anchor>
      )}
      {next && (
        <Anchor href={`${page}?f=${next}`} className={link}>
          Cambio siguiente: {shortDay(next)}
          <Icon of={ChevronRight} />
        </Anchor>
      )}
    </p>
  );
}

export default async function NetworkOnDayPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const now = today();
  const search = await readSearch(searchParams);
  const { f } = onDaySchema.parse(search);
  const day = f ?? now;
  const found = (await getNetworkOn(actor, (await params).codigo, day)) ?? notFound();
  const { network, standing, officers, schools, record } = found;
  const page = `${placeHref({ kind: "network", code: network.code })}/a-la-fecha`;
  const isToday = day === now;
  return (
    <PanelFrame actor={actor} current="networks" at={network.ugelCode}>
      <NetworkHeader
        actor={actor}
        network={network}
        current="/a-la-fecha"
        tag={network.closedOn && network.closedOn <= now && <Tag kind="later">Cerrada</Tag>}
        lead={
          <>
            {isToday ? "Como está hoy, " : "Como estaba el "}
            {longDay(day)}. {standing && !isToday && since(record, day, now)}
          </>
        }
      />
      {f === null && (
        <Alert kind="due" title={`«${search.f?.slice(0, 20)}» no es una fecha`} announce="none">
          Se muestra la red como está hoy. Escoja el día en el calendario.
        </Alert>
      )}
      {day > now && (
        <Alert kind="info" title="Ese día todavía no llega" announce="none">
          Se muestra lo que ya está registrado para entonces.
        </Alert>
      )}
      <FilterBar action={page} label="Escoger la fecha" submit="Ver">
        <DateField name="f" label="Fecha" defaultValue={day} />
      </FilterBar>
      <Steps page={page} {...changesAround(historyOf(record, now), day)} />
      {standing ? (
        <>
          <Section title="Cargos">
            <OfficerTable
              caption={`Cargos vigentes el ${shortDay(day)}.`}
              officers={officers}
              expected={NETWORK_OFFICES}
              manages={can(actor, "people.manage", network.path)}
            />
          </Section>
          <Section title="Colegios" aside={schools.length}>
            <SchoolTable
              caption={`Colegios de la red el ${shortDay(day)}. Niveles y cifras: ${sourceOf(schools)}`}
              rows={schoolRows(schools)}
              empty={<EmptyState title="Ese día no tenía colegios" />}
            />
          </Section>
          <Section title="Resolución">
            <p>
              {network.resolutionNumber ?? "Sin registrar"}
              {network.resolutionDate && `, del ${shortDay(network.resolutionDate)}`}
            </p>
          </Section>
        </>
      ) : (
        <EmptyState title="Esa red no existía ese día">{whyNot(record, day)} Escoja otra fecha.</EmptyState>
      )}
    </PanelFrame>
  );
}
