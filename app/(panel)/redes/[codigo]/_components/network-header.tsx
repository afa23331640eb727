import type { ReactNode } from "react";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/access/actor";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { canDescribeNetwork, canReadRecords } from "@/lib/networks/policy";

type NetworkTab = { path: string; label: string; may?: (actor: Actor, network: string) => boolean };

/** The pages of a network, for whoever may open each. A new page of a network is announced here. */
const NETWORK_TABS = [
  { path: "", label: "Resumen" },
  { path: "#colegios", label: "Colegios" },
  { path: "/historial", label: "Historial" },
  { path: "/a-la-fecha", label: "A la fecha" },
  { path: "/acta", label: "Acta", may: canReadRecords },
  { path: "/traspaso", label: "Traspaso", may: canReadRecords },
  { path: "/ficha", label: "Ficha", may: canDescribeNetwork },
] as const satisfies NetworkTab[];

type NetworkHeaderProps = {
  actor: Actor;
  network: {
    path: string;
    code: string;
    name: string;
    ugelCode: string;
    region: string;
    closedOn: string | null;
  };
  current: (typeof NETWORK_TABS)[number]["path"];
  lead: ReactNode;
  tag?: ReactNode;
  actions?: ReactNode;
};

/** Over every page of a network: where it stands, its name and its other pages. */
export function NetworkHeader({ actor, network, current, ...more }: NetworkHeaderProps) {
  const { code, name, ugelCode, region } = network;
  const page = placeHref({ kind: "network", code });
  const here = NETWORK_TABS.find(({ path }) => path === current);
  const breadcrumbs: Crumb[] = [
    { href: "/region", label: region },
    { href: placeHref({ kind: "ugel", code: ugelCode }), label: `UGEL ${ugelCode}` },
    ...(current === ""
      ? [{ label: `REI ${code}` }]
      : [{ href: page, label: `REI ${code}` }, { label: here?.label ?? "" }]),
  ];
  const tabs: NetworkTab[] = network.closedOn
    ? NETWORK_TABS.filter(({ path }) => path === "/historial" || path === "/a-la-fecha")
    : [...NETWORK_TABS];
  return (
    <>
      <PageHeader {...more} breadcrumbs={breadcrumbs} title={placeLabel({ kind: "network", code, name })} />
      <Tabs
        label="Páginas de la red"
        tabs={tabs
          .filter(({ may }) => !may || may(actor, network.path))
          .map(({ path, label }) => ({ href: page + path, label, current: path === current }))}
      />
    </>
  );
}
