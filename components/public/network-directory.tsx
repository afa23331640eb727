import { Anchor } from "@/components/ui/anchor";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { HueLabel } from "@/components/ui/hue";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { ugelHue } from "@/lib/networks/rules";
import { type Found, findNetworks } from "@/lib/releases/directory/rules";
import type { DirectoryFilters } from "@/lib/releases/directory/schema";
import type { ReleaseSnapshot } from "@/lib/releases/schema";

const PAGE = "/directorio-de-redes";
const SIZE = 20;
const MOST_SCHOOLS = 5;

/** The schools that were meant, a few; the network's own page has them all. */
function Schools({ schools }: { schools: Found["schools"] }) {
  const [shown, more] = [schools.slice(0, MOST_SCHOOLS), schools.length - MOST_SCHOOLS];
  return (
    <ul className="text-sm text-muted">
      {shown.map(({ code, name }) => (
        <li key={code}>{name}</li>
      ))}
      {more > 0 && <li>y {more} más</li>}
    </ul>
  );
}

type NetworkDirectoryProps = {
  filters: DirectoryFilters;
  snapshot: ReleaseSnapshot | null;
  number: number | null;
};

/** The networks of the release in force, looked for by what they or their schools are called. */
export function NetworkDirectory({ filters, snapshot, number }: NetworkDirectoryProps) {
  const { q, ugel, pagina } = filters;
  const networks = snapshot?.release?.networkProfiles ?? [];
  if (!snapshot || networks.length === 0)
    return (
      <>
        <PageHeader title="Directorio de redes" />
        <EmptyState
          title="El resumen vigente no trae todavía el directorio"
          action={<Anchor href="/">Ver el resumen</Anchor>}
        >
          Aparecerá aquí cuando la dirección regional publique el siguiente.
        </EmptyState>
      </>
    );
  const found = findNetworks(networks, q, ugel);
  const searched = q !== "" || ugel !== "";
  return (
    <>
      <PageHeader
        title="Directorio de redes"
        lead={`Las ${networks.length} redes educativas y los colegios públicos que las integran, según el resumen ${number}, con registros al ${shortDay(snapshot.release?.cutoffOn ?? snapshot.countedOn)}.`}
      />
      <FilterBar
        action={PAGE}
        label="Buscar redes"
        submit="Buscar"
        active={[
          ...(q ? [{ label: `«${q}»`, href: withSearch(PAGE, { ugel }) }] : []),
          ...(ugel ? [{ label: `UGEL ${ugel}`, href: withSearch(PAGE, { q }) }] : []),
        ]}
      >
        <TextField
          name="q"
          type="search"
          label="Red, colegio, distrito o código"
          defaultValue={q}
          maxLength={80}
          width="md"
        />
        <SelectField
          name="ugel"
          label="UGEL"
          placeholder="Todas"
          defaultValue={ugel}
          options={snapshot.ugels.map(({ code, seat }) => ({ value: code, label: `UGEL ${code} ${seat}` }))}
        />
      </FilterBar>
      {searched && found.length > 0 && (
        <p role="status" className="mb-3 text-sm text-muted">
          {found.length === 1 ? "Coincide 1 red." : `Coinciden ${found.length} redes.`}
        </p>
      )}
      <DataTable<Found>
        caption="Por código de red."
        columns={[
          {
            ...{ key: "code", header: "Red", rowHeader: true },
            cell: ({ network }) => (
              <HueLabel hue={ugelHue(network.ugel)}>
                <Anchor href={`/red/${network.code}`}>{network.code}</Anchor>
              </HueLabel>
            ),
          },
          {
            ...{ key: "name", header: "Nombre", bare: true },
            cell: ({ network, schools }) => (
              <>
                {network.name}
                <Schools schools={schools} />
              </>
            ),
          },
          { key: "ugel", header: "UGEL", cell: ({ network }) => network.ugel },
          {
            key: "districts",
            header: "Distritos",
            cell: ({ network }) => network.districts.join(", ") || "Sin dato",
          },
          { key: "schools", header: "Colegios", align: "right", cell: ({ network }) => network.parts.length },
        ]}
        rows={found.slice((pagina - 1) * SIZE, pagina * SIZE)}
        rowKey={({ network }) => network.code}
        empty={
          found.length === 0 ? (
            <EmptyState title="Ninguna red coincide">
              Pruebe con menos palabras, o <Anchor href={PAGE}>vea todas las redes</Anchor>.
            </EmptyState>
          ) : (
            <EmptyState title="No hay más redes">
              Vuelva a <Anchor href={withSearch(PAGE, { q, ugel })}>la primera página</Anchor>.
            </EmptyState>
          )
        }
      />
      <Pagination
        page={pagina}
        size={SIZE}
        total={found.length}
        noun="redes"
        href={(page) => withSearch(PAGE, { q, ugel, pagina: page === 1 ? undefined : page })}
      />
    </>
  );
}
