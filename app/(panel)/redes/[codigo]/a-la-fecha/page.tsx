import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { OfficerTable } from "@/components/people/officer-table";
import { DateField } from "@/components/ui/date-field";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/access/actor";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { longDay, shortDay, today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { getNetworkOn } from "@/lib/networks/hub/queries";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { onDaySchema } from "@/lib/networks/schema";

export const metadata: Metadata = { title: "La red a la fecha" };

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function NetworkOnDayPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { codigo } = await params;
  const code = decodeURIComponent(codigo).slice(0, 12);
  const { f: day = today() } = onDaySchema.parse(await readSearch(searchParams));
  const found = await getNetworkOn(actor, codigo, day);
  const page = `${placeHref({ kind: "network", code })}/a-la-fecha`;
  const name = found && placeLabel({ kind: "network", code: found.network.code, name: found.network.name });
  return (
    <PanelFrame actor={actor} current="networks" at={found?.network.ugelCode}>
      <PageHeader
        breadcrumbs={[
          ...(found
            ? [
                {
                  href: placeHref({ kind: "ugel", code: found.network.ugelCode }),
                  label: `UGEL ${found.network.ugelCode}`,
                },
              ]
            : []),
          { href: placeHref({ kind: "network", code }), label: `REI ${code}` },
          { label: "A la fecha" },
        ]}
        title={name ?? `REI ${code}`}
        lead={`Como estaba el ${longDay(day)}.`}
      />
      <FilterBar action={page} label="Escoger la fecha" submit="Ver">
        <DateField name="f" label="Fecha" defaultValue={day} />
      </FilterBar>
      {found ? (
        <>
          <Section title="Cargos">
            <OfficerTable
              caption={`Cargos vigentes el ${shortDay(day)}.`}
              officers={found.officers}
              expected={NETWORK_OFFICES}
              manages={can(actor, "people.manage", found.network.path)}
            />
          </Section>
          <Section title="Colegios" aside={found.schools.length}>
            {found.schools.length > 0 ? (
              <RowList label="Colegios ese día">
                {found.schools.map((school) => (
                  <Row
                    key={school.siteCode}
                    href={`/colegios/${school.siteCode}`}
                    title={`IE ${school.name}`}
                    detail={
                      school.closedOn
                        ? `Del ${shortDay(school.openedOn)} al ${shortDay(school.closedOn)}`
                        : `Desde el ${shortDay(school.openedOn)}`
                    }
                  />
                ))}
              </RowList>
            ) : (
              <EmptyState title="Ese día no tenía colegios" />
            )}
          </Section>
        </>
      ) : (
        <EmptyState title="Esa red no existía ese día">Escoja otra fecha.</EmptyState>
      )}
    </PanelFrame>
  );
}
