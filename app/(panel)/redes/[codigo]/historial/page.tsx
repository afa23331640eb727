import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { historyOf } from "@/lib/networks/history/rules";
import { getNetworkOn } from "@/lib/networks/hub/queries";
import { placeHref } from "@/lib/networks/labels";
import { historyPageSchema } from "@/lib/networks/schema";
import { EventList } from "../_components/event-list";
import { NetworkHeader } from "../_components/network-header";

export const metadata: Metadata = { title: "Historial de la red" };

const SIZE = 30;

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function NetworkHistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const day = today();
  const { record } = (await getNetworkOn(actor, (await params).codigo, day)) ?? notFound();
  const { network } = record;
  const { pagina } = historyPageSchema.parse(await readSearch(searchParams));
  const events = historyOf(record, day);
  const shown = events.slice((pagina - 1) * SIZE, pagina * SIZE);
  const page = `${placeHref({ kind: "network", code: network.code })}/historial`;
  return (
    <PanelFrame actor={actor} current="networks" at={network.ugelCode}>
      <NetworkHeader
        actor={actor}
        network={network}
        current="/historial"
        lead="Lo que cambió en la red, de lo más reciente a lo más antiguo: su nombre, sus cargos, sus colegios y sus documentos."
      />
      {[...Map.groupBy(shown, (event) => event.day.slice(0, 4))].map(([year, ofYear]) => (
        <Section key={year} title={year}>
          <EventList label={`Historial de ${year}`} events={ofYear} today={day} whole />
        </Section>
      ))}
      {shown.length === 0 && (
        <EmptyState title="No hay más que mostrar">Vuelva a la primera página.</EmptyState>
      )}
      <Pagination
        page={pagina}
        size={SIZE}
        total={events.length}
        noun="cambios"
        href={(number) => withSearch(page, { pagina: number })}
      />
    </PanelFrame>
  );
}
