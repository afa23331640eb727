import { currentActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { checkIn } from "@/lib/meetings/attendance/commands";
import { checkInRequestSchema } from "@/lib/meetings/intake/schema";
import { Refusal } from "@/lib/refusal";

type Context = { params: Promise<{ id: string }> };

const MOST_BYTES = 2000;

/** An arrival that a phone kept while it had no network. */
export async function POST(request: Request, { params }: Context) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const { id } = await params;
  if (!isId(id)) return new Response(null, { status: 404 });
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    return new Response(null, { status: 413 });
  const read = checkInRequestSchema.safeParse(await request.json().catch(() => null));
  if (!read.success) return new Response(null, { status: 400 });
  const { age, ...input } = read.data;
  const now = new Date();
  try {
    await checkIn(actor, { meetingId: id, ...input, at: new Date(now.getTime() - age) }, now);
    return Response.json({ savedAt: now.toISOString() });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = error.code === "not_found" ? 404 : 409;
    return Response.json({ message: error.message }, { status });
  }
}
