import { countSent } from "@/lib/access/limit-visitor";
import { currentActor } from "@/lib/access/session";
import { receiveBytes } from "@/lib/files/receive";
import { isId } from "@/lib/forms/ids";
import { Refusal, type RefusalCode } from "@/lib/refusal";
import { receivePhoto } from "@/lib/visits/photos/commands";
import { MOST_PHOTO_BYTES, NOT_ANNOUNCED, PHOTO_TOO_HEAVY } from "@/lib/visits/photos/labels";
import { SIGNED_OUT, TOO_OFTEN } from "@/lib/visits/receiving/labels";

const answer = (status: number, body: Record<string, unknown>) =>
  Response.json(body, { status, headers: { "cache-control": "private, no-store" } });

const STATUS: Partial<Record<RefusalCode, number>> = { not_found: 404, forbidden: 403, conflict: 409 };

/** Takes in a photo that a received visit had told of: the body is its JPEG. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return answer(401, { message: SIGNED_OUT });
  const { id: visitId } = await params;
  const photoId = new URL(request.url).searchParams.get("foto") ?? "";
  if (!isId(visitId) || !isId(photoId)) return answer(404, { message: NOT_ANNOUNCED });
  if (!(await countSent(actor.personId))) return answer(429, { message: TOO_OFTEN });
  const bytes = await receiveBytes(request, MOST_PHOTO_BYTES);
  if (!bytes) return answer(413, { message: PHOTO_TOO_HEAVY });
  try {
    return answer(200, { outcome: await receivePhoto(actor, { visitId, photoId, bytes }) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = error.code === "not_found" ? NOT_ANNOUNCED : error.message;
    return answer(STATUS[error.code] ?? 422, { message });
  }
}
