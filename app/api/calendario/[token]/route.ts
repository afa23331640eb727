import { requestOrigin } from "@/lib/access/session";
import { readFeed } from "@/lib/meetings/feed/queries";

const plain = (text: string, status: number, headers: Record<string, string> = {}) =>
  new Response(text, { status, headers: { "cache-control": "private, no-store", ...headers } });

/** A person's meetings, for the calendar that follows her private address. There is no session. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const now = new Date();
  const { token } = await params;
  const feed = await readFeed(token, (await requestOrigin()).address, now);
  if (!feed) return plain("Este calendario no existe o su dirección se anuló.", 404);
  if ("tooMany" in feed) {
    const seconds = Math.max(1, Math.ceil((feed.tooMany.getTime() - now.getTime()) / 1000));
    return plain("Se pidió este calendario demasiadas veces. Espere unos minutos.", 429, {
      "retry-after": String(seconds),
    });
  }
  return plain(feed.text, 200, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="reuniones.ics"',
    "cache-control": "private, max-age=900",
  });
}
