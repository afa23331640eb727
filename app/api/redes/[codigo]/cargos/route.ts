import { currentActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { getNetworkHub } from "@/lib/networks/hub/queries";
import { printOfficers } from "@/lib/networks/paper/officers-paper";
import { getOfficialYear } from "@/lib/settings/queries";

/** The officers of a network, printed. */
export async function GET(_request: Request, { params }: { params: Promise<{ codigo: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para ver este documento.", { status: 401 });
  const { codigo } = await params;
  const hub = /^[\w-]{1,12}$/.test(codigo) ? await getNetworkHub(actor, codigo) : null;
  if (!hub) return new Response("No se encontró la red.", { status: 404 });
  const day = today();
  const { network, region, officers } = hub;
  const year = await getOfficialYear(actor, Number(day.slice(0, 4)));
  const bytes = await printOfficers({ network, region, officers, year, day, demo: env().demo });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="cargos-${network.code}.pdf"`,
      "cache-control": "private, no-store",
    },
  });
}
