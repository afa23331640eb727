import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { HygieneView } from "@/components/networks/hygiene/hygiene-view";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { getHygiene } from "@/lib/networks/hygiene/queries";
import { hygieneFiltersSchema } from "@/lib/networks/hygiene/schema";
import { placeHref, placeLabel } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Higiene de la UGEL" };

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function UgelHygienePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { codigo } = await params;
  const { root, alarms } = (await getHygiene(actor, codigo)) ?? notFound();
  const filters = hygieneFiltersSchema.parse(await readSearch(searchParams));
  const label = placeLabel(root);
  const mine = actor.offices.some(({ place }) => place === root.path);
  return (
    <PanelFrame actor={actor} current={mine ? "place" : undefined} at={root.code}>
      <PageHeader
        breadcrumbs={[{ href: placeHref(root), label }, { label: "Higiene" }]}
        title={`Higiene de la ${label}`}
        lead="Lo que en los registros falta, se repite o está por vencer, y dónde se corrige."
      />
      <HygieneView
        alarms={alarms}
        filters={filters}
        href={`${placeHref(root)}/higiene`}
        place={root.path}
        ugel={root.code}
        managesPlaces={can(actor, "place.manage", root.path)}
      />
    </PanelFrame>
  );
}
