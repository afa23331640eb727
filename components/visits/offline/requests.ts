import type { KeptVisit, Reply } from "@/lib/visits/outbox/rules";

/** `fetch`, or what stands for it where a bad connection is tried. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

/** A connection that neither answers nor fails is none. */
const PATIENCE = 30_000;

const GONE =
  "Esta visita ya no está a su cargo o no existe. Guárdela en un archivo y consulte a quien coordina su red.";
const UNREADABLE =
  "El servidor no pudo leer lo que se envió. Guárdela en un archivo y avise a quien administra el sistema.";
const ELSEWHERE = "El servidor ya tiene otro envío de esta visita.";

type Told = { outcome?: string; message?: string; fields?: Record<string, string | string[]> };

/**
 * What an answer means. One of another server (the page where a public network asks to be let in) says none of this
 * and is no answer: the queue stays.
 */
async function replyOf(answer: Response): Promise<Reply> {
  if (answer.status === 401) return { kind: "signed-out" };
  const told = (await answer.json().catch(() => null)) as Told | null;
  if (answer.ok) return told?.outcome ? { kind: "taken" } : { kind: "unreachable" };
  if (answer.status === 409) return { kind: "conflict", message: told?.message ?? ELSEWHERE };
  if (answer.status === 403 || answer.status === 404)
    return { kind: "refused", message: told?.message ?? GONE, fields: {} };
  const isOurs = answer.status >= 400 && answer.status < 500 && ![408, 425, 429].includes(answer.status);
  if (!isOurs) return { kind: "unreachable" };
  const fields = Object.entries(told?.fields ?? {}).map(([name, texts]) => [name, [texts].flat()]);
  return { kind: "refused", message: told?.message ?? UNREADABLE, fields: Object.fromEntries(fields) };
}

async function ask(request: Ask, url: string, init: RequestInit): Promise<Reply> {
  try {
    const answer = await request(url, {
      ...{ method: "POST", cache: "no-store", redirect: "error", credentials: "same-origin" },
      signal: AbortSignal.timeout(PATIENCE),
      ...init,
    });
    return await replyOf(answer);
  } catch {
    return { kind: "unreachable" };
  }
}

export const postVisit = (request: Ask, { visitId, submissionId, content }: KeptVisit, now: number) =>
  ask(request, `/api/visitas/${visitId}/envios`, {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id: submissionId, content, sentAt: new Date(now).toISOString() }),
  });

export const postPhoto = (request: Ask, { visitId }: KeptVisit, photoId: string, photo: Blob) =>
  ask(request, `/api/visitas/${visitId}/fotos?foto=${photoId}`, {
    headers: { "content-type": "image/jpeg" },
    body: photo,
  });
