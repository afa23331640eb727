import { currentActor } from "@/lib/access/session";
import { getPack } from "@/lib/visits/pack/queries";

/** What a phone takes along before leaving, and whose it is. */
export async function GET() {
  const actor = await currentActor();
  const headers = { "cache-control": "private, no-store" };
  if (!actor) return new Response(null, { status: 401, headers });
  return Response.json(await getPack(actor), { headers });
}
