import type { Crumb } from "@/components/ui/breadcrumbs";
import { installationHref } from "@/lib/networks/installation/labels";
import type { InstalledNetwork } from "@/lib/networks/installation/queries";
import { placeHref } from "@/lib/networks/labels";

/** Where the pages of a network's acta stand. */
export function installationCrumbs({ code, ugelCode, closedOn }: InstalledNetwork, last?: string): Crumb[] {
  const hub = placeHref({ kind: "network", code });
  const acta = "Acta de instalación";
  return [
    { href: placeHref({ kind: "ugel", code: ugelCode }), label: `UGEL ${ugelCode}` },
    { href: closedOn ? `${hub}/a-la-fecha` : hub, label: `REI ${code}` },
    ...(last ? [{ href: installationHref(code), label: acta }, { label: last }] : [{ label: acta }]),
  ];
}
