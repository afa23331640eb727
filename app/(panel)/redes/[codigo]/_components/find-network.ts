import { notFound } from "next/navigation";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { requireActor } from "@/lib/access/session";
import { getNetworkHub } from "@/lib/networks/hub/queries";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { canChangeNetwork } from "@/lib/networks/policy";

/** Who asks and the network of the address, for whoever may change it; not found for the rest. */
export async function findNetworkToChange(params: Promise<{ codigo: string }>, last: string) {
  const actor = await requireActor();
  const hub = await getNetworkHub(actor, (await params).codigo);
  if (!hub || !canChangeNetwork(actor, hub.network.path)) notFound();
  const { network } = hub;
  const href = placeHref({ kind: "network", code: network.code });
  const label = placeLabel({ kind: "network", code: network.code, name: network.name });
  const breadcrumbs: Crumb[] = [
    { href: placeHref({ kind: "ugel", code: network.ugelCode }), label: `UGEL ${network.ugelCode}` },
    { href, label: `REI ${network.code}` },
    { label: last },
  ];
  return { actor, ...hub, href, label, breadcrumbs };
}
