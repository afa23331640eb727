import { countSent } from "@/lib/access/limit-visitor";
import { currentActor } from "@/lib/access/session";
import { receiveBytes } from "@/lib/files/receive";
import { fieldName } from "@/lib/forms/form-state";
import { isId } from "@/lib/forms/ids";
import { Refusal, type RefusalCode } from "@/lib/refusal";
import { receiveVisit } from "@/lib/visits/receiving/commands";
import {
  NOT_YOURS,
  SET_ASIDE,
  SIGNED_OUT,
  TOO_LONG,
  TOO_OFTEN,
  UNREADABLE,
} from "@/lib/visits/receiving/labels";
import { MOST_SUBMISSION_BYTES, submissionSchema } from "@/lib/visits/receiving/schema";

const answer = (status: number, body: Record<string, unknown>) =>
  Response.json(body, { status, headers: { "cache-control": "private, no-store" } });

const STATUS: Partial<Record<RefusalCode, number>> = { not_found: 404, forbidden: 403, invalid: 422 };

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** Takes in what a device sends of a visit, by itself, when it has a signal. The same sent again is told so. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return answer(401, { message: SIGNED_OUT });
  const { id: visitId } = await params;
  if (!isId(visitId)) return answer(404, { message: NOT_YOURS });
  if (!(await countSent(actor.personId))) return answer(429, { message: TOO_OFTEN });
  const bytes = await receiveBytes(request, MOST_SUBMISSION_BYTES);
  if (!bytes) return answer(413, { message: TOO_LONG });
  const read = submissionSchema.safeParse(readJson(bytes));
  if (!read.success) {
    const fields: Record<string, string> = {};
    for (const issue of read.error.issues) fields[fieldName(issue.path)] ??= issue.message;
    return answer(422, { message: read.error.issues[0]?.message ?? UNREADABLE, fields });
  }
  try {
    const { outcome, submissionId } = await receiveVisit(actor, { ...read.data, visitId });
    return outcome === "conflict"
      ? answer(409, { outcome, submissionId, message: SET_ASIDE })
      : answer(200, { outcome, submissionId });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = error.code === "not_found" ? NOT_YOURS : error.message;
    return answer(STATUS[error.code] ?? 422, { message, fields: error.fields });
  }
}
