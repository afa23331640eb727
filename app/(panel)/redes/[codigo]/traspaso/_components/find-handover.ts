import { notFound } from "next/navigation";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { getHandover } from "@/lib/networks/handover/queries";
import { handoverPageSchema } from "@/lib/networks/handover/schema";
import { placeHref, placeLabel } from "@/lib/networks/labels";

/** Who asks and the handover of the network of the address; not found for whoever does not read its records. */
export async function findHandoverPage(params: Promise<{ codigo: string }>, searchParams: SearchParams) {
  const actor = await requireActor();
  const { codigo } = await params;
  const { cual, hecho } = handoverPageSchema.parse(await readSearch(searchParams));
  const found = (await getHandover(actor, codigo, cual)) ?? notFound();
  const { network } = found;
  const home = placeHref(network);
  const crumbs: Crumb[] = [
    { href: `/ugel/${network.ugelCode}`, label: `UGEL ${network.ugelCode}` },
    { href: home, label: `REI ${network.code}` },
  ];
  return { actor, ...found, hecho, crumbs, home, href: `${home}/traspaso`, label: placeLabel(network) };
}
