import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { findOffice } from "@/components/people/succession/find-office";
import { OfficeView } from "@/components/people/succession/office-view";
import { PageHeader } from "@/components/ui/page-header";
import { roleLabel } from "@/lib/access/roles";
import type { SearchParams } from "@/lib/forms/search-params";
import { placeHref, placeLabel } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Cargo de la UGEL" };

type Props = { params: Promise<{ codigo: string; cargo: string }>; searchParams: SearchParams };

export default async function UgelOfficePage({ params, searchParams }: Props) {
  const found = await findOffice("ugel", params, searchParams);
  const { actor, role, office } = found;
  const { place } = office;
  const mine = actor.offices.some((held) => held.place === place.path);
  return (
    <PanelFrame actor={actor} current={mine ? "place" : undefined} at={place.code}>
      <PageHeader
        breadcrumbs={[{ href: placeHref(place), label: placeLabel(place) }, { label: roleLabel(role) }]}
        title={roleLabel(role)}
        lead={placeLabel(place)}
      />
      <OfficeView found={found} />
    </PanelFrame>
  );
}
