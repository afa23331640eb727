import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HygieneView } from "@/components/networks/hygiene/hygiene-view";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/access/actor";
import { isAtOrBelow } from "@/lib/access/place";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { getHygiene } from "@/lib/networks/hygiene/queries";
import { type Alarm, countPending, type PlaceFacts } from "@/lib/networks/hygiene/rules";
import { hygieneFiltersSchema } from "@/lib/networks/hygiene/schema";
import { placeHref, placeLabel } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Higiene de la región" };

type UgelRow = { ugel: PlaceFacts; pending: number };

const COLUMNS: Column<UgelRow>[] = [
  {
    key: "ugel",
    header: "UGEL",
    rowHeader: true,
    cell: ({ ugel }) => <Anchor href={`${placeHref(ugel)}/higiene`}>{placeLabel(ugel)}</Anchor>,
  },
  {
    key: "pending",
    header: "Por atender",
    align: "right",
    cell: ({ pending }) => (pending === 0 ? "En orden" : pending.toLocaleString("es-PE")),
  },
];

export default async function RegionHygienePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { root, ugels, alarms } = (await getHygiene(actor, null)) ?? notFound();
  const filters = hygieneFiltersSchema.parse(await readSearch(searchParams));
  const at = (alarm: Alarm) => ugels.find(({ path }) => isAtOrBelow(alarm.place, path));
  const order = (alarm: Alarm) => at(alarm)?.code ?? "";
  const byUgel = alarms.toSorted((a, b) => order(a).localeCompare(order(b)));
  const rows = ugels.map((ugel) => ({ ugel, pending: countPending(alarms.filter((a) => at(a) === ugel)) }));
  return (
    <PanelFrame actor={actor} current="place" at="region">
      <PageHeader
        breadcrumbs={[{ href: "/region", label: root.name }, { label: "Higiene" }]}
        title="Higiene de la región"
        lead="Lo que en los registros falta, se repite o está por vencer en cada UGEL, y dónde se corrige."
      />
      {!filters.tipo && (
        <Section title="Por UGEL">
          <DataTable
            caption="Por número de UGEL. Los consejos no se cuentan."
            columns={COLUMNS}
            rows={rows}
            rowKey={({ ugel }) => ugel.code}
          />
        </Section>
      )}
      <div className="mt-9">
        <HygieneView
          alarms={byUgel}
          filters={filters}
          href="/region/higiene"
          place={root.path}
          managesPlaces={can(actor, "place.manage", root.path)}
          whereOf={(alarm) => {
            const ugel = at(alarm);
            return ugel && placeLabel(ugel);
          }}
        />
      </div>
    </PanelFrame>
  );
}
