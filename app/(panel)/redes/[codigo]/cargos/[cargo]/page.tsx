import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { findOffice } from "@/components/people/succession/find-office";
import { OfficeView } from "@/components/people/succession/office-view";
import { PageHeader } from "@/components/ui/page-header";
import { roleLabel } from "@/lib/access/roles";
import type { SearchParams } from "@/lib/forms/search-params";
import { placeHref, placeLabel } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Cargo de la red" };

type Props = { params: Promise<{ codigo: string; cargo: string }>; searchParams: SearchParams };

export default async function NetworkOfficePage({ params, searchParams }: Props) {
  const found = await findOffice("network", params, searchParams);
  const { actor, role, office } = found;
  const { place } = office;
  const mine = actor.offices.some(({ networkCode }) => networkCode === place.code);
  return (
    <PanelFrame actor={actor} current={mine ? "place" : "networks"} at={place.ugelCode}>
      <PageHeader
        breadcrumbs={[
          { href: `/ugel/${place.ugelCode}`, label: `UGEL ${place.ugelCode}` },
          { href: placeHref(place), label: `REI ${place.code}` },
          { label: roleLabel(role) },
        ]}
        title={roleLabel(role)}
        lead={placeLabel(place)}
      />
      <OfficeView found={found} />
    </PanelFrame>
  );
}
