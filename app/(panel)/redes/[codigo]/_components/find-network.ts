import { notFound } from "next/navigation";
import type { Crumb } from "@/components/ui/breadcrumbs";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { getNetworkHub } from "@/lib/networks/hub/queries";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { canChangeNetwork } from "@/lib/networks/policy";

type May = (actor: Actor, network: string) => boolean;

/** Who asks and the network of the address, for whoever may do something with it; not found for the rest. */
export async function findNetworkFor(may: May, params: Promise<{ codigo: string }>) {
  const actor = await requireActor();
  const hub = await getNetworkHub(actor, (await params).codigo);
  if (!hub || hub.network.closedOn || !may(actor, hub.network.path)) notFound();
  return { actor, ...hub, href: placeHref({ kind: "network", code: hub.network.code }) };
}

/** The same for whoever may change what the network is, with the crumbs of a page of its own. */
export async function findNetworkToChange(params: Promise<{ codigo: string }>, last: string) {
  const found = await findNetworkFor(canChangeNetwork, params);
  const { network, href } = found;
  const label = placeLabel({ kind: "network", code: network.code, name: network.name });
  const breadcrumbs: Crumb[] = [
    { href: placeHref({ kind: "ugel", code: network.ugelCode }), label: `UGEL ${network.ugelCode}` },
    { href, label: `REI ${network.code}` },
    { label: last },
  ];
  return { ...found, label, breadcrumbs };
}
