import { currentActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { takeIn } from "@/lib/meetings/intake/commands";
import { intakeSchema } from "@/lib/meetings/intake/schema";
import { Refusal } from "@/lib/refusal";

type Context = { params: Promise<{ id: string }> };

/** More than half an hour of a session's writing. */
const MOST_BYTES = 2_000_000;

/** What the page of an open session sends by itself every few seconds, and when its connection comes back. */
export async function POST(request: Request, { params }: Context) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const { id } = await params;
  if (!isId(id)) return new Response(null, { status: 404 });
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    return new Response(null, { status: 413 });
  const read = intakeSchema.safeParse(await request.json().catch(() => null));
  if (!read.success) return new Response(null, { status: 400 });
  try {
    return Response.json(await takeIn(actor, id, read.data), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof Refusal && error.code === "not_found") return new Response(null, { status: 404 });
    throw error;
  }
}
