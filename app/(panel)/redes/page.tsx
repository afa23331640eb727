import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { TerritoryMap } from "@/components/networks/territory-map";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TableTools } from "@/components/ui/table-tools";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { listNetworks, PAGE_SIZE } from "@/lib/networks/list/queries";
import { networkFiltersSchema } from "@/lib/networks/schema";
import { listRow } from "./_components/list-row";
import { NetworkFilters } from "./_components/network-filters";
import { NetworkList } from "./_components/network-list";

export const metadata: Metadata = { title: "Redes" };

const DONE = { cerrada: "La red quedó cerrada. Se puede ver a la fecha." };

export default async function NetworksPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const search = await readSearch(searchParams);
  const filters = networkFiltersSchema.parse(search);
  const { rows, total, ugels, districts } = await listNetworks(actor, filters);
  const { orden, sentido, ugel } = filters;
  const kept = { ...filters, pagina: undefined };
  const href = (changes: Record<string, string | number | undefined>) => withSearch("/redes", kept, changes);
  const file = (formato: string) => withSearch("/api/redes", { ...kept, formato });
  const byName = orden === "nombre";
  return (
    <PanelFrame actor={actor} current="networks" at={ugel ?? "region"}>
      <PageHeader
        title="Redes"
        lead={
          <>
            Las redes educativas institucionales de la región: qué colegios las forman y quién responde por
            ellas. <a href="#mapa">Ver el mapa de distritos</a>
          </>
        }
      />
      <DoneNotice done={search.hecho} sentences={DONE} />
      <NetworkFilters filters={filters} ugels={ugels} districts={districts} />
      <TableTools
        count={`${total} ${total === 1 ? "red" : "redes"}`}
        sorts={[
          { href: href({ orden: "codigo", sentido: "asc" }), label: "Por código", current: !byName },
          { href: href({ orden: "nombre", sentido: "asc" }), label: "Por nombre", current: byName },
        ]}
        exports={[
          { href: file("xlsx"), label: "Excel" },
          { href: file("csv"), label: "CSV" },
        ]}
      />
      <NetworkList
        caption={`Por ${byName ? "nombre" : "código"}${sentido === "desc" ? ", al revés" : ""}. Colegios de hoy; estudiantes según el padrón.`}
        rows={rows.map(listRow)}
        offices={NETWORK_OFFICES.length}
        empty={
          <EmptyState title="Ninguna red coincide">
            Pruebe con menos palabras, o <Anchor href="/redes">vea todas las redes</Anchor>.
          </EmptyState>
        }
      />
      <Pagination
        page={filters.pagina}
        size={PAGE_SIZE}
        total={total}
        noun="redes"
        href={(pagina) => href({ pagina })}
      />
      {districts.length > 0 && (
        <Section id="mapa" title="Los distritos">
          <TerritoryMap
            districts={districts}
            ugels={ugels}
            districtHref={(distrito) => withSearch("/redes", { distrito })}
            selected={filters.distrito}
          />
        </Section>
      )}
    </PanelFrame>
  );
}
